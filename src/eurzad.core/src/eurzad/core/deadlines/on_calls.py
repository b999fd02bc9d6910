"""Events of calls: sent, served, answered, their term restored."""

from datetime import date
from eurzad.core.deadlines.events import Event
from eurzad.core.deadlines.events import EventError
from eurzad.core.deadlines.regimes import Act
from eurzad.core.deadlines.state import Clock
from eurzad.core.deadlines.stretches import Call
from eurzad.core.deadlines.stretches import MINIMUM_OF_A_CALL


ANSWERS = {"call_answered": "call", "fee_paid": "fee_call"}


def call_sent(clock: Clock, event: Event) -> None:
    if not clock.after_end(event):
        new_call(clock, event, sent=event.day)


def new_call(clock: Clock, event: Event, sent: date | None) -> Call:
    family = "fee_call" if event.name.startswith("fee") else "call"
    act = clock.regime.act(family, event.day)
    if act is None:
        clock.warn("does_not_stop")
    call = Call(
        family,
        act or Act(""),
        sent=sent,
        days=days_of_call(clock, event, act),
        reason=event.text("reason"),
        id=event.id,
        hybrid=event.text("delivery").lower().startswith(("hybr", "puh")),
        pauses=act is not None,
    )
    clock.calls.append(call)
    return call


def days_of_call(clock: Clock, event: Event, act: Act | None) -> int:
    """Return the days that a call gives, at least those of the law."""
    given = event.number("days")
    least = (act.days if act else None) or MINIMUM_OF_A_CALL
    if given is not None and given < least:
        clock.warn("call_too_short")
    if given is not None and act and act.most and given > act.most:
        clock.warn("call_too_long")
    return max(given or least, least)


def call_served(clock: Clock, event: Event) -> None:
    family = "fee_call" if event.name.startswith("fee") else "call"
    waiting = [
        one
        for one in clock.calls
        if one.family == family and one.served is None and _is(one, event)
    ]
    if event.text("call") and not waiting:
        raise EventError("no_such_call", "call", event)
    if not waiting and clock.after_end(event):
        return
    call = waiting[0] if waiting else new_call(clock, event, sent=None)
    call.served = event.day
    call.reason = event.text("reason") or call.reason
    if event.number("days") is not None:
        call.days = days_of_call(clock, event, clock.regime.act(family, event.day))


def call_answered(clock: Clock, event: Event) -> None:
    calls = [one for one in clock.open_calls(ANSWERS[event.name]) if _is(one, event)]
    if not calls and not clock.after_end(event):
        raise EventError("nothing_open", "call" if event.text("call") else "event", event)
    for call in calls:
        call.answered = event.day
        call.posted = event.date("posted")
        if call.act.effect == "restart":
            clock.counted_from = event.day


def term_restored(clock: Clock, event: Event) -> None:
    late = [one for one in clock.calls if _is(one, event)]
    if not late:
        raise EventError("nothing_open", "event", event)
    late[-1].restored = True


def _is(call: Call, event: Event) -> bool:
    return not event.text("call") or call.id == event.text("call")
