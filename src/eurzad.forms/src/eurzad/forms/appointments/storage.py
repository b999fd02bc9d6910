"""Where schedules and appointments are kept.

The places of a schedule lie in one tree, each under day, time and window. Two who want one place
write the same key, so one of them meets a conflict, tries again and finds the place taken.
"""

from ..owned import Owned
from .schedule import plain
from .schedule import read_schedule
from .schedule import Schedule
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from eurzad.core.shards import Shards
from hashlib import sha256
from persistent import Persistent
from typing import Any


BOOKED = "booked"
CAME = "came"
SERVED = "served"
MISSED = "missed"
CANCELLED = "cancelled"
STATES = (BOOKED, CAME, SERVED, MISSED, CANCELLED)


@dataclass(frozen=True)
class Place:
    """A place of a schedule that is taken: by an appointment, or blocked (`number` is empty)."""

    day: str
    start: str
    window: int
    number: str
    minutes: int
    why: str = ""


class Appointment(Persistent):
    """Who comes when. Neither content nor in any catalog.

    It is removed some days after `ended`: the day of the visit, or that on which it was cancelled.
    `party` is the party of the case whom it names, when a clerk booked it there.
    """

    party = ""

    def __init__(self, number: str, token: str, schedule: str, made: datetime) -> None:
        self.number = number
        self.token = token
        self.schedule = schedule
        self.made = made
        self.day = ""
        self.start = ""
        self.minutes = 0
        self.window = 0
        self.service = ""
        self.name = ""
        self.email = ""
        self.phone = ""
        self.remarks = ""
        self.user_id = ""
        self.made_by = ""
        self.state = BOOKED
        self.reason = ""
        self.changes = 0
        self.reminded = ""
        self.case_uid = ""
        self.ended = ""

    @property
    def is_open(self) -> bool:
        return self.state == BOOKED


class Book(Persistent):
    """A schedule and the places taken in it, by day, time and window."""

    def __init__(self, id: str) -> None:
        self.id = id
        self.definition: dict[str, Any] = {}
        self.places = OOBTree()

    @property
    def schedule(self) -> Schedule:
        return read_schedule(self.id, self.definition)

    def define(self, schedule: Schedule) -> None:
        """Change the schedule; places taken stay as they are."""
        self.definition = plain(schedule)

    def stays_as_read(self) -> None:
        """Let this transaction fail when the schedule is changed by another one meanwhile."""
        if self._p_jar is not None:
            self._p_jar.readCurrent(self)

    def taken(self, first: date, last: date) -> Iterator[Place]:
        """Give the places taken from one day to another one, both included, in order of time."""
        start, end = first.isoformat(), f"{last.isoformat()}\U0010ffff"
        for key, value in self.places.items(start, end):
            day, _sep, rest = key.partition("T")
            moment, _sep, window = rest.partition("#")
            yield Place(day, moment, int(window), *value)

    def take(self, place: Place) -> None:
        """Take a free place. Raises ValueError when it is not free."""
        if not self.places.insert(_key(place), (place.number, place.minutes, place.why)):
            raise ValueError("the place is taken")

    def leave(self, place: Place) -> None:
        """Give a place back."""
        del self.places[_key(place)]


def _key(place: Place) -> str:
    return f"{place.day}T{place.start}#{place.window:02}"


class Appointments(Persistent):
    """All schedules of an office, and its appointments by their numbers."""

    def __init__(self) -> None:
        self.books = OOBTree()
        self.by_number = Shards()
        self.by_link = Shards()
        self.of_person = Owned()


def hashed(text: str) -> str:
    """Return a text so that it can be found, but not read."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()
