"""Who acts in a demonstration, and with what: the part `story` of an office's demo.yaml."""

from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from typing import Any


@dataclass(frozen=True)
class Desk:
    """Somebody who handles cases of one class in a unit, under a head.

    `settles` is the letter by which a case ends: its template, and the texts written into it.
    """

    unit: str
    handler: str
    head: str
    file_class: str
    settles: dict[str, str]


@dataclass(frozen=True)
class Cast:
    """The people and the matters of a story, and the day on which it is told."""

    story: dict[str, Any]
    present: date

    def person(self, part: str) -> str:
        """Return the id of who plays a part."""
        return self.story["people"][part]

    def desk(self, name: str) -> Desk:
        return Desk(**self.story["desks"][name])

    def text(self, name: str) -> str:
        """Return a text of the story."""
        return self.story["texts"][name]

    def mail(self, name: str) -> dict[str, Any]:
        """Return what the registry enters of a letter that comes."""
        return dict(self.story["mail"][name])

    def ago(self, days: int) -> date:
        """Return the day so long before the present; for a Saturday or Sunday the Friday before."""
        return _workday(self.present - timedelta(days=days))

    def years_ago(self, years: int, month: int, day: int) -> date:
        """Return a day of a year past; for a Saturday or Sunday the Friday before."""
        return _workday(date(self.present.year - years, month, day))


def _workday(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - 4))
