"""``GET /@appointment-schedules[/<schedule>]``: the schedules that whoever asks sets."""

from ...appointments.known import books_of
from ...appointments.rights import may_set
from ...appointments.services import all_services
from .base import schedule_json
from .base import SchedulePath
from eurzad.core.services.base import JsonService
from typing import Any


class SchedulesGet(SchedulePath, JsonService):
    """All of them, with the services that they can be for, or one."""

    def reply(self) -> dict[str, Any]:
        if self.path:
            return schedule_json(self.context, self.book())
        books = (one for one in books_of(self.context))
        return {
            "@id": f"{self.context.absolute_url()}/@appointment-schedules",
            "items": [
                schedule_json(self.context, one)
                for one in books
                if may_set(self.context, one.definition["unit"])
            ],
            "services": all_services(),
        }
