"""The deadline of a case: reckoned from its filing and from what was entered into its clock."""

from datetime import date
from eurzad.core.clock import today
from eurzad.core.deadlines import ClockCase
from eurzad.core.deadlines import Deadline
from eurzad.core.deadlines import deadline_of_events
from eurzad.core.deadlines import Event
from eurzad.core.deadlines import read_event
from eurzad.core.deadlines import REGIMES
from eurzad.core.deadlines import Term
from typing import Any


ENDED = ("settled", "passed_on", "left_unprocessed", "approved_by_silence")


def deadline_of(case: Any, on: date | None = None) -> Deadline | None:
    """Return the deadline of a case as it looks on a day; a closed case has none."""
    if case.closed is not None or case.filed is None:
        return None
    return deadline_of_events(clock_case(case), on or today())


def deadline_date(case: Any) -> date | None:
    """Return the day by which a case is to be settled; None once it is."""
    deadline = deadline_of(case)
    return None if deadline is None or deadline.state in ENDED else deadline.date


def clock_case(case: Any, more: tuple[Event, ...] = ()) -> ClockCase:
    """Return a case as the deadline engine takes it, with `more` events to be tried."""
    events = [Event("filed", case.filed, {"way": filing_way(case)})] if case.filed else []
    events += map(read_event, case.clock_events)
    if case.closed is not None:
        events.append(Event("settled", case.closed, {"outcome": case.outcome}))
    return ClockCase(
        regime=regime_of(case),
        events=(*events, *more),
        term=term_of(case),
    )


def regime_of(case: Any) -> str:
    """Return the procedure of a case: a key of `REGIMES`."""
    return case.regime if case.regime in REGIMES else "other"


def term_of(case: Any) -> Term | None:
    """Return the term that the service gave the case, None for the term of its regime."""
    return Term(case.term_unit, case.term_count) if case.term_unit and case.term_count else None


def filing_way(case: Any) -> str:
    """Return how the case was filed: by a party who had an account then, or on paper."""
    electronic = any(party.get("user_id") or party.get("former_account") for party in case.parties)
    return "electronic" if electronic else "paper"
