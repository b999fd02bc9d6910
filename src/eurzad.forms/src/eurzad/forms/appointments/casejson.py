"""The visits of a case as whoever may see the case reads them."""

from .cases import visits_of_case
from .known import appointments_of
from .known import books_of
from .officejson import office_json
from .rights import may_see
from .serialize import schedule_in_short
from .serialize import unit_json
from .storage import Appointment
from eurzad.core.office.duties import HANDLE
from eurzad.records.rights import allowed
from eurzad.records.tree import state_of
from typing import Any


OPEN = ("draft", "open")
# How a visitor is reached and what they asked for is told to those who receive people.
PRIVATE = ("email", "phone", "remarks")


def case_visits_json(site: Any, case: Any) -> dict[str, Any]:
    """Return the visits, and the schedules in which whoever asks may book another one."""
    books = [one for one in books_of(site) if may_see(site, one.schedule)]
    may_book = allowed(HANDLE, case) and state_of(case) in OPEN
    return {
        "@id": f"{case.absolute_url()}/@visits",
        "items": [case_visit_json(site, one) for one in visits_of_case(site, case.UID())],
        "schedules": [
            {"id": one.id, "title": one.schedule.title, "unit": unit_json(one.schedule.unit)}
            for one in books
            if may_book
        ],
    }


def case_visit_json(site: Any, appointment: Appointment) -> dict[str, Any]:
    """Return one visit; `may_change` tells whether whoever asks keeps its schedule."""
    book = appointments_of(site).books.get(appointment.schedule)
    receives = book is not None and may_see(site, book.schedule)
    told = office_json(site, appointment)
    del told["case"]
    return {
        **told,
        **({} if receives else dict.fromkeys(PRIVATE)),
        "schedule": schedule_in_short(site, book.schedule, {}) if book is not None else None,
        "may_change": receives,
    }
