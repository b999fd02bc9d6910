"""``GET /@my-appointments[/<number>[/calendar]]``: visits of the person."""

from ...appointments.calendarfile import calendar_file
from ...appointments.calendarfile import download
from ...appointments.cases import is_theirs
from ...appointments.cases import visits_of_account
from ...appointments.known import appointments_of
from ...appointments.serialize import visit_json
from ...appointments.storage import Appointment
from ..drafts.base import current_user_id
from eurzad.core.errors import not_yours
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WithPath
from typing import Any


class Mine(WithPath):
    """Finds a visit of the person by its number."""

    def mine(self) -> list[Appointment]:
        """Return all visits of the person, in order of time."""
        return visits_of_account(self.context, current_user_id())

    def one(self) -> Appointment:
        """Return the visit that the address names; 404 for anybody else's."""
        found = appointments_of(self.context).by_number.get(self.path[0])
        if found is None or not is_theirs(found, current_user_id()):
            raise not_yours()
        return found


class MyAppointmentsGet(Mine, JsonService):
    """The person's visits, one of them, or one as a file for a calendar."""

    def reply(self) -> Any:
        if not self.path:
            return {
                "@id": f"{self.context.absolute_url()}/@my-appointments",
                "items": [visit_json(self.context, one) for one in self.mine()],
            }
        appointment = self.one()
        if self.path[1:] == ["calendar"]:
            return file_of(self.context, appointment)
        if self.path[1:]:
            raise not_yours()
        return visit_json(self.context, appointment)


def file_of(site: Any, appointment: Appointment) -> Any:
    """Return a visit as a file for a calendar."""
    book = appointments_of(site).books.get(appointment.schedule)
    schedule = book.schedule if book is not None else None
    return download(calendar_file(site, appointment, schedule))
