"""``PATCH /@appointment-book/<schedule>/<number>``: what became of a visit."""

from ...appointments.booking import cancel
from ...appointments.booking import mark
from ...appointments.booking import MARKS
from ...appointments.booking import move
from ...appointments.cases import note_in_case
from ...appointments.cases import tie
from ...appointments.known import book_of
from ...appointments.mails import tell_cancelled
from ...appointments.mails import tell_moved
from ...appointments.officejson import office_json
from ...appointments.reading import MAX_REASON
from ...appointments.reading import read_when
from ...appointments.reading import WHEN
from ...appointments.storage import Appointment
from ...appointments.storage import CANCELLED
from .base import BookPath
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from eurzad.records.store import find
from typing import Any


class BookUpdate(BookPath, WritingService):
    """Takes one of: `state` (with a `reason` to cancel), `day` with `time`, `case`."""

    max_body = 4096

    def change(self) -> dict[str, Any]:
        appointment = self.appointment()
        data = self.body()
        values.only(data, ("state", "reason", "case", *WHEN))
        if "state" in data:
            self.set_state(appointment, data)
        elif "case" in data:
            self.set_case(appointment, data)
        else:
            self.move(appointment, data)
        return office_json(self.context, appointment)

    def set_state(self, appointment: Appointment, data: dict[str, Any]) -> None:
        state = values.choice(data, "state", (*MARKS, CANCELLED))
        if state != CANCELLED:
            values.only(data, ("state",))
            mark(appointment, state)
            return
        values.only(data, ("state", "reason"))
        reason = values.text(data, "reason", MAX_REASON, required=True)
        cancel(book_of(self.context, appointment.schedule), appointment, reason)
        tell_cancelled(self.context, appointment, by_office=True)
        note_in_case(appointment, "visit_cancelled", current_user(), reason)

    def set_case(self, appointment: Appointment, data: dict[str, Any]) -> None:
        """Note which case the visit concerns; an empty text takes the note away.

        Raises Invalid, Conflict for a visit booked for a party.
        """
        values.only(data, ("case",))
        uid = values.line(data, "case", 32)
        case = find(uid) if uid else None
        if uid and (case is None or case.portal_type != "Case" or not allowed("View", case)):
            raise invalid("case", _("There is no such case, or you may not see it."))
        before = appointment.case_uid
        if uid == before:
            return
        if appointment.party:
            raise Conflict(_("This visit was booked for a party of its case and stays with it."))
        tie(self.context, appointment, uid)
        if before:
            note_in_case(appointment, "visit_unlinked", current_user(), case_uid=before)
        note_in_case(appointment, "visit_linked", current_user())

    def move(self, appointment: Appointment, data: dict[str, Any]) -> None:
        values.only(data, WHEN)
        before = (appointment.day, appointment.start)
        book = book_of(self.context, appointment.schedule)
        move(book, appointment, read_when(data), by_office=True)
        if (appointment.day, appointment.start) != before:
            tell_moved(self.context, appointment)
            note_in_case(appointment, "visit_moved", current_user())
