"""Stretches that may not count: a call until it is answered, whatever else stops the clock."""

from dataclasses import dataclass
from datetime import date
from eurzad.core.deadlines import rules
from eurzad.core.deadlines.regimes import Act
from eurzad.core.deadlines.rules import DAY
from eurzad.core.deadlines.rules import Pause


MINIMUM_OF_A_CALL = 7


@dataclass
class Call:
    """A call, from its dispatch or service to the answer. `family` is "call" or "fee_call"."""

    family: str
    act: Act
    sent: date | None = None
    served: date | None = None
    days: int = MINIMUM_OF_A_CALL
    reason: str = ""
    id: str = ""
    hybrid: bool = False
    answered: date | None = None
    posted: date | None = None
    restored: bool = False
    pauses: bool = True

    @property
    def until(self) -> date | None:
        """Return the last day of the term that the call gave."""
        return rules.end_of_call(self.served, self.days) if self.served else None

    @property
    def kept(self) -> bool | None:
        """Tell whether the answer came in time, None while there is none."""
        if self.answered is None or self.until is None:
            return None
        return self.restored or rules.is_kept(self.until, self.answered, self.posted)

    def pause(self, today: date) -> Pause | None:
        """Return the days for which this call stops the clock.

        From its service; from its dispatch while no service is known, and by the hybrid service
        (art. 35 § 5 KPA). To the day before the answer; without one, to the end of its term.
        """
        start = self.sent if self.hybrid else self.served or self.sent
        if start is None or not self.pauses:
            return None
        if self.answered is not None and self.answered < start:
            start = self.sent or self.answered
        if self.answered is not None:
            end: date | None = self.answered - DAY
        else:
            end = self.until if self.until is not None and self.until < today else None
        return Pause(start, end, self.family, self.reason, self.act.source)


@dataclass
class Stop:
    """A stretch of time that does not count, while it is being put together."""

    family: str
    start: date
    reason: str
    source: str
    of: str = ""
    limit: date | None = None
    end: date | None = None
    counts: bool = True

    def pause(self, today: date) -> Pause | None:
        if not self.counts:
            return None
        ends = [day for day in (self.end and self.end - DAY, self._over(today)) if day]
        end = min(ends) if ends else None
        return Pause(self.start, end, self.family, self.reason, self.source)

    def _over(self, today: date) -> date | None:
        """Return the known last day, once the stretch was ended or that day is past."""
        if self.limit is None or (self.end is None and self.limit >= today):
            return None
        return self.limit


def has_days(pause: Pause) -> bool:
    return pause.end is None or pause.end >= pause.start
