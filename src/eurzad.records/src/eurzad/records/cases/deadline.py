"""The clock of a case: from the day of filing, by the rules copied from its service."""

from datetime import date
from eurzad.core.clock import today
from eurzad.core.deadlines import Deadline
from eurzad.core.deadlines import deadline_for
from eurzad.core.deadlines import REGIMES
from eurzad.core.deadlines import Term
from typing import Any


def deadline_of(case: Any, on: date | None = None) -> Deadline | None:
    """Return the deadline of a case as it looks on a day; a closed case has none."""
    if case.closed is not None or case.filed is None:
        return None
    regime = case.regime if case.regime in REGIMES else "other"
    return deadline_for(regime, term_of(case), case.filed, on or today())


def deadline_date(case: Any) -> date | None:
    """Return the day by which a case is to be settled."""
    deadline = deadline_of(case)
    return deadline.date if deadline is not None else None


def term_of(case: Any) -> Term | None:
    """Return the term that the service gave the case, None for the term of its regime."""
    return Term(case.term_unit, case.term_count) if case.term_unit and case.term_count else None
