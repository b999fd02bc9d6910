"""Terms and deadlines: a pure library. No database, no request, no clock: *today* is an argument.

`rules` has one function for each rule of law, `regimes` the procedures as data, `events` reads what
happened, `engine` turns it into a deadline, `words` says it. `python -m eurzad.core.deadlines`
answers for events given as JSON lines.
"""

from eurzad.core.deadlines.engine import deadline_for
from eurzad.core.deadlines.engine import deadline_of_events
from eurzad.core.deadlines.engine import possible_events
from eurzad.core.deadlines.events import ClockCase
from eurzad.core.deadlines.events import Event
from eurzad.core.deadlines.events import EventError
from eurzad.core.deadlines.events import read_case
from eurzad.core.deadlines.events import read_event
from eurzad.core.deadlines.regimes import Regime
from eurzad.core.deadlines.regimes import REGIMES
from eurzad.core.deadlines.result import Deadline
from eurzad.core.deadlines.result import PartyTerm
from eurzad.core.deadlines.rules import due_date
from eurzad.core.deadlines.rules import due_date_with_pauses
from eurzad.core.deadlines.rules import end_of_days
from eurzad.core.deadlines.rules import end_of_months
from eurzad.core.deadlines.rules import end_of_weeks
from eurzad.core.deadlines.rules import end_of_years
from eurzad.core.deadlines.rules import moved_to_working_day
from eurzad.core.deadlines.rules import Pause
from eurzad.core.deadlines.rules import Term
from eurzad.core.deadlines.words import explain


__all__ = [
    "REGIMES",
    "ClockCase",
    "Deadline",
    "Event",
    "EventError",
    "PartyTerm",
    "Pause",
    "Regime",
    "Term",
    "deadline_for",
    "deadline_of_events",
    "due_date",
    "due_date_with_pauses",
    "end_of_days",
    "end_of_months",
    "end_of_weeks",
    "end_of_years",
    "explain",
    "moved_to_working_day",
    "possible_events",
    "read_case",
    "read_event",
]
