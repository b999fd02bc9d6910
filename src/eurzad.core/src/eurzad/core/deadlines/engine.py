"""The clock: from what happened in a case to its date, the rules that gave it, and what is left.

`deadline_of_events` goes through the events day by day and keeps what matters (`state.Clock`), then
computes (`reckoning`). What each kind of event does is in the modules `on_…`. Nothing here knows
what day it is: `today` is an argument.
"""

from collections.abc import Iterable
from datetime import date
from eurzad.core.deadlines import on_calls
from eurzad.core.deadlines import on_end
from eurzad.core.deadlines import on_remedies
from eurzad.core.deadlines import on_start
from eurzad.core.deadlines import on_stops
from eurzad.core.deadlines.catalog import EVENTS
from eurzad.core.deadlines.events import ClockCase
from eurzad.core.deadlines.events import Event
from eurzad.core.deadlines.events import EventError
from eurzad.core.deadlines.events import in_order
from eurzad.core.deadlines.events import live
from eurzad.core.deadlines.reckoning import reckoned
from eurzad.core.deadlines.regimes import REGIMES
from eurzad.core.deadlines.result import Deadline
from eurzad.core.deadlines.rules import DAY
from eurzad.core.deadlines.rules import Pause
from eurzad.core.deadlines.rules import Term
from eurzad.core.deadlines.state import Clock
from eurzad.core.deadlines.stretches import Stop


HANDLERS = {
    "filed": on_start.filed,
    "received": on_start.received,
    "started": on_start.started,
    "returned": on_start.returned,
    "complex": on_start.complex_case,
    "call_sent": on_calls.call_sent,
    "fee_call_sent": on_calls.call_sent,
    "call_served": on_calls.call_served,
    "fee_call_served": on_calls.call_served,
    "call_answered": on_calls.call_answered,
    "fee_paid": on_calls.call_answered,
    "term_restored": on_calls.term_restored,
    "extended": on_end.extended,
    "decision_served": on_remedies.decision_served,
    "order_served": on_remedies.decision_served,
    "appeal_received": on_remedies.appeal_received,
    "appeal_waived": on_remedies.appeal_waived,
    "appeal_passed_on": on_remedies.appeal_done,
    "decision_changed": on_remedies.appeal_done,
    "appeal_withdrawn": on_remedies.appeal_done,
    "appeal_decided": on_remedies.appeal_done,
    "reminder_received": on_remedies.reminder_received,
    "reminder_passed_on": on_remedies.reminder_done,
    "obstacle_ceased": on_remedies.obstacle_ceased,
}


def apply(clock: Clock, event: Event) -> None:
    """Take one event into account. Raises EventError when it does not fit those before."""
    if event.day > clock.today:
        clock.warn("future_event")
    if event.name in on_stops.OPENERS:
        on_stops.open_stop(clock, event)
    elif event.name in on_stops.CLOSERS:
        on_stops.close_stop(clock, event)
    elif event.name in on_end.ENDINGS:
        on_end.end(clock, event)
    elif handler := HANDLERS.get(event.name):
        handler(clock, event)


def is_open(clock: Clock, event: Event) -> bool:
    """Tell whether something that this event ends was begun."""
    if event.name in on_calls.ANSWERS:
        return bool(clock.open_calls(on_calls.ANSWERS[event.name]))
    return any(
        stop.family in on_stops.CLOSERS.get(event.name, ()) and stop.end is None
        for stop in clock.stops
    )


def allows(clock: Clock, name: str) -> bool:
    """Tell whether an event of this name would make sense now."""
    probe = Event(name, clock.today)
    if name in on_stops.CLOSERS or name in on_calls.ANSWERS:
        return is_open(clock, probe)
    if name in on_remedies.AFTER_APPEAL:
        return clock.appeal is not None and clock.appeal_done is None
    if name == "reminder_passed_on":
        return any(one.what == "reminder" and one.done is None for one in clock.terms)
    if name in on_stops.OPENERS:
        family = on_stops.OPENERS[name]
        known = clock.regime.act(family, clock.today) is not None
        return known and (family in on_stops.SEVERAL or not clock.open_stops(family))
    if name in on_start.STARTS:
        return (name == "returned") == (clock.ended is not None) and name != "filed"
    return True


def deadline_of_events(case: ClockCase, today: date) -> Deadline:
    """Return the deadline of a case as it looks on `today`.

    Raises EventError when an event does not fit those before it, and when none starts the clock.
    """
    events = live(case.events)
    clock = Clock(case, REGIMES[case.regime], today, complex=case.complex)
    for event in _as_they_happened(events, clock):
        apply(clock, event)
    if clock.start is None:
        raise EventError("no_start", "events", known=", ".join(on_start.STARTS))
    return reckoned(clock, clock.start, len(events))


def possible_events(case: ClockCase, today: date) -> list[str]:
    """Return the names of the events that would make sense next, in the order of the catalog.

    What ends something is possible only where that was begun; an act that does not stop the clock
    of the procedure is left out.
    """
    clock = Clock(case, REGIMES[case.regime], today, complex=case.complex)
    for event in _as_they_happened(live(case.events), clock):
        apply(clock, event)
    return [name for name in EVENTS if allows(clock, name)]


def _as_they_happened(events: Iterable[Event], clock: Clock) -> Iterable[Event]:
    """Yield the events in order; what ends something begun on an earlier day comes first."""
    waiting = in_order(events)
    while waiting:
        day = [one for one in waiting if one.day == waiting[0].day]
        waiting = waiting[len(day) :]
        closing = [one for one in day if is_open(clock, one)]
        yield from closing
        yield from (one for one in day if one not in closing)


def deadline_for(
    regime: str,
    term: Term | None,
    start: date,
    today: date,
    pauses: Iterable[Pause] = (),
) -> Deadline:
    """Return the deadline of a case begun on `start`, as it looks on `today`.

    `start` is the day on which the application reached the office (art. 61 § 3 KPA; for one filed
    electronically the date of its proof of receipt, § 3a). Without `term` the regime's own applies.
    Raises ValueError for an unknown regime.
    """
    if regime not in REGIMES:
        raise ValueError(f"no such regime: {regime!r}")
    clock = Clock(ClockCase(regime=regime, term=term), REGIMES[regime], today)
    clock.filed = start
    clock.begin(start, REGIMES[regime].start)
    for one in pauses:
        end = one.end + DAY if one.end else None
        source = one.source or "art. 35 § 5 KPA"
        clock.stops.append(Stop(one.kind, one.start, one.reason, source, end=end))
    return reckoned(clock, start, 0)
