"""From what is known of a case to its deadline, the rules that gave it, and what is left."""

from dataclasses import replace
from datetime import date
from eurzad.core.calendar import working_days_between
from eurzad.core.deadlines import rules
from eurzad.core.deadlines.events import Event
from eurzad.core.deadlines.on_remedies import answer_term
from eurzad.core.deadlines.on_remedies import remedy_in
from eurzad.core.deadlines.regimes import LegalTerm
from eurzad.core.deadlines.remedies import REMEDIES
from eurzad.core.deadlines.remedies import TO_COURT
from eurzad.core.deadlines.result import Deadline
from eurzad.core.deadlines.result import PartyTerm
from eurzad.core.deadlines.rules import COUNTED
from eurzad.core.deadlines.rules import Pause
from eurzad.core.deadlines.state import Clock
from eurzad.core.deadlines.stretches import Call


NEAR_DAYS = 7
OF_COURTS = "art. 83 § 1 i 2 PPSA"


def reckoned(clock: Clock, start: date, applied: int) -> Deadline:
    legal = _legal_term(clock, start)
    pauses = clock.pauses()
    counting_start = clock.counted_from or start
    restarting = _open_restart(clock)
    if restarting:
        counting_start = max(counting_start, clock.today)
    end = rules.last_day(counting_start, legal.term)
    end = rules.moved_by_pauses(counting_start, end, _counted(clock, pauses), clock.today)
    due = rules.moved_to_working_day(end)
    until = _notified_date(clock, start, due, pauses)
    deadline = Deadline(
        date=until or due,
        rule=(clock.regime.extension.source if until and clock.regime.extension else legal.source),
        days_left=0,
        working_days_left=0,
        start=start,
        filed=clock.filed,
        term=legal.term,
        rules=_rules(clock, legal, end != due, pauses, until is not None),
        pauses=pauses,
        terms=(*_call_terms(clock), *clock.terms),
        notified=_notice(clock).day if until else None,
        applied=applied,
        days_not_counted=len(rules._days_of(start, pauses, clock.today)),
    )
    return _with_warnings(clock, _as_on(clock, deadline))


def _legal_term(clock: Clock, start: date) -> LegalTerm:
    """Return the term that applies: a special one, or that of the regime and stage."""
    case, regime = clock.case, clock.regime
    basic = LegalTerm(regime.term, case.rule or regime.source)
    special = case.term is not None and case.term != regime.term
    if clock.complex and (special or regime.complex is None):
        clock.warn("no_complex_term")
    if case.term is not None and special:
        return LegalTerm(case.term, case.rule or regime.special or regime.source)
    if case.stage != "first":
        found = regime.appeal if case.stage == "appeal" else regime.simplified
        if found is not None and not (found.since and start < found.since):
            return found
        clock.warn("no_such_stage")
    if clock.complex and regime.complex is not None:
        return regime.complex
    return basic


def _open_restart(clock: Clock) -> bool:
    return any(
        one.act.effect == "restart" and one.answered is None and not _is_unmet(one, clock.today)
        for one in clock.calls
    )


def _counted(clock: Clock, pauses: tuple[Pause, ...]) -> list[Pause]:
    """Return the pauses that move the end: calls that restart the clock do that instead."""
    restarting = {name for name, act in clock.regime.acts.items() if act.effect == "restart"}
    return [one for one in pauses if one.kind not in restarting]


def _is_unmet(call: Call, today: date) -> bool:
    return call.answered is None and call.until is not None and call.until < today


def _notice(clock: Clock) -> Event:
    once = clock.regime.extension is not None and clock.regime.extension.once
    return clock.extensions[0 if once else -1]


def _notified_date(clock: Clock, start: date, due: date, pauses: tuple[Pause, ...]) -> date | None:
    """Return the new date that was notified, as far as the law lets it hold; None without one.

    Days that do not count, after the notice, move it as they move the term.
    Source: art. 36 KPA, art. 140 OP, art. 13 ust. 2 UDIP, art. 122c § 2 KPA.
    """
    extension = clock.regime.extension
    if not clock.extensions:
        return None
    if extension is None:
        clock.warn("no_extension")
        return None
    if extension.once and len(clock.extensions) > 1:
        clock.warn("extension_once")
    notice = _notice(clock)
    if notice.day > due:
        clock.warn("notified_late")
        if _tacit_source(clock):
            return None
    until = notice.date("until") or notice.day
    if extension.longest is not None:
        longest = rules.due_date(start, extension.longest)
        if until > longest:
            clock.warn("over_longest")
            until = longest
    until = rules.moved_to_working_day(
        rules.moved_by_pauses(notice.day, until, pauses, clock.today)
    )
    return until if until > due else None


def _tacit_source(clock: Clock) -> str:
    return clock.regime.tacit or ("art. 122c § 1 KPA" if clock.case.tacit else "")


def _rules(
    clock: Clock, legal: LegalTerm, moved: bool, pauses: tuple[Pause, ...], extended: bool
) -> tuple[str, ...]:
    """Return the provisions that were applied, in the order of the reckoning."""
    counted = COUNTED[clock.regime.counting]
    found = [clock.start_source, legal.source, counted[legal.term.unit]]
    found += [one.source for one in pauses]
    if moved:
        found.append(counted["holiday"])
    if extended and clock.regime.extension:
        found.append(clock.regime.extension.source)
    if _tacit_source(clock):
        found.append(_tacit_source(clock))
    return tuple(dict.fromkeys(filter(None, found)))


def _call_terms(clock: Clock) -> list[PartyTerm]:
    return [
        PartyTerm(
            "fee" if one.family == "fee_call" else "call",
            one.until,
            one.act.source,
            one.answered,
            one.kept if one.answered else (False if _is_unmet(one, clock.today) else None),
        )
        for one in clock.calls
        if one.until is not None
    ]


def _as_on(clock: Clock, deadline: Deadline) -> Deadline:
    """Return the deadline with its state and what is left on the day."""
    deadline = _with_end(clock, deadline)
    since = deadline.ended or clock.today
    left = (deadline.date - since).days
    stands = any(_stands(one, clock) for one in deadline.pauses)
    paused = deadline.state == "running" and left >= 0 and stands
    state = deadline.state
    if state == "running" and paused:
        state = "paused"
    elif state == "running" and left < 0:
        state = "missed"
    return replace(
        deadline,
        state=state,
        paused=paused,
        days_left=left,
        working_days_left=working_days_between(since, deadline.date),
    )


def _stands(pause: Pause, clock: Clock) -> bool:
    return pause.start <= clock.today and (pause.end is None or pause.end >= clock.today)


def _with_end(clock: Clock, deadline: Deadline) -> Deadline:
    """Return the deadline with how the case ended, and with the term of an appeal after that."""
    end = clock.ended
    if _tacit_source(clock):
        silent = rules.silent_on(deadline.date)
        deadline = replace(deadline, silent_on=silent)
        is_open = any(one.end is None for one in deadline.pauses)
        if end is not None and end.day < silent:
            deadline = replace(deadline, silent_on=None)
        elif clock.today >= silent and not is_open:
            if end is not None:
                clock.warn("after_silence")
            return replace(deadline, state="approved_by_silence", ended=silent, ended_by="silence")
    if end is None:
        return deadline
    if clock.appeal is not None and clock.appeal_done is None:
        legal = answer_term(clock.regime, remedy_in(clock.appeal))
        if legal is not None:
            return _appealed(clock, clock.appeal, legal, deadline)
    state = {"passed_on": "passed_on", "left_unprocessed": "left_unprocessed"}.get(
        end.name, "settled"
    )
    outcome = end.text("outcome") or end.text("to")
    return replace(deadline, state=state, ended=end.day, ended_by=end.name, outcome=outcome)


def _appealed(clock: Clock, appeal: Event, legal: LegalTerm, deadline: Deadline) -> Deadline:
    """Return the deadline for handing a remedy on, or for deciding on a request to reconsider."""
    remedy = remedy_in(appeal)
    due = rules.due_date(appeal.day, legal.term)
    of_courts = remedy in TO_COURT
    counted = OF_COURTS if of_courts else COUNTED[clock.regime.counting][legal.term.unit]
    return replace(
        deadline,
        date=due,
        rule=legal.source,
        rules=(legal.source, counted),
        term=legal.term,
        start=appeal.day,
        pauses=(),
        notified=None,
        silent_on=None,
        ended_by=remedy,
    )


def _with_warnings(clock: Clock, deadline: Deadline) -> Deadline:
    """Return the deadline with what whoever works on the case has to know."""
    regime = clock.regime
    if deadline.state == "missed":
        clock.warn("missed")
    elif deadline.state == "running" and deadline.days_left <= NEAR_DAYS:
        clock.warn("near")
    for call in clock.calls:
        if clock.ended is None and _is_unmet(call, clock.today) and not call.restored:
            clock.warn("fee_unpaid" if call.family == "fee_call" else "call_unanswered")
        if call.kept is False:
            clock.warn("answered_late")
    if any(one.kept is False and one.what in REMEDIES for one in deadline.terms):
        clock.warn("appeal_late")
    if regime.valid_from and clock.start and clock.start < regime.valid_from:
        clock.warn("law_not_yet")
    if regime.certainty != "sure":
        clock.warn("to_check")
    return replace(deadline, warnings=tuple(clock.warnings))
