"""Acts in proceedings: letters that do something to the clock of their case.

Which act a letter is follows from its template (`act`), else from its kind. The effect comes when
the letter is dispatched or served, or when its answer arrives. `act_data` holds what the act needs
beside its text, such as the new date of a notice under art. 36.
"""

from dataclasses import dataclass
from datetime import date
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.deadlines import possible_events
from eurzad.core.errors import Conflict
from eurzad.core.errors import Invalid
from eurzad.records.cases.clock import entries_for
from eurzad.records.cases.clock import record_event
from eurzad.records.cases.deadline import clock_case
from eurzad.records.letters.remedy import remedy_of
from eurzad.records.store import find
from typing import Any


REASON = 300


@dataclass(frozen=True)
class Act:
    """An act. The names are of events of the clock; empty where there is no effect.

    `fields` are what it may be given, of which those in `needs` it must have.
    """

    id: str
    title: str
    dispatched: str = ""
    served: str = ""
    answered: str = ""
    fields: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


ACTS = {
    act.id: act
    for act in (
        Act("art-10", _("proceedings_art_10", default="Notice of the right to be heard"), "noted"),
        Act("art-79a", _("proceedings_art_79a", default="Notice of unmet conditions"), "noted"),
        Act(
            "call",
            _("proceedings_call", default="Call to complete (art. 64 § 2)"),
            "call_sent",
            "call_served",
            "call_answered",
            ("days", "reason"),
        ),
        Act(
            "fee-call",
            _("proceedings_fee_call", default="Call to pay a fee (art. 261)"),
            "fee_call_sent",
            "fee_call_served",
            "fee_paid",
            ("days", "reason"),
        ),
        Act(
            "opinion",
            _("proceedings_opinion", default="Request for another authority's opinion (art. 106)"),
            "opinion_requested",
            "",
            "opinion_received",
            ("authority", "reason"),
        ),
        Act("inspection", _("proceedings_inspection", default="Notice of an inspection"), "noted"),
        Act("protocol", _("proceedings_protocol", default="Protocol"), "noted"),
        Act("hearing", _("proceedings_hearing", default="Notice of a hearing"), "noted"),
        Act(
            "suspension",
            _("proceedings_suspension", default="Suspension of the proceedings"),
            "suspended",
            "order_served",
            fields=("reason",),
        ),
        Act(
            "resumption",
            _("proceedings_resumption", default="Resumption of the proceedings"),
            "resumed",
            "order_served",
        ),
        Act(
            "discontinuation",
            _("proceedings_discontinuation", default="Discontinuation of the proceedings"),
            "discontinued",
            "decision_served",
        ),
        Act(
            "joining", _("proceedings_joining", default="Joining of cases"), "noted", "order_served"
        ),
        Act(
            "art-36",
            _("proceedings_art_36", default="Notice of a new date (art. 36)"),
            "extended",
            fields=("until", "reason"),
            needs=("until",),
        ),
        Act(
            "passing-on",
            _("proceedings_passing_on", default="Passing on to the competent office (art. 65)"),
            "passed_on",
            fields=("authority",),
        ),
        Act(
            "restoration",
            _("proceedings_restoration", default="Restoration of a term (art. 58)"),
            "term_restored",
            "order_served",
        ),
        Act(
            "left-unprocessed",
            _("proceedings_left_unprocessed", default="Leaving unprocessed (art. 64)"),
            "left_unprocessed",
        ),
        Act(
            "application-returned",
            _(
                "proceedings_application_returned",
                default="Return of the application (art. 261 § 2)",
            ),
            "application_returned",
            "order_served",
        ),
    )
}

# What a letter does by its kind, when its template names no act.
BY_KIND = {
    "decision": Act("", "", "decision_issued", "decision_served"),
    "certificate": Act("", "", "certificate_issued"),
    "order": Act("", "", "", "order_served"),
    "call": ACTS["call"],
}

# Fields of events that acts give under another name.
EVENT_FIELDS = {
    "opinion_requested": {"authority": "from"},
    "passed_on": {"authority": "to"},
}


def act_of(letter: Any) -> Act | None:
    """Return the act that a letter is, or None."""
    return ACTS.get(letter.act) or BY_KIND.get(letter.kind)


def check_act(letter: Any) -> None:
    """Raise Conflict when a letter lacks what its act needs to take effect."""
    act = act_of(letter)
    data = letter.act_data or {}
    if act is not None and any(not data.get(name) for name in act.needs):
        raise Conflict(
            _("This letter needs the new date: enter it in the section “Deadline” of the case.")
        )


def letter_dispatched(event: Any) -> None:
    """Let a dispatched letter take effect on the clock of its case."""
    letter = event.letter
    act = act_of(letter)
    if act is None or not act.dispatched:
        return
    check_act(letter)
    case = letter.__parent__
    name = act.dispatched
    if name == "term_restored" and name not in _possible(case):
        name = "noted"
    entry = {"event": name, "date": today().isoformat(), "letter": letter.UID()}
    try:
        record_event(case, {**entry, **_event_fields(name, letter)}, log=False)
    except Invalid as error:
        message = _(
            "The clock of the case does not allow this act now: ${why}",
            mapping={"why": error.fields[0].message if error.fields else error.message},
        )
        raise Conflict(message) from error


def _event_fields(name: str, letter: Any) -> dict[str, Any]:
    given = letter.act_data or {}
    renamed = EVENT_FIELDS.get(name, {})
    found = {renamed.get(field, field): value for field, value in given.items() if value}
    if name == "noted":
        found["what"] = letter.title
    return found


def _possible(case: Any) -> list[str]:
    return possible_events(clock_case(case), today())


def letter_served(event: Any) -> None:
    """Let the service of a letter take effect: once for a call, for each party for the rest."""
    letter, day = event.letter, event.day.isoformat()
    act = act_of(letter)
    if act is None or not act.served:
        return
    case, uid = letter.__parent__, letter.UID()
    entry = {"event": act.served, "date": day, "letter": uid}
    known = entries_for(case, uid, act.served)
    if act.served in ("call_served", "fee_call_served"):
        sent = entries_for(case, uid, act.dispatched)
        if sent and not known:
            record_event(case, {**entry, "call": sent[0]["id"]}, log=False)
        return
    name = str(event.addressee.get("name", ""))[:REASON]
    if all(one.get("to") != name for one in known):
        record_event(case, {**entry, "to": name, "remedy": remedy_of(letter)}, log=False)


def item_attached(event: Any) -> None:
    """Let an answer that came take effect, when it answers an act that waits for one."""
    letter = find(event.answers)
    act = act_of(letter) if letter is not None else None
    if act is None or not act.answered or act.answered not in _possible(event.case):
        return
    sent = entries_for(event.case, letter.UID(), act.dispatched, act.served)
    entry = {"event": act.answered, "date": event.item.received.isoformat()}
    entry |= {"letter": letter.UID(), "item": event.item.UID()}
    posted = getattr(event.item, "posted", None)
    if isinstance(posted, date) and act.answered != "opinion_received":
        entry["posted"] = posted.isoformat()
    if act.answered == "opinion_received":
        entry |= {"from": sent[0]["from"]} if sent and sent[0].get("from") else {}
    elif sent:
        entry["call"] = sent[0]["id"]
    if not entries_for(event.case, letter.UID(), act.answered):
        record_event(event.case, entry, log=False)
