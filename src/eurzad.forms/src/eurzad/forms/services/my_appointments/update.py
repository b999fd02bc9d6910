"""``PATCH /@my-appointments/<number>``: move or cancel a visit."""

from ...appointments.serialize import visit_json
from ..drafts.base import current_user_id
from .change import change_visit
from .get import Mine
from eurzad.core.errors import not_yours
from eurzad.core.services.base import WritingService
from typing import Any


class MyAppointmentUpdate(Mine, WritingService):
    """Takes `day` and `time`, or `{"state": "cancelled"}`."""

    max_body = 2048

    def change(self) -> dict[str, Any]:
        if len(self.path) != 1:
            raise not_yours()
        appointment = self.one()
        change_visit(self.context, appointment, self.body(), current_user_id())
        return visit_json(self.context, appointment)
