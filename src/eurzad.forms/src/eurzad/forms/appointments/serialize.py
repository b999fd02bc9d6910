"""Schedules and visits as JSON: for everybody, for the visitor, for the office."""

from .booking import is_ahead
from .known import appointments_of
from .known import is_online
from .places import free_days
from .schedule import Schedule
from .services import service_titles
from .storage import Appointment
from .storage import Book
from .times import end_of
from .times import last_day
from .times import moment
from datetime import date
from datetime import datetime
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.office import unit_by_symbol
from typing import Any


def offer_json(site: Any, book: Book, titles: dict[str, str]) -> dict[str, Any]:
    """Return a schedule as a resident chooses it; `first_free` is None when nothing is free."""
    schedule = book.schedule
    moment_now = now()
    first = next((day for day, times in free_days(book, moment_now) if times), None)
    return {
        **schedule_in_short(site, schedule, titles),
        "first_free": first.isoformat() if first else None,
        "until": last_day(schedule, moment_now).isoformat(),
    }


def schedule_in_short(site: Any, schedule: Schedule, titles: dict[str, str]) -> dict[str, Any]:
    """Return what everybody may know of a schedule."""
    return {
        "@id": f"{site.absolute_url()}/@appointment-offer/{schedule.id}",
        "id": schedule.id,
        "title": schedule.title,
        "unit": unit_json(schedule.unit),
        "services": [
            {"id": one, "title": titles[one]} for one in schedule.services if one in titles
        ],
        "place": schedule.place,
        "bring": schedule.bring,
        "minutes": schedule.minutes,
    }


def unit_json(symbol: str) -> dict[str, Any]:
    """Return a unit as somebody who comes there needs it."""
    unit = unit_by_symbol(symbol)
    return {
        "symbol": symbol,
        "title": unit.title if unit is not None else symbol,
        "phone": (unit.phone if unit is not None else None) or None,
        "room": (unit.room if unit is not None else None) or None,
    }


def days_json(book: Book, moment_now: datetime) -> list[dict[str, Any]]:
    """Return the days on which residents may book, with the number of places free on each."""
    return [
        {"day": day.isoformat(), "free": sum(times.values())}
        for day, times in free_days(book, moment_now)
    ]


def times_json(schedule: Schedule, day: date, times: dict[str, int]) -> list[dict[str, Any]]:
    """Return free times of a day."""
    return [
        {
            "time": start,
            "end": end_of(start, schedule.minutes),
            "start": iso(moment(day, start)),
            "free": count,
        }
        for start, count in times.items()
    ]


def when_json(appointment: Appointment) -> dict[str, Any]:
    """Return when a visit is."""
    return {
        "day": appointment.day,
        "time": appointment.start,
        "end": end_of(appointment.start, appointment.minutes),
        "start": iso(moment(date.fromisoformat(appointment.day), appointment.start)),
    }


def visit_json(site: Any, appointment: Appointment) -> dict[str, Any]:
    """Return a visit as the person sees it who booked it."""
    book = appointments_of(site).books.get(appointment.schedule)
    schedule = book.schedule if book is not None else None
    titles = service_titles((appointment.service,)) if appointment.service else {}
    ahead = is_ahead(appointment)
    return {
        "number": appointment.number,
        "state": appointment.state,
        "reason": appointment.reason or None,
        **when_json(appointment),
        "schedule": schedule_in_short(site, schedule, {}) if schedule else None,
        "service": titles.get(appointment.service),
        **visitor_json(appointment),
        "may_cancel": ahead,
        "may_move": ahead and schedule is not None and is_online(schedule),
    }


def visitor_json(appointment: Appointment) -> dict[str, Any]:
    """Return what was written down of the visitor."""
    return {
        "name": appointment.name,
        "email": appointment.email or None,
        "phone": appointment.phone or None,
        "remarks": appointment.remarks or None,
    }
