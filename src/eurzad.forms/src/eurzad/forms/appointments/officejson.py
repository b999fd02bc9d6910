"""The visits of a schedule as the office sees them."""

from .known import appointments_of
from .places import coming
from .places import conflicting
from .places import free_windows
from .places import taken_by_day
from .schedule import Schedule
from .serialize import schedule_in_short
from .serialize import visitor_json
from .serialize import when_json
from .services import service_titles
from .storage import Appointment
from .storage import Book
from .storage import Place
from .times import closed_because
from .times import end_of
from .times import starts
from datetime import date
from eurzad.core.clock import iso
from eurzad.core.clock import today
from eurzad.records.rights import allowed
from eurzad.records.serializers import parts
from eurzad.records.store import find
from typing import Any


def book_json(site: Any, book: Book, days: list[date]) -> dict[str, Any]:
    """Return some days of a schedule, and the visits for which it has no room any more."""
    schedule = book.schedule
    titles = service_titles(schedule.services)
    taken = taken_by_day(book, days[0], days[-1])
    return {
        **schedule_in_short(site, schedule, titles),
        "@id": f"{site.absolute_url()}/@appointment-book/{book.id}",
        "days": [
            day_json(site, schedule, day, taken.get(day.isoformat(), []), titles) for day in days
        ],
        "conflicts": conflicts_json(site, book),
    }


def day_json(
    site: Any, schedule: Schedule, day: date, taken: list[Place], titles: dict[str, str]
) -> dict[str, Any]:
    """Return one day: its times with the places free, and who comes, in order of time."""
    known = appointments_of(site).by_number
    visits = (known.get(place.number) for place in taken if place.number)
    return {
        "day": day.isoformat(),
        "closed": closed_because(schedule, day),
        "times": [time_json(schedule, taken, start) for start in starts(schedule, day)],
        "appointments": [
            office_json(site, one, titles)
            for one in sorted(filter(None, visits), key=lambda one: (one.start, one.number))
        ],
    }


def time_json(schedule: Schedule, taken: list[Place], start: str) -> dict[str, Any]:
    """Return a time of a day with how many places are free and how many are blocked, and why."""
    blocked = [one for one in taken if one.start == start and not one.number]
    return {
        "time": start,
        "end": end_of(start, schedule.minutes),
        "free": len(free_windows(schedule, taken, start)),
        "blocked": len(blocked),
        "why": next((one.why for one in blocked if one.why), None),
    }


def conflicts_json(site: Any, book: Book) -> list[dict[str, Any]]:
    """Return the coming visits for which a schedule has no room: somebody has to move them."""
    known = appointments_of(site).by_number
    found = conflicting(book.schedule, coming(book, today()))
    visits = [known[place.number] for place in found if place.number in known]
    return [office_json(site, one) for one in visits if one.is_open]


def office_json(
    site: Any, appointment: Appointment, titles: dict[str, str] | None = None
) -> dict[str, Any]:
    """Return a visit as the office sees it. The secret of its link is not among what is told."""
    service = appointment.service
    if titles is None:
        titles = service_titles((service,)) if service else {}
    at = f"{site.absolute_url()}/@appointment-book/{appointment.schedule}/{appointment.number}"
    return {
        "@id": at,
        "number": appointment.number,
        "state": appointment.state,
        "reason": appointment.reason or None,
        **when_json(appointment),
        "service": titles.get(service),
        **visitor_json(appointment),
        "account": bool(appointment.user_id),
        "made": iso(appointment.made),
        "made_by": parts.person(appointment.made_by),
        "case": case_json(appointment.case_uid),
        "party": appointment.party or None,
    }


def case_json(uid: str) -> dict[str, Any] | None:
    """Return the case that a visit concerns, to those who may see it."""
    case = find(uid) if uid else None
    if case is None or not allowed("View", case):
        return None
    return {"@id": case.absolute_url(), "mark": case.mark or None, "title": case.title}
