"""Which places of a schedule are free."""

from .schedule import Schedule
from .storage import Book
from .storage import Place
from .times import bookable_days
from .times import is_bookable
from .times import overlap
from .times import starts
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from datetime import datetime


NEAREST = 6


def free_windows(schedule: Schedule, taken: Iterable[Place], start: str) -> list[int]:
    """Return the windows that are free at a time of a day, of which `taken` are the places.

    As many as there are places left: what is left of an earlier schedule, a longer visit or a
    window that there is no more, takes its place, too. Whoever books at the same time chooses
    among the same few, so that there are never more visits than windows.
    """
    here = [one for one in taken if overlap(start, schedule.minutes, one.start, one.minutes)]
    used = {one.window for one in here if one.start == start}
    unused = [window for window in range(schedule.windows) if window not in used]
    return unused[: max(0, schedule.windows - len(here))]


def taken_by_day(book: Book, first: date, last: date) -> dict[str, list[Place]]:
    """Return the places taken from one day to another one, by day."""
    found: dict[str, list[Place]] = defaultdict(list)
    for place in book.taken(first, last):
        found[place.day].append(place)
    return found


def free_times(book: Book, day: date, now: datetime) -> dict[str, int]:
    """Return the times that a resident may book now on a day, with the number of places."""
    return _free(book.schedule, list(book.taken(day, day)), day, now)


def free_days(book: Book, now: datetime) -> Iterator[tuple[date, dict[str, int]]]:
    """Give the days on which a resident may book now, each with its free times, if any."""
    schedule = book.schedule
    days = list(bookable_days(schedule, now))
    if not days:
        return
    taken = taken_by_day(book, days[0], days[-1])
    for day in days:
        yield day, _free(schedule, taken.get(day.isoformat(), []), day, now)


def _free(schedule: Schedule, taken: list[Place], day: date, now: datetime) -> dict[str, int]:
    found = {}
    for start in starts(schedule, day):
        if is_bookable(schedule, day, start, now):
            count = len(free_windows(schedule, taken, start))
            if count:
                found[start] = count
    return found


def nearest(book: Book, day: date, start: str, now: datetime) -> list[dict[str, str]]:
    """Return the free times nearest to one that is taken, in order of time."""
    found = [
        (abs((one - day).days), abs(_minutes(time) - _minutes(start)), one.isoformat(), time)
        for one, times in free_days(book, now)
        for time in times
    ]
    return sorted(
        ({"day": one[2], "time": one[3]} for one in sorted(found)[:NEAREST]),
        key=lambda one: (one["day"], one["time"]),
    )


def _minutes(start: str) -> int:
    hour, minute = start.split(":")
    return int(hour) * 60 + int(minute)


def conflicting(schedule: Schedule, places: Iterable[Place]) -> list[Place]:
    """Return the visits among these places that a schedule, changed since, has no room for."""
    by_day: dict[str, list[Place]] = defaultdict(list)
    for one in places:
        if one.number:
            by_day[one.day].append(one)
    return [
        one
        for day, those in sorted(by_day.items())
        for one in those
        if not _has_room(schedule, date.fromisoformat(day), one, those)
    ]


def _has_room(schedule: Schedule, day: date, one: Place, those: list[Place]) -> bool:
    if one.start not in starts(schedule, day):
        return False
    before = [
        other
        for other in those
        if (other.start, other.window) < (one.start, one.window)
        and overlap(one.start, one.minutes, other.start, other.minutes)
    ]
    return len(before) < schedule.windows


def coming(book: Book, day: date) -> list[Place]:
    """Return the places taken from a day on."""
    return list(book.taken(day, date.max))
