"""The clock of a case for its party: the same reckoning and the same words as the clerk's."""

from eurzad.core.clock import today
from eurzad.core.deadlines import deadline_of_events
from eurzad.core.deadlines import Pause
from eurzad.core.deadlines import words
from eurzad.records.cases.deadline import clock_case
from eurzad.records.serializers.parts import iso_day
from typing import Any


def clock_json(case: Any, language: str) -> dict[str, Any]:
    """Return by when the office settles the case, why, and which days did not count."""
    deadline = deadline_of_events(clock_case(case), today())
    return {
        "state": deadline.state,
        "state_title": words.told(words.STATES[deadline.state], language),
        "date": deadline.date.isoformat(),
        "days_left": deadline.days_left,
        "explanation": deadline.in_words(language),
        "paused": deadline.paused,
        "start": iso_day(deadline.start),
        "notified": iso_day(deadline.notified),
        "term": {"count": deadline.term.count, "unit": deadline.term.unit}
        if deadline.term
        else None,
        "rules": list(deadline.rules),
        "days_not_counted": deadline.days_not_counted,
        "pauses": [pause_json(pause, language) for pause in deadline.pauses],
    }


def pause_json(pause: Pause, language: str) -> dict[str, Any]:
    """Return days that do not count, with why. `to` is the last of them, None while they go on."""
    return {
        "from": pause.start.isoformat(),
        "to": iso_day(pause.end),
        "text": words.pause_in_words(pause, language),
        "rule": pause.source,
    }
