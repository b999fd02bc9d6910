"""The clock: from what happened in a case to its date, the rules that gave it, and what is left.

`deadline_of_events` goes through the events day by day and keeps what matters (`_Clock`), then
computes. Nothing here knows what day it is: `today` is an argument.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from datetime import date
from eurzad.core.calendar import working_days_between
from eurzad.core.deadlines import rules
from eurzad.core.deadlines import words
from eurzad.core.deadlines.catalog import EVENTS
from eurzad.core.deadlines.events import ClockCase
from eurzad.core.deadlines.events import Event
from eurzad.core.deadlines.events import EventError
from eurzad.core.deadlines.events import in_order
from eurzad.core.deadlines.events import live
from eurzad.core.deadlines.regimes import Act
from eurzad.core.deadlines.regimes import LegalTerm
from eurzad.core.deadlines.regimes import Regime
from eurzad.core.deadlines.regimes import REGIMES
from eurzad.core.deadlines.rules import COUNTED
from eurzad.core.deadlines.rules import DAY
from eurzad.core.deadlines.rules import Pause
from eurzad.core.deadlines.rules import Term


Day = date  # a field of Deadline is called date
NEAR_DAYS = 7
MINIMUM_OF_A_CALL = 7


@dataclass(frozen=True)
class PartyTerm:
    """A term that runs beside the office's own: of a party, another authority, or for an act.

    `what` is a key of `words.TERMS`. `done` is when the act was done; `kept` tells whether in
    time, None while that is open.
    """

    what: str
    until: date
    source: str
    done: date | None = None
    kept: bool | None = None
    of: str = ""


@dataclass(frozen=True)
class Deadline:
    """By when the office must settle a case, and how that came about.

    `rule` names the source of the term, `rules` all that were applied. The days left are negative
    once the date is past; of a settled case they are counted from the day it was settled. `paused`
    is True while the clock stands still: then `date` is the earliest possible one. `state` is a
    key of `words.STATES`. `silent_on` is the day on which silence settles (or settled) the case.
    `warnings` are keys of `words.WARNINGS`.
    """

    date: Day
    rule: str
    days_left: int
    working_days_left: int
    paused: bool = False
    state: str = "running"
    start: Day | None = None
    filed: Day | None = None
    term: Term | None = None
    rules: tuple[str, ...] = ()
    pauses: tuple[Pause, ...] = ()
    terms: tuple[PartyTerm, ...] = ()
    warnings: tuple[str, ...] = ()
    notified: Day | None = None
    ended: Day | None = None
    ended_by: str = ""
    outcome: str = ""
    silent_on: Day | None = None
    applied: int = 0
    days_not_counted: int = 0

    @property
    def explanation(self) -> str:
        """Return in Polish how much time is left and what stopped the clock."""
        return self.in_words("pl")

    def in_words(self, language: str) -> str:
        """Return in Polish ("pl") or English what is left, and what stopped the clock."""
        return words.explain_deadline(self, language)


@dataclass
class _Call:
    """A call, from its dispatch or service to the answer. `family` is "call" or "fee_call"."""

    family: str
    act: Act
    sent: date | None = None
    served: date | None = None
    days: int = MINIMUM_OF_A_CALL
    reason: str = ""
    id: str = ""
    hybrid: bool = False
    answered: date | None = None
    posted: date | None = None
    restored: bool = False
    pauses: bool = True

    @property
    def until(self) -> date | None:
        """Return the last day of the term that the call gave."""
        return rules.end_of_call(self.served, self.days) if self.served else None

    @property
    def kept(self) -> bool | None:
        """Tell whether the answer came in time, None while there is none."""
        if self.answered is None or self.until is None:
            return None
        return self.restored or rules.is_kept(self.until, self.answered, self.posted)

    def pause(self, today: date) -> Pause | None:
        """Return the days for which this call stops the clock.

        From its service; from its dispatch while no service is known, and by the hybrid service
        (art. 35 § 5 KPA). To the day before the answer; without one, to the end of its term.
        """
        start = self.sent if self.hybrid else self.served or self.sent
        if start is None or not self.pauses:
            return None
        if self.answered is not None and self.answered < start:
            start = self.sent or self.answered
        if self.answered is not None:
            end: date | None = self.answered - DAY
        else:
            end = self.until if self.until is not None and self.until < today else None
        return Pause(start, end, self.family, self.reason, self.act.source)


@dataclass
class _Stop:
    """A stretch of time that does not count, while it is being put together."""

    family: str
    start: date
    reason: str
    source: str
    of: str = ""
    limit: date | None = None
    end: date | None = None
    counts: bool = True

    def pause(self, today: date) -> Pause | None:
        if not self.counts:
            return None
        ends = [day for day in (self.end and self.end - DAY, self._over(today)) if day]
        end = min(ends) if ends else None
        return Pause(self.start, end, self.family, self.reason, self.source)

    def _over(self, today: date) -> date | None:
        """Return the known last day, once the stretch was ended or that day is past."""
        if self.limit is None or (self.end is None and self.limit >= today):
            return None
        return self.limit


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
ENDINGS = (
    "settled",
    "decision_issued",
    "certificate_issued",
    "discontinued",
    "left_unprocessed",
    "application_returned",
    "passed_on",
)
STARTS = ("filed", "received", "started", "returned")
AFTER_APPEAL = ("appeal_passed_on", "decision_changed")


@dataclass
class _Clock:
    """What is known of a case after some of its events."""

    case: ClockCase
    regime: Regime
    today: date
    filed: date | None = None
    start: date | None = None
    start_source: str = ""
    counted_from: date | None = None
    complex: bool = False
    calls: list[_Call] = field(default_factory=list)
    stops: list[_Stop] = field(default_factory=list)
    extensions: list[Event] = field(default_factory=list)
    ended: Event | None = None
    appeal: Event | None = None
    appeal_done: Event | None = None
    terms: list[PartyTerm] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def warn(self, code: str) -> None:
        if code not in self.warnings:
            self.warnings.append(code)

    def apply(self, event: Event) -> None:
        """Take one event into account. Raises EventError when it does not fit those before."""
        if event.day > self.today:
            self.warn("future_event")
        if event.name in OPENERS:
            self._open(event)
        elif event.name in CLOSERS:
            self._close(event)
        elif event.name in ENDINGS:
            self._end(event)
        elif handler := HANDLERS.get(event.name):
            handler(self, event)

    def is_open(self, event: Event) -> bool:
        """Tell whether something that this event ends was begun."""
        if event.name in ANSWERS:
            return bool(self._open_calls(ANSWERS[event.name]))
        return any(
            stop.family in CLOSERS.get(event.name, ()) and stop.end is None for stop in self.stops
        )

    def allows(self, name: str) -> bool:
        """Tell whether an event of this name would make sense now."""
        probe = Event(name, self.today)
        if name in CLOSERS or name in ANSWERS:
            return self.is_open(probe)
        if name in AFTER_APPEAL:
            return self.appeal is not None and self.appeal_done is None
        if name == "reminder_passed_on":
            return any(one.what == "reminder" and one.done is None for one in self.terms)
        if name in OPENERS:
            family = OPENERS[name]
            known = self.regime.act(family, self.today) is not None
            return known and (family in SEVERAL or not self._open_stops(family))
        if name in STARTS:
            return (name == "returned") == (self.ended is not None) and name != "filed"
        return True

    def _begin(self, day: date, source: str) -> None:
        if self.start is None:
            self.start = self.counted_from = day
            self.start_source = source

    def _filed(self, event: Event) -> None:
        if self.filed is None:
            self.filed = event.day
        if self.start is not None:
            return
        electronic = event.text("way").lower().startswith(("e", "account", "konto"))
        source = (electronic and self.regime.start_electronic) or self.regime.start
        arrived = event.date("received")
        self._begin(rules.start_on_request(event.day, arrived), _wrong_office(arrived) or source)

    def _received(self, event: Event) -> None:
        if self.filed is not None and self.start == self.filed:
            self.start = self.counted_from = event.day
            self.start_source = (
                _wrong_office(event.day if event.day > self.filed else None) or self.start_source
            )
        else:
            self._begin(event.day, self.regime.start)

    def _started(self, event: Event) -> None:
        self._begin(event.day, self.regime.start_ex_officio or self.regime.start)

    def _returned(self, event: Event) -> None:
        self.start = self.counted_from = event.day
        self.start_source = "art. 138 § 2 KPA" if self.regime.counting == "KPA" else "art. 233 OP"
        self.ended = self.appeal = self.appeal_done = None
        self.extensions = []
        self.stops = [stop for stop in self.stops if stop.end is None or stop.end > event.day]
        self.calls = [call for call in self.calls if call.answered is None and call.pauses]

    def _complex(self, event: Event) -> None:
        self.complex = True

    def _open(self, event: Event) -> None:
        family = OPENERS[event.name]
        if self._after_end(event):
            return
        if family not in SEVERAL and self._open_stops(family):
            raise EventError("already_open", "event", event)
        act = self.regime.act(family, event.day)
        if act is None:
            self.warn("does_not_stop")
        self.stops.append(
            _Stop(
                family,
                event.day,
                event.text("reason"),
                act.source if act else "",
                of=event.text("from"),
                limit=event.date("until") or _limit(family, event.day, act),
                counts=act is not None,
            )
        )
        self._term_beside(event, family)

    def _term_beside(self, event: Event, family: str) -> None:
        if family == "opinion":
            until = rules.opinion_due(event.day)
            self.terms.append(
                PartyTerm("opinion", until, "art. 106 § 3 KPA", of=event.text("from"))
            )
        if family == "suspension" and event.text("basis").lower() in ("request", "wniosek"):
            until = rules.end_of_requested_suspension(event.day)
            self.terms.append(PartyTerm("resumption", until, "art. 98 § 2 KPA"))

    def _close(self, event: Event) -> None:
        stops = [one for family in CLOSERS[event.name] for one in self._open_stops(family)]
        if event.text("from"):
            stops = [one for one in stops if one.of == event.text("from")]
        if not stops:
            if not self._after_end(event):
                raise EventError("nothing_open", "event", event)
            return
        stop = stops[0]
        stop.end = event.day
        if stop.family in ("opinion", "suspension"):
            what = {"opinion": "opinion", "suspension": "resumption"}[stop.family]
            self._done(what, event.day, of=stop.of)

    def _open_stops(self, family: str) -> list[_Stop]:
        return [one for one in self.stops if one.family == family and one.end is None]

    def _call_sent(self, event: Event) -> None:
        if not self._after_end(event):
            self._new_call(event, sent=event.day)

    def _new_call(self, event: Event, sent: date | None) -> _Call:
        family = "fee_call" if event.name.startswith("fee") else "call"
        act = self.regime.act(family, event.day)
        if act is None:
            self.warn("does_not_stop")
        call = _Call(
            family,
            act or Act(""),
            sent=sent,
            days=self._days(event, act),
            reason=event.text("reason"),
            id=event.id,
            hybrid=event.text("delivery").lower().startswith(("hybr", "puh")),
            pauses=act is not None,
        )
        self.calls.append(call)
        return call

    def _days(self, event: Event, act: Act | None) -> int:
        """Return the days that a call gives, at least those of the law."""
        given = event.number("days")
        least = (act.days if act else None) or MINIMUM_OF_A_CALL
        if given is not None and given < least:
            self.warn("call_too_short")
        if given is not None and act and act.most and given > act.most:
            self.warn("call_too_long")
        return max(given or least, least)

    def _call_served(self, event: Event) -> None:
        family = "fee_call" if event.name.startswith("fee") else "call"
        waiting = [
            one
            for one in self.calls
            if one.family == family and one.served is None and _is(one, event)
        ]
        if event.text("call") and not waiting:
            raise EventError("no_such_call", "call", event)
        if not waiting and self._after_end(event):
            return
        call = waiting[0] if waiting else self._new_call(event, sent=None)
        call.served = event.day
        call.reason = event.text("reason") or call.reason
        if event.number("days") is not None:
            call.days = self._days(event, self.regime.act(family, event.day))

    def _call_answered(self, event: Event) -> None:
        calls = [one for one in self._open_calls(ANSWERS[event.name]) if _is(one, event)]
        if not calls and not self._after_end(event):
            raise EventError("nothing_open", "call" if event.text("call") else "event", event)
        for call in calls:
            call.answered = event.day
            call.posted = event.date("posted")
            if call.act.effect == "restart":
                self.counted_from = event.day

    def _open_calls(self, family: str) -> list[_Call]:
        return [one for one in self.calls if one.family == family and one.answered is None]

    def _restored(self, event: Event) -> None:
        late = [one for one in self.calls if _is(one, event)]
        if not late:
            raise EventError("nothing_open", "event", event)
        late[-1].restored = True

    def _extended(self, event: Event) -> None:
        if not self._after_end(event):
            self.extensions.append(event)

    def _end(self, event: Event) -> None:
        if not self._after_end(event):
            self.ended = event

    def _after_end(self, event: Event) -> bool:
        if self.ended is not None:
            self.warn("after_end")
        return self.ended is not None

    def _decision_served(self, event: Event) -> None:
        what = "appeal" if event.name == "decision_served" else "complaint"
        legal = self.regime.party.get(what)
        if legal is not None:
            until = rules.due_date(event.day, legal.term)
            self.terms.append(PartyTerm(what, until, legal.source, of=event.text("to")))

    def _appeal_received(self, event: Event) -> None:
        self.appeal, self.appeal_done = event, None
        self._done("appeal", event.day, event.date("posted"))
        self._done("complaint", event.day, event.date("posted"))
        if self.ended is None:
            self.warn("appeal_before_decision")

    def _appeal_waived(self, event: Event) -> None:
        self.terms = [one for one in self.terms if one.what != "appeal" or one.done]

    def _appeal_done(self, event: Event) -> None:
        if self.appeal is None:
            raise EventError("nothing_open", "event", event)
        self.appeal_done = event

    def _reminder(self, event: Event) -> None:
        legal = self.regime.reminder
        if legal is not None:
            until = rules.due_date(event.day, legal.term)
            self.terms.append(PartyTerm("reminder", until, legal.source))

    def _reminder_done(self, event: Event) -> None:
        if not any(one.what == "reminder" for one in self.terms):
            raise EventError("nothing_open", "event", event)
        self._done("reminder", event.day)

    def _obstacle(self, event: Event) -> None:
        until = rules.restoration_until(event.day)
        source = "art. 58 § 2 KPA" if self.regime.counting == "KPA" else "art. 162 § 2 OP"
        self.terms.append(PartyTerm("restoration", until, source))

    def _done(self, what: str, day: date, posted: date | None = None, of: str = "") -> None:
        for number, one in enumerate(self.terms):
            if one.what == what and one.done is None and (not of or one.of == of):
                kept = rules.is_kept(one.until, day, posted)
                self.terms[number] = replace(one, done=day, kept=kept)
                return

    def pauses(self) -> tuple[Pause, ...]:
        """Return the stretches that did not count, the first one first."""
        last = self.ended.day if self.ended else None
        found = [one.pause(self.today) for one in self.calls]
        found += [one.pause(self.today) for one in self.stops]
        return tuple(
            sorted(
                (_cut(one, last) for one in found if one is not None and _has_days(one)),
                key=lambda one: (one.start, one.end or date.max, one.kind, one.reason),
            )
        )


def _cut(pause: Pause, last: date | None) -> Pause:
    """Return the pause, ended by the day on which the case was."""
    if last is None or (pause.end is not None and pause.end < last):
        return pause
    return replace(pause, end=max(pause.start, last))


def _has_days(pause: Pause) -> bool:
    return pause.end is None or pause.end >= pause.start


def _is(call: _Call, event: Event) -> bool:
    return not event.text("call") or call.id == event.text("call")


def _wrong_office(arrived: date | None) -> str:
    return "art. 61 § 3 i art. 65 KPA" if arrived else ""


def _limit(family: str, start: date, act: Act | None) -> date | None:
    """Return by when a stretch ends of itself."""
    if family == "mediation":
        return rules.end_of_mediation(start)
    if act is not None and act.days is not None:
        return rules.due_date(start, Term("day", act.days))
    return None


ANSWERS = {"call_answered": "call", "fee_paid": "fee_call"}
HANDLERS = {
    "filed": _Clock._filed,
    "received": _Clock._received,
    "started": _Clock._started,
    "returned": _Clock._returned,
    "complex": _Clock._complex,
    "call_sent": _Clock._call_sent,
    "fee_call_sent": _Clock._call_sent,
    "call_served": _Clock._call_served,
    "fee_call_served": _Clock._call_served,
    "call_answered": _Clock._call_answered,
    "fee_paid": _Clock._call_answered,
    "term_restored": _Clock._restored,
    "extended": _Clock._extended,
    "decision_served": _Clock._decision_served,
    "order_served": _Clock._decision_served,
    "appeal_received": _Clock._appeal_received,
    "appeal_waived": _Clock._appeal_waived,
    "appeal_passed_on": _Clock._appeal_done,
    "decision_changed": _Clock._appeal_done,
    "reminder_received": _Clock._reminder,
    "reminder_passed_on": _Clock._reminder_done,
    "obstacle_ceased": _Clock._obstacle,
}


def deadline_of_events(case: ClockCase, today: date) -> Deadline:
    """Return the deadline of a case as it looks on `today`.

    Raises EventError when an event does not fit those before it, and when none starts the clock.
    """
    events = live(case.events)
    clock = _Clock(case, REGIMES[case.regime], today, complex=case.complex)
    for event in _as_they_happened(events, clock):
        clock.apply(event)
    if clock.start is None:
        raise EventError("no_start", "events", known=", ".join(STARTS))
    return _deadline(clock, clock.start, len(events))


def possible_events(case: ClockCase, today: date) -> list[str]:
    """Return the names of the events that would make sense next, in the order of the catalog.

    What ends something is possible only where that was begun; an act that does not stop the clock
    of the procedure is left out.
    """
    clock = _Clock(case, REGIMES[case.regime], today, complex=case.complex)
    for event in _as_they_happened(live(case.events), clock):
        clock.apply(event)
    return [name for name in EVENTS if clock.allows(name)]


def _as_they_happened(events: Iterable[Event], clock: _Clock) -> Iterable[Event]:
    """Yield the events in order; what ends something begun on an earlier day comes first."""
    waiting = in_order(events)
    while waiting:
        day = [one for one in waiting if one.day == waiting[0].day]
        waiting = waiting[len(day) :]
        closing = [one for one in day if clock.is_open(one)]
        yield from closing
        yield from (one for one in day if one not in closing)


def _deadline(clock: _Clock, start: date, applied: int) -> Deadline:
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


def _legal_term(clock: _Clock, start: date) -> LegalTerm:
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


def _open_restart(clock: _Clock) -> bool:
    return any(
        one.act.effect == "restart" and one.answered is None and not _is_unmet(one, clock.today)
        for one in clock.calls
    )


def _counted(clock: _Clock, pauses: tuple[Pause, ...]) -> list[Pause]:
    """Return the pauses that move the end: calls that restart the clock do that instead."""
    restarting = {name for name, act in clock.regime.acts.items() if act.effect == "restart"}
    return [one for one in pauses if one.kind not in restarting]


def _is_unmet(call: _Call, today: date) -> bool:
    return call.answered is None and call.until is not None and call.until < today


def _notice(clock: _Clock) -> Event:
    once = clock.regime.extension is not None and clock.regime.extension.once
    return clock.extensions[0 if once else -1]


def _notified_date(clock: _Clock, start: date, due: date, pauses: tuple[Pause, ...]) -> date | None:
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


def _tacit_source(clock: _Clock) -> str:
    return clock.regime.tacit or ("art. 122c § 1 KPA" if clock.case.tacit else "")


def _rules(
    clock: _Clock, legal: LegalTerm, moved: bool, pauses: tuple[Pause, ...], extended: bool
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


def _call_terms(clock: _Clock) -> list[PartyTerm]:
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


def _as_on(clock: _Clock, deadline: Deadline) -> Deadline:
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


def _stands(pause: Pause, clock: _Clock) -> bool:
    return pause.start <= clock.today and (pause.end is None or pause.end >= clock.today)


def _with_end(clock: _Clock, deadline: Deadline) -> Deadline:
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
    if clock.appeal is not None and clock.appeal_done is None and clock.regime.pass_on:
        return _appealed(clock, clock.appeal, clock.regime.pass_on, deadline)
    state = {"passed_on": "passed_on", "left_unprocessed": "left_unprocessed"}.get(
        end.name, "settled"
    )
    outcome = end.text("outcome") or end.text("to")
    return replace(deadline, state=state, ended=end.day, ended_by=end.name, outcome=outcome)


def _appealed(clock: _Clock, appeal: Event, legal: LegalTerm, deadline: Deadline) -> Deadline:
    """Return the deadline for passing an appeal on. Source: art. 133 KPA, art. 227 § 1 OP."""
    due = rules.due_date(appeal.day, legal.term)
    counted = COUNTED[clock.regime.counting][legal.term.unit]
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
        ended_by="appeal",
    )


def _with_warnings(clock: _Clock, deadline: Deadline) -> Deadline:
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
    if any(one.kept is False and one.what in ("appeal", "complaint") for one in deadline.terms):
        clock.warn("appeal_late")
    if regime.valid_from and clock.start and clock.start < regime.valid_from:
        clock.warn("law_not_yet")
    if regime.certainty != "sure":
        clock.warn("to_check")
    return replace(deadline, warnings=tuple(clock.warnings))


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
    clock = _Clock(ClockCase(regime=regime, term=term), REGIMES[regime], today)
    clock.filed = start
    clock._begin(start, REGIMES[regime].start)
    for one in pauses:
        end = one.end + DAY if one.end else None
        source = one.source or "art. 35 § 5 KPA"
        clock.stops.append(_Stop(one.kind, one.start, one.reason, source, end=end))
    return _deadline(clock, start, 0)
