"""What a person may do with a visit of theirs: move it, cancel it."""

from ...appointments.booking import cancel
from ...appointments.booking import check_changeable
from ...appointments.booking import move
from ...appointments.cases import note_in_case
from ...appointments.known import appointments_of
from ...appointments.known import is_online
from ...appointments.mails import tell_cancelled
from ...appointments.mails import tell_moved
from ...appointments.reading import read_when
from ...appointments.reading import WHEN
from ...appointments.storage import Appointment
from ...appointments.storage import CANCELLED
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.records import values
from typing import Any


def change_visit(
    site: Any, appointment: Appointment, data: dict[str, Any], user_id: str = ""
) -> None:
    """Move a visit (`day`, `time`) or cancel it (`state`), and write to the person.

    `user_id` is empty for whoever has the secret link.
    """
    values.only(data, ("state", *WHEN))
    check_changeable(appointment)
    book = appointments_of(site).books.get(appointment.schedule)
    if "state" in data:
        if len(data) > 1 or data["state"] != CANCELLED:
            raise invalid("state", _("Choose one of the values."))
        cancel(book, appointment)
        tell_cancelled(site, appointment, by_office=False)
        note_in_case(appointment, "visit_cancelled", user_id)
        return
    if book is None or not is_online(book.schedule):
        raise Conflict(_("This visit cannot be moved. Cancel it and book another one."))
    before = (appointment.day, appointment.start)
    move(book, appointment, read_when(data))
    if (appointment.day, appointment.start) != before:
        tell_moved(site, appointment)
        note_in_case(appointment, "visit_moved", user_id)
