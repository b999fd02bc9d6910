"""What the clock answers: the deadline of a case, and the terms that run beside it."""

from dataclasses import dataclass
from datetime import date
from eurzad.core.deadlines import words
from eurzad.core.deadlines.rules import Pause
from eurzad.core.deadlines.rules import Term


Day = date  # a field of Deadline is called date


@dataclass(frozen=True)
class PartyTerm:
    """A term that runs beside the office's own: of a party, another authority, or for an act.

    `what` is a key of `words.TERMS`. `done` is when the act was done; `kept` tells whether in
    time, None while that is open.
    """

    what: str
    until: date
    source: str
    done: date | None = None
    kept: bool | None = None
    of: str = ""


@dataclass(frozen=True)
class Deadline:
    """By when the office must settle a case, and how that came about.

    `rule` names the source of the term, `rules` all that were applied. The days left are negative
    once the date is past; of a settled case they are counted from the day it was settled. `paused`
    is True while the clock stands still: then `date` is the earliest possible one. `state` is a
    key of `words.STATES`. `silent_on` is the day on which silence settles (or settled) the case.
    `warnings` are keys of `words.WARNINGS`.
    """

    date: Day
    rule: str
    days_left: int
    working_days_left: int
    paused: bool = False
    state: str = "running"
    start: Day | None = None
    filed: Day | None = None
    term: Term | None = None
    rules: tuple[str, ...] = ()
    pauses: tuple[Pause, ...] = ()
    terms: tuple[PartyTerm, ...] = ()
    warnings: tuple[str, ...] = ()
    notified: Day | None = None
    ended: Day | None = None
    ended_by: str = ""
    outcome: str = ""
    silent_on: Day | None = None
    applied: int = 0
    days_not_counted: int = 0

    @property
    def explanation(self) -> str:
        """Return in Polish how much time is left and what stopped the clock."""
        return self.in_words("pl")

    def in_words(self, language: str) -> str:
        """Return in Polish ("pl") or English what is left, and what stopped the clock."""
        return words.explain_deadline(self, language)
