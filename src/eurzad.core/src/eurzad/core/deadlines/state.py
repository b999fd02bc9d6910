"""What is known of a case after some of its events."""

from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from datetime import date
from eurzad.core.deadlines import rules
from eurzad.core.deadlines.events import ClockCase
from eurzad.core.deadlines.events import Event
from eurzad.core.deadlines.regimes import Regime
from eurzad.core.deadlines.result import PartyTerm
from eurzad.core.deadlines.rules import Pause
from eurzad.core.deadlines.stretches import Call
from eurzad.core.deadlines.stretches import has_days
from eurzad.core.deadlines.stretches import Stop


@dataclass
class Clock:
    """What is known of a case after some of its events."""

    case: ClockCase
    regime: Regime
    today: date
    filed: date | None = None
    start: date | None = None
    start_source: str = ""
    counted_from: date | None = None
    complex: bool = False
    calls: list[Call] = field(default_factory=list)
    stops: list[Stop] = field(default_factory=list)
    extensions: list[Event] = field(default_factory=list)
    ended: Event | None = None
    appeal: Event | None = None
    appeal_done: Event | None = None
    sent_back: date | None = None
    terms: list[PartyTerm] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def warn(self, code: str) -> None:
        if code not in self.warnings:
            self.warnings.append(code)

    def begin(self, day: date, source: str) -> None:
        if self.start is None:
            self.start = self.counted_from = day
            self.start_source = source

    def after_end(self, event: Event) -> bool:
        if self.ended is not None:
            self.warn("after_end")
        return self.ended is not None

    def open_stops(self, family: str) -> list[Stop]:
        return [one for one in self.stops if one.family == family and one.end is None]

    def open_calls(self, family: str) -> list[Call]:
        return [one for one in self.calls if one.family == family and one.answered is None]

    def note_done(self, what: str, day: date, posted: date | None = None, of: str = "") -> None:
        for number, one in enumerate(self.terms):
            if one.what == what and one.done is None and (not of or one.of == of):
                kept = rules.is_kept(one.until, day, posted)
                self.terms[number] = replace(one, done=day, kept=kept)
                return

    def pauses(self) -> tuple[Pause, ...]:
        """Return the stretches that did not count, the first one first."""
        last = self.ended.day if self.ended else None
        found = [one.pause(self.today) for one in self.calls]
        found += [one.pause(self.today) for one in self.stops]
        return tuple(
            sorted(
                (_cut(one, last) for one in found if one is not None and has_days(one)),
                key=lambda one: (one.start, one.end or date.max, one.kind, one.reason),
            )
        )


def _cut(pause: Pause, last: date | None) -> Pause:
    """Return the pause, ended by the day on which the case was."""
    if last is None or (pause.end is not None and pause.end < last):
        return pause
    return replace(pause, end=max(pause.start, last))
