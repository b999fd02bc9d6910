"""What counts as due soon: so many working days, set by the office."""

from datetime import date
from eurzad.core.calendar import working_days_after
from eurzad.core.clock import today
from eurzad.records.letters.office import office_setting


USUAL_DAYS = 5
MOST_DAYS = 30
# A head hears of what is about to be late.
HEAD_DAYS = 2


def warning_days() -> int:
    """Return how many working days before a deadline the office warns; five unless it says so."""
    found = office_setting("warning_days", USUAL_DAYS)
    return min(max(int(found), 1), MOST_DAYS)


def soon_until() -> date:
    """Return the last day that counts as soon, from today."""
    return working_days_after(today(), warning_days())
