"""Events that stop the clock and let it run again."""

from datetime import date
from eurzad.core.deadlines import rules
from eurzad.core.deadlines.events import Event
from eurzad.core.deadlines.events import EventError
from eurzad.core.deadlines.regimes import Act
from eurzad.core.deadlines.result import PartyTerm
from eurzad.core.deadlines.rules import Term
from eurzad.core.deadlines.state import Clock
from eurzad.core.deadlines.stretches import Stop


OPENERS = {
    "suspended": "suspension",
    "mediation_started": "mediation",
    "opinion_requested": "opinion",
    "party_delay_started": "party_delay",
    "delay_started": "independent_delay",
    "fee_notified": "fee_notice",
    "manner_notified": "manner_notice",
}


CLOSERS = {
    "resumed": ("suspension",),
    "mediation_ended": ("mediation",),
    "opinion_received": ("opinion",),
    "party_delay_ended": ("party_delay",),
    "delay_ended": ("independent_delay",),
    "request_changed": ("fee_notice", "manner_notice"),
}
SEVERAL = ("opinion",)


def open_stop(clock: Clock, event: Event) -> None:
    family = OPENERS[event.name]
    if clock.after_end(event):
        return
    if family not in SEVERAL and clock.open_stops(family):
        raise EventError("already_open", "event", event)
    act = clock.regime.act(family, event.day)
    if act is None:
        clock.warn("does_not_stop")
    clock.stops.append(
        Stop(
            family,
            event.day,
            event.text("reason"),
            act.source if act else "",
            of=event.text("from"),
            limit=event.date("until") or _limit(family, event.day, act),
            counts=act is not None,
        )
    )
    term_beside(clock, event, family)


def term_beside(clock: Clock, event: Event, family: str) -> None:
    if family == "opinion":
        until = rules.opinion_due(event.day)
        clock.terms.append(PartyTerm("opinion", until, "art. 106 § 3 KPA", of=event.text("from")))
    if family == "suspension" and event.text("basis").lower() in ("request", "wniosek"):
        until = rules.end_of_requested_suspension(event.day)
        clock.terms.append(PartyTerm("resumption", until, "art. 98 § 2 KPA"))


def close_stop(clock: Clock, event: Event) -> None:
    stops = [one for family in CLOSERS[event.name] for one in clock.open_stops(family)]
    if event.text("from"):
        stops = [one for one in stops if one.of == event.text("from")]
    if not stops:
        if not clock.after_end(event):
            raise EventError("nothing_open", "event", event)
        return
    stop = stops[0]
    stop.end = event.day
    if stop.family in ("opinion", "suspension"):
        what = {"opinion": "opinion", "suspension": "resumption"}[stop.family]
        clock.note_done(what, event.day, of=stop.of)


def _limit(family: str, start: date, act: Act | None) -> date | None:
    """Return by when a stretch ends of itself."""
    if family == "mediation":
        return rules.end_of_mediation(start)
    if act is not None and act.days is not None:
        return rules.due_date(start, Term("day", act.days))
    return None
