"""What a schedule says: who receives people, in which matters, on which days and hours."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import time
from eurzad.core import _
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.records import values
from typing import Any
import re


ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
TIME = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d")
WEEKDAYS = range(1, 8)
MAX_INTERVALS = 30
MAX_CLOSED = 100
MAX_SERVICES = 50
KEYS = (
    "title",
    "unit",
    "services",
    "place",
    "bring",
    "minutes",
    "windows",
    "hours",
    "lead_hours",
    "ahead_days",
    "closed",
    "online",
    "kept_days",
)


@dataclass(frozen=True)
class Interval:
    """Hours in which people are received, on these days of the week (1 is Monday)."""

    days: tuple[int, ...]
    start: time
    end: time


@dataclass(frozen=True)
class Closure:
    """Days, the last one included, on which the office receives nobody; `why` is told to people."""

    first: date
    last: date
    why: str


@dataclass(frozen=True)
class Schedule:
    """A schedule of a unit.

    A visit takes `minutes`; `windows` people can be received at a time. Residents book at least
    `lead_hours` and at most `ahead_days` before, unless they may not book (`online` is false).
    Whatever is known of a visitor is removed `kept_days` after the visit.
    """

    id: str
    title: str
    unit: str
    services: tuple[str, ...]
    place: str
    bring: str
    minutes: int
    windows: int
    hours: tuple[Interval, ...]
    lead_hours: int
    ahead_days: int
    closed: tuple[Closure, ...]
    online: bool
    kept_days: int


def read_schedule(id: str, data: Mapping[str, Any]) -> Schedule:
    """Return the schedule that JSON or YAML describes. Raises Invalid, naming the field."""
    data = dict(data)
    values.only(data, KEYS)
    return Schedule(
        id=id,
        title=values.line(data, "title", 120, required=True),
        unit=values.line(data, "unit", 25, required=True),
        services=_services(data),
        place=values.line(data, "place", 200),
        bring=values.text(data, "bring", 2000),
        minutes=_between(data, "minutes", 5, 240, 15),
        windows=_between(data, "windows", 1, 20, 1),
        hours=_hours(data),
        lead_hours=_between(data, "lead_hours", 0, 720, 1),
        ahead_days=_between(data, "ahead_days", 1, 180, 30),
        closed=_closed(data),
        online=_flag(data, "online"),
        kept_days=_between(data, "kept_days", 1, 365, 30),
    )


def plain(schedule: Schedule) -> dict[str, Any]:
    """Return a schedule as JSON from which it can be read again."""
    return {
        "title": schedule.title,
        "unit": schedule.unit,
        "services": list(schedule.services),
        "place": schedule.place,
        "bring": schedule.bring,
        "minutes": schedule.minutes,
        "windows": schedule.windows,
        "hours": [
            {"days": list(one.days), "from": clock(one.start), "to": clock(one.end)}
            for one in schedule.hours
        ],
        "lead_hours": schedule.lead_hours,
        "ahead_days": schedule.ahead_days,
        "closed": [
            {"from": one.first.isoformat(), "to": one.last.isoformat(), "why": one.why}
            for one in schedule.closed
        ],
        "online": schedule.online,
        "kept_days": schedule.kept_days,
    }


def clock(moment: time) -> str:
    """Return a time of day as 08:30."""
    return moment.strftime("%H:%M")


def read_time(data: Mapping[str, Any], name: str, where: str = "") -> time:
    """Return a time of day written as 8:30 or 08:30. Raises Invalid."""
    value = data.get(name)
    if not isinstance(value, str) or not TIME.fullmatch(value):
        raise invalid(where or name, _("Give a time such as 8:30."))
    hour, minute = value.split(":")
    return time(int(hour), int(minute))


def _between(data: Mapping[str, Any], name: str, least: int, most: int, default: int) -> int:
    value = data.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise invalid(
            name,
            _(
                "Give a whole number from ${least} to ${most}.",
                mapping={"least": least, "most": most},
            ),
        )
    return value


def _flag(data: Mapping[str, Any], name: str) -> bool:
    value = data.get(name, True)
    if not isinstance(value, bool):
        raise invalid(name, _("Choose one of the values."))
    return value


def _list(data: Mapping[str, Any], name: str, most: int) -> list[Any]:
    found = data.get(name) or []
    if not isinstance(found, list) or len(found) > most:
        raise invalid(name, _("At most ${count} entries are possible.", mapping={"count": most}))
    return found


def _services(data: Mapping[str, Any]) -> tuple[str, ...]:
    found = _list(data, "services", MAX_SERVICES)
    if not all(isinstance(one, str) and ID.fullmatch(one) for one in found):
        raise invalid("services", _("Choose one of the values."))
    return tuple(dict.fromkeys(found))


def _hours(data: Mapping[str, Any]) -> tuple[Interval, ...]:
    found = _list(data, "hours", MAX_INTERVALS)
    if not found:
        raise invalid("hours", _("Give at least one day with its hours."))
    hours = tuple(_interval(one, f"hours.{number}") for number, one in enumerate(found))
    for number, one in enumerate(hours):
        if any(_overlap(one, other) for other in hours[:number]):
            raise invalid(f"hours.{number}", _("These hours overlap others of the same day."))
    return hours


def _interval(data: Any, where: str) -> Interval:
    if not isinstance(data, dict) or set(data) != {"days", "from", "to"}:
        raise invalid(where, _("Give the days of the week, from when and until when."))
    days = data["days"]
    if not isinstance(days, list) or not days or any(_is_no_weekday(day) for day in days):
        raise invalid(where, _("Choose at least one day of the week."))
    start, end = read_time(data, "from", where), read_time(data, "to", where)
    if end <= start:
        raise invalid(where, _("The end is before the beginning."))
    return Interval(tuple(sorted(set(days))), start, end)


def _is_no_weekday(day: Any) -> bool:
    return isinstance(day, bool) or not isinstance(day, int) or day not in WEEKDAYS


def _overlap(one: Interval, other: Interval) -> bool:
    return bool(set(one.days) & set(other.days)) and one.start < other.end and other.start < one.end


def _closed(data: Mapping[str, Any]) -> tuple[Closure, ...]:
    found = _list(data, "closed", MAX_CLOSED)
    closures = (_closure(one, f"closed.{number}") for number, one in enumerate(found))
    return tuple(sorted(closures, key=lambda one: one.first))


def _closure(data: Any, where: str) -> Closure:
    if not isinstance(data, dict):
        raise invalid(where, _("Give a date such as 2026-11-24."))
    try:
        values.only(data, ("from", "to", "why"))
        first = values.day(data, "from")
        last = values.day(data, "to") or first
        why = values.line(data, "why", 120)
    except Invalid as problem:
        raise invalid(where, problem.fields[0].message) from problem
    if first is None or last is None:
        raise invalid(where, _("Give a date such as 2026-11-24."))
    if last < first:
        raise invalid(where, _("The end is before the beginning."))
    return Closure(first, last, why)
