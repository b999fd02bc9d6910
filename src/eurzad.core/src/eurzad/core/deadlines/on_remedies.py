"""Events after a decision or order: its service, appeals; and reminders."""

from eurzad.core.deadlines import rules
from eurzad.core.deadlines.events import Event
from eurzad.core.deadlines.events import EventError
from eurzad.core.deadlines.result import PartyTerm
from eurzad.core.deadlines.state import Clock


AFTER_APPEAL = ("appeal_passed_on", "decision_changed")


def decision_served(clock: Clock, event: Event) -> None:
    what = "appeal" if event.name == "decision_served" else "complaint"
    legal = clock.regime.party.get(what)
    if legal is not None:
        until = rules.due_date(event.day, legal.term)
        clock.terms.append(PartyTerm(what, until, legal.source, of=event.text("to")))


def appeal_received(clock: Clock, event: Event) -> None:
    clock.appeal, clock.appeal_done = event, None
    clock.note_done("appeal", event.day, event.date("posted"))
    clock.note_done("complaint", event.day, event.date("posted"))
    if clock.ended is None:
        clock.warn("appeal_before_decision")


def appeal_waived(clock: Clock, event: Event) -> None:
    clock.terms = [one for one in clock.terms if one.what != "appeal" or one.done]


def appeal_done(clock: Clock, event: Event) -> None:
    if clock.appeal is None:
        raise EventError("nothing_open", "event", event)
    clock.appeal_done = event


def reminder_received(clock: Clock, event: Event) -> None:
    legal = clock.regime.reminder
    if legal is not None:
        until = rules.due_date(event.day, legal.term)
        clock.terms.append(PartyTerm("reminder", until, legal.source))


def reminder_done(clock: Clock, event: Event) -> None:
    if not any(one.what == "reminder" for one in clock.terms):
        raise EventError("nothing_open", "event", event)
    clock.note_done("reminder", event.day)


def obstacle_ceased(clock: Clock, event: Event) -> None:
    until = rules.restoration_until(event.day)
    source = "art. 58 § 2 KPA" if clock.regime.counting == "KPA" else "art. 162 § 2 OP"
    clock.terms.append(PartyTerm("restoration", until, source))
