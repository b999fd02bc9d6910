"""Events after a decision or order: its service, remedies against it; and reminders."""

from eurzad.core.deadlines import rules
from eurzad.core.deadlines.events import Event
from eurzad.core.deadlines.events import EventError
from eurzad.core.deadlines.regimes import LegalTerm
from eurzad.core.deadlines.regimes import Regime
from eurzad.core.deadlines.remedies import REMEDIES
from eurzad.core.deadlines.remedies import term_to_answer
from eurzad.core.deadlines.remedies import term_to_use
from eurzad.core.deadlines.result import PartyTerm
from eurzad.core.deadlines.state import Clock


AFTER_APPEAL = ("appeal_passed_on", "decision_changed", "appeal_withdrawn", "appeal_decided")


def decision_served(clock: Clock, event: Event) -> None:
    """The party's term begins: of the remedy that the letter names, else of the usual one."""
    usual = "appeal" if event.name == "decision_served" else "complaint"
    remedy = remedy_in(event, usual)
    legal = party_term(clock.regime, remedy)
    if legal is not None:
        until = rules.due_date(event.day, legal.term)
        clock.terms.append(PartyTerm(remedy, until, legal.source, of=event.text("to")))


def party_term(regime: Regime, remedy: str) -> LegalTerm | None:
    """Return the party's term for a remedy: of the procedure, or of the act on courts."""
    if remedy in ("appeal", "complaint"):
        return regime.party.get(remedy)
    return term_to_use(remedy, regime.counting != "KPA")


def answer_term(regime: Regime, remedy: str) -> LegalTerm | None:
    """Return the term in which the office hands a remedy on, or decides on it."""
    if remedy in ("appeal", "complaint"):
        return regime.pass_on
    if remedy == "reconsideration":
        return regime.appeal
    return term_to_answer(remedy)


def remedy_in(event: Event, usual: str = "appeal") -> str:
    """Return which remedy an event is about. Raises EventError for one that there is not."""
    remedy = event.text("remedy") or usual
    if remedy not in REMEDIES:
        raise EventError("unknown_remedy", "remedy", event, known=", ".join(REMEDIES))
    return remedy


def appeal_received(clock: Clock, event: Event) -> None:
    """A remedy came. A complaint against an order runs beside the case, whatever its state."""
    remedy = remedy_in(event)
    party = event.text("from")
    for what in ("appeal", "complaint") if not event.text("remedy") else (remedy,):
        clock.note_done(what, event.day, event.date("posted"), party)
    if remedy == "complaint":
        _beside(clock, event, party)
        return
    clock.appeal, clock.appeal_done = event, None
    if clock.ended is None:
        clock.warn("appeal_before_decision")


def _beside(clock: Clock, event: Event, party: str) -> None:
    legal = clock.regime.pass_on
    if legal is not None:
        until = rules.due_date(event.day, legal.term)
        clock.terms.append(PartyTerm("complaint_passing", until, legal.source, of=party))


def appeal_waived(clock: Clock, event: Event) -> None:
    """No term of appeal is left: of the party that waived it, or of all when none is named."""
    party = event.text("from")
    remedy = remedy_in(event)
    clock.terms = [
        one
        for one in clock.terms
        if one.what != remedy or one.done or (party and one.of and one.of != party)
    ]


def appeal_done(clock: Clock, event: Event) -> None:
    """The remedy was handed on, granted, withdrawn or decided: the office has done its part."""
    if remedy_in(event) == "complaint":
        _complaint_done(clock, event)
        return
    if event.name == "appeal_decided" and clock.sent_back == event.day:
        return
    if clock.appeal is None:
        raise EventError("nothing_open", "event", event)
    if clock.appeal_done is None or event.name != "appeal_decided":
        clock.appeal_done = event


def _complaint_done(clock: Clock, event: Event) -> None:
    open_ones = [one for one in clock.terms if one.what == "complaint_passing" and not one.done]
    if not open_ones and event.name != "appeal_decided":
        raise EventError("nothing_open", "event", event)
    party = event.text("from")
    clock.note_done("complaint_passing", event.day, of=party)


def reminder_received(clock: Clock, event: Event) -> None:
    """A reminder (ponaglenie) came: it is passed on in its own term."""
    legal = clock.regime.reminder
    if legal is not None:
        until = rules.due_date(event.day, legal.term)
        clock.terms.append(PartyTerm("reminder", until, legal.source))


def reminder_done(clock: Clock, event: Event) -> None:
    """The reminder was passed on."""
    if not any(one.what == "reminder" for one in clock.terms):
        raise EventError("nothing_open", "event", event)
    clock.note_done("reminder", event.day)


def obstacle_ceased(clock: Clock, event: Event) -> None:
    """What kept a party from acting ceased: seven days to ask that the term be restored."""
    until = rules.restoration_until(event.day)
    source = "art. 58 § 2 KPA" if clock.regime.counting == "KPA" else "art. 162 § 2 OP"
    clock.terms.append(PartyTerm("restoration", until, source))
