"""The visits at the office that concern a case, as the person sees them who comes."""

from ..applications.mine import Mine
from ..appointments.booking import is_ahead
from ..appointments.cases import visits_of_account
from ..appointments.known import appointments_of
from ..appointments.serialize import schedule_in_short
from ..appointments.serialize import when_json
from ..appointments.storage import Appointment
from typing import Any


def visits_json(site: Any, mine: Mine) -> list[dict[str, Any]]:
    """Return the visits ahead about the case: booked with the person's account, or by a clerk for
    them.

    Another party's visits are told to nobody but them.
    """
    if mine.case is None:
        return []
    uid = mine.case.UID()
    return [
        _visit_json(site, one)
        for one in visits_of_account(site, mine.owner)
        if one.case_uid == uid and is_ahead(one)
    ]


def _visit_json(site: Any, appointment: Appointment) -> dict[str, Any]:
    book = appointments_of(site).books.get(appointment.schedule)
    return {
        "number": appointment.number,
        **when_json(appointment),
        "schedule": schedule_in_short(site, book.schedule, {}) if book is not None else None,
    }
