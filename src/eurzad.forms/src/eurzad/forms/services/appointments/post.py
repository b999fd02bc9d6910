"""``POST /@appointments``: book a visit, with an account or without."""

from ...accounts.throttle import allow
from ...accounts.throttle import VISITS_PER_ADDRESS
from ...accounts.throttle import VISITS_PER_CLIENT
from ...applications.mine import find_mine
from ...appointments.booking import book_visit
from ...appointments.cases import note_in_case
from ...appointments.cases import tie
from ...appointments.known import appointment_by_link
from ...appointments.known import book_of
from ...appointments.known import is_online
from ...appointments.mails import link_of
from ...appointments.mails import tell_booked
from ...appointments.reading import read_token
from ...appointments.reading import read_visitor
from ...appointments.reading import read_when
from ...appointments.reading import VISITOR
from ...appointments.reading import WHEN
from ...appointments.serialize import visit_json
from ...appointments.storage import Appointment
from ..drafts.base import current_user_id
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.core.errors import TooManyRequests
from eurzad.core.services.base import WritingService
from eurzad.records import values
from typing import Any


class AppointmentPost(WritingService):
    """Books one visit; 409 `TimeTaken` with the nearest free times when somebody was faster.

    The browser makes the token, so that the same request sent twice books once.
    """

    max_body = 8 * 1024

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("schedule", "service", "application", "token", *WHEN, *VISITOR))
        token = read_token(data)
        book = book_of(self.context, values.line(data, "schedule", 100, required=True))
        schedule = book.schedule
        if not is_online(schedule):
            raise Missing(_("There is no such schedule."))
        before = appointment_by_link(self.context, token)
        if before is not None:
            return self.again(before, book.id)
        service = values.choice(data, "service", ("", *schedule.services))
        when = read_when(data)
        visitor = read_visitor(data, current_user_id())
        case = self.case(data)
        self.bound(visitor.email or visitor.phone)
        appointment = book_visit(self.context, book, token, when, visitor, service)
        if case is not None:
            tie(self.context, appointment, case.UID())
            note_in_case(appointment, "visit_booked", current_user_id())
        tell_booked(self.context, appointment)
        self.request.response.setStatus(201)
        return self.told(appointment)

    def case(self, data: dict[str, Any]) -> Any:
        """Return the case of the person's that the visit is about, by their application."""
        token = values.line(data, "application", 100)
        if not token:
            return None
        mine = find_mine(self.context, current_user_id() or None, token)
        if mine is None or mine.case is None:
            raise invalid("application", _("You have no such case."))
        return mine.case

    def again(self, appointment: Appointment, schedule: str) -> dict[str, Any]:
        """The answer to a request whose first answer got lost."""
        if appointment.schedule != schedule:
            raise Conflict(_("This visit has been booked already."))
        return self.told(appointment)

    def told(self, appointment: Appointment) -> dict[str, Any]:
        link = link_of(self.context, appointment)
        return {**visit_json(self.context, appointment), "link": link}

    def bound(self, address: str) -> None:
        """429 for too many; a request that is tried again after a conflict counts once."""
        if getattr(self.request, "retry_count", 0):
            return
        if not allow(VISITS_PER_ADDRESS, VISITS_PER_CLIENT, address, self.request):
            raise TooManyRequests(_("Too many attempts. Try again in an hour."))
