"""``DELETE /@appointment-schedules/<schedule>``."""

from ...appointments.known import appointments_of
from ...appointments.places import coming
from .base import SchedulePath
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.services.base import WritingService
from typing import Any


class ScheduleDelete(SchedulePath, WritingService):
    """Removes a schedule; 409 while residents may book in it, or somebody has a visit booked.

    It has to be closed to residents first, so that nobody books while it is removed.
    """

    def change(self) -> Any:
        book = self.book()
        if book.definition["online"]:
            raise Conflict(_("Close the schedule to residents first."))
        if any(place.number for place in coming(book, today())):
            raise Conflict(_("Visits are booked in this schedule: move or cancel them first."))
        del appointments_of(self.context).books[book.id]
        return self.reply_no_content()
