"""``PATCH /@appointment-schedules/<schedule>``: other hours, windows, days off…"""

from ...appointments.known import set_schedule
from ...appointments.schedule import read_schedule
from .base import check_schedule
from .base import schedule_json
from .base import SchedulePath
from eurzad.core.services.base import WritingService
from typing import Any


class ScheduleUpdate(SchedulePath, WritingService):
    """Changes what was sent. Visits booked stay; the answer names those that do not fit now."""

    max_body = 32 * 1024

    def change(self) -> dict[str, Any]:
        book = self.book()
        schedule = read_schedule(book.id, {**book.definition, **self.body()})
        check_schedule(self.context, schedule)
        return schedule_json(self.context, set_schedule(self.context, schedule))
