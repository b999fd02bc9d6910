"""The visits at the office that concern a case, as the person sees them who booked them."""

from ..applications.mine import Mine
from ..appointments.booking import is_ahead
from ..appointments.booking import owner_of_account
from ..appointments.known import appointments_of
from ..appointments.known import appointments_of_person
from ..appointments.serialize import schedule_in_short
from ..appointments.serialize import when_json
from ..appointments.storage import Appointment
from typing import Any


def visits_json(site: Any, mine: Mine) -> list[dict[str, Any]]:
    """Return the visits ahead that were booked with the person's account and linked to the case.

    Another party's visits are told to nobody but them.
    """
    if mine.case is None:
        return []
    uid = mine.case.UID()
    own = appointments_of_person(site, owner_of_account(mine.owner))
    ahead = (one for one in own if one.case_uid == uid and is_ahead(one))
    return [_visit_json(site, one) for one in sorted(ahead, key=lambda one: (one.day, one.start))]


def _visit_json(site: Any, appointment: Appointment) -> dict[str, Any]:
    book = appointments_of(site).books.get(appointment.schedule)
    return {
        "number": appointment.number,
        **when_json(appointment),
        "schedule": schedule_in_short(site, book.schedule, {}) if book is not None else None,
    }
