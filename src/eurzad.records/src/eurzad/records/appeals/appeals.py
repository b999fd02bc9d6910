"""Appeals: an incoming item against a letter, its road to the appeal body and back.

An appeal is a dict of JSON values kept by its case: `id`, `item`, `letter` (UIDs), `party`,
`remedy` (of `letters.remedy`), `posted`, `received`, `pass_on_by`, `state` (of STATES), `cover`
(UID of the letter that hands it on), `passed_on`, `body`, `settled`, `outcome`, `returned`, `note`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.deadlines.remedies import hands_over
from eurzad.core.deadlines.remedies import REMEDIES
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.core.log import case_log
from eurzad.records import values
from eurzad.records.appeals.cover import cover_attachments
from eurzad.records.appeals.cover import cover_text
from eurzad.records.appeals.cover import cover_title
from eurzad.records.appeals.on_clock import note_decided
from eurzad.records.appeals.on_clock import note_granted
from eurzad.records.appeals.on_clock import note_passed_on
from eurzad.records.appeals.on_clock import note_received
from eurzad.records.appeals.on_clock import note_withdrawn
from eurzad.records.appeals.standing import has_remedy
from eurzad.records.appeals.standing import party_names
from eurzad.records.delivery.finality import answer_by
from eurzad.records.desk.appeals import index_appeals
from eurzad.records.interfaces import IIncomingItem
from eurzad.records.interfaces import ILetter
from eurzad.records.letters.made import make_letter
from eurzad.records.letters.remedy import remedy_of
from eurzad.records.rights import current_user
from eurzad.records.store import find
from eurzad.records.tree import state_of
from typing import Any


Appeal = dict[str, Any]

OUTCOMES = {
    "upheld": _("outcome_upheld", default="The decision was upheld"),
    "changed": _("outcome_changed", default="The decision was changed"),
    "quashed": _("outcome_quashed", default="The decision was set aside"),
    "remitted": _("outcome_remitted", default="Set aside and sent back to be decided again"),
    "discontinued": _(
        "appeal_outcome_discontinued", default="The appeal proceedings were discontinued"
    ),
    "late": _("outcome_late", default="The appeal was late"),
    "inadmissible": _("outcome_inadmissible", default="The appeal was inadmissible"),
}
STATES = {
    "open": _("appeal_open", default="To be passed on"),
    "drafted": _("appeal_drafted", default="The letter that passes it on is being prepared"),
    "passed_on": _("appeal_passed_on", default="With the appeal body"),
    "self_reviewed": _("appeal_self_reviewed", default="The office changed its decision itself"),
    "withdrawn": _("appeal_withdrawn", default="Withdrawn by the party"),
    "reconsidered": _("appeal_reconsidered", default="The office decided on the request"),
    "returned": _("appeal_returned", default="The file came back"),
}
UNSETTLED = ("open", "drafted")
NOTE = 2000


def note_appeal(case: Any, data: dict[str, Any]) -> Appeal:
    """Enter that an incoming item of the case is an appeal against a letter. Raises Invalid."""
    values.only(data, ("item", "letter", "party", "posted"))
    item = read_item(case, data)
    letter = read_letter(case, data)
    party = values.choice(data, "party", party_names(letter), default=item.sender)
    posted = values.past_day(data, "posted") or item.received
    if posted > item.received:
        raise invalid("posted", _("It was posted before it reached the office."))
    appeal = {
        "id": len(case.appeals) + 1,
        "item": item.UID(),
        "letter": letter.UID(),
        "party": party,
        "posted": posted.isoformat(),
        "received": item.received.isoformat(),
        "remedy": remedy_of(letter),
        "pass_on_by": answer_by(item.received, case.regime, remedy_of(letter)).isoformat(),
        "state": "open",
        "outcome": "",
    }
    case.appeals = (*case.appeals, appeal)
    note_received(case, appeal)
    write_down(case, "appeal_noted", appeal)
    return appeal


def read_item(case: Any, data: dict[str, Any]) -> Any:
    """Return the incoming item of the case that was chosen, if no appeal was made of it yet."""
    uid = values.line(data, "item", 40, required=True)
    item = find(uid)
    if uid not in case.incoming_uids or not IIncomingItem.providedBy(item):
        raise invalid("item", _("This is no incoming item of the case."))
    if any(one["item"] == uid for one in case.appeals):
        raise invalid("item", _("This item is an appeal already."))
    return item


def read_letter(case: Any, data: dict[str, Any]) -> Any:
    """Return the chosen letter of the case: dispatched, and one that can be appealed against."""
    letter = find(values.line(data, "letter", 40, required=True))
    if not ILetter.providedBy(letter) or letter.__parent__.UID() != case.UID():
        raise invalid("letter", _("The case has no such letter."))
    if not has_remedy(letter) or state_of(letter) != "dispatched":
        raise invalid("letter", _("Against this letter there is no appeal."))
    return letter


def act_on_appeal(case: Any, number: str, data: dict[str, Any]) -> Appeal:
    """Do the next thing with an appeal. Raises Missing, Invalid, Conflict."""
    appeal = appeal_with(case, number)
    act = values.choice(data, "act", ACTS)
    if act not in acts_possible(case, appeal):
        raise Conflict(_("This cannot be done in the present state."))
    return ACTS[act].handler(
        case, appeal, {name: one for name, one in data.items() if name != "act"}
    )


def appeal_with(case: Any, number: str) -> Appeal:
    """Return the appeal with this number."""
    found = [one for one in case.appeals if str(one["id"]) == number]
    if not found:
        raise Missing(_("The case has no such appeal."))
    return found[0]


def put(case: Any, appeal: Appeal, **changes: Any) -> Appeal:
    """Replace an appeal by one with changes."""
    changed = {**appeal, **changes}
    case.appeals = tuple(changed if one["id"] == appeal["id"] else one for one in case.appeals)
    return changed


def write_down(case: Any, act: str, appeal: Appeal, **details: Any) -> None:
    """Write an act into the log, and bring the desk up to date."""
    letter = find(appeal["letter"])
    case_log(case).append(
        act, current_user(), details={"appeal": appeal["id"], "letter": letter.id, **details}
    )
    index_appeals(case)


def pass_on(case: Any, appeal: Appeal, data: dict[str, Any]) -> Appeal:
    """Draft the letter to the appeal body; its dispatch passes the appeal on (art. 133 KPA)."""
    values.only(data, ("body", "address", "note"))
    body = values.line(data, "body", 254, required=True)
    address = values.text(data, "address", 500, required=True)
    decision, item = find(appeal["letter"]), find(appeal["item"])
    letter = make_letter(
        case,
        kind="letter",
        title=cover_title(appeal),
        operative_part=cover_text(case, appeal, decision, item, values.text(data, "note", NOTE)),
        addressees=({"name": body, "address": address, "channel": "post"},),
        attachments=cover_attachments(appeal, item),
    )
    changed = put(case, appeal, state="drafted", cover=letter.UID(), body=body)
    write_down(case, "appeal_cover_drafted", changed, cover=letter.id)
    return changed


def mark_passed_on(letter: Any) -> None:
    """Passing on is the dispatch of the letter that says so."""
    case = letter.__parent__
    for appeal in case.appeals:
        if appeal.get("cover") == letter.UID() and appeal["state"] == "drafted":
            changed = put(case, appeal, state="passed_on", passed_on=today().isoformat())
            note_passed_on(case, changed)
            write_down(case, "appeal_passed_on", changed, day=changed["passed_on"])


def review(case: Any, appeal: Appeal, data: dict[str, Any]) -> Appeal:
    """Enter that the office did what the appeal asks for, by a new decision.

    Only when the appeal deserves to be granted whole, and with the consent of the other parties
    (art. 132 § 1 and 2 KPA).
    """
    values.only(data, ("letter",))
    letter = find(values.line(data, "letter", 40, required=True))
    decided = ILetter.providedBy(letter) and letter.__parent__.UID() == case.UID()
    if not decided or letter.kind != "decision" or letter.UID() == appeal["letter"]:
        raise invalid("letter", _("Choose the new decision of this case."))
    if state_of(letter) != "dispatched":
        raise invalid("letter", _("The new decision has not been dispatched yet."))
    changed = put(case, appeal, state="self_reviewed", settled=letter.date.isoformat())
    note_granted(case, changed)
    write_down(case, "appeal_self_reviewed", changed, decision=letter.id)
    return changed


def reconsider(case: Any, appeal: Appeal, data: dict[str, Any]) -> Appeal:
    """Enter how the office decided on the request to reconsider (art. 127 § 3 and 138 KPA).

    By a new decision of the case, or by the order that the request is late or not admissible
    (art. 134 KPA).
    """
    values.only(data, ("letter", "outcome", "note"))
    letter = find(values.line(data, "letter", 40, required=True))
    decided = ILetter.providedBy(letter) and letter.__parent__.UID() == case.UID()
    if not decided or letter.kind not in ("decision", "order") or letter.UID() == appeal["letter"]:
        raise invalid("letter", _("Choose the new decision of this case."))
    if state_of(letter) != "dispatched":
        raise invalid("letter", _("The new decision has not been dispatched yet."))
    outcome = values.choice(data, "outcome", [one for one in OUTCOMES if one != "remitted"])
    changed = put(
        case,
        appeal,
        state="reconsidered",
        outcome=outcome,
        settled=letter.date.isoformat(),
        note=values.text(data, "note", NOTE),
    )
    note_decided(case, changed)
    write_down(case, "appeal_reconsidered", changed, decision=letter.id, outcome=outcome)
    return changed


def withdraw(case: Any, appeal: Appeal, data: dict[str, Any]) -> Appeal:
    """Enter that the party withdrew the appeal (art. 137 KPA).

    While the appeal is with the office, the decision stands from that day on.
    """
    values.only(data, ("day",))
    day = _day(data, appeal)
    changed = put(case, appeal, state="withdrawn", outcome="discontinued", settled=day)
    note_withdrawn(case, changed)
    write_down(case, "appeal_withdrawn", changed, day=day)
    return changed


def take_back(case: Any, appeal: Appeal, data: dict[str, Any]) -> Appeal:
    """Enter that the file came back, with what the appeal body decided and when."""
    values.only(data, ("day", "settled", "outcome", "note"))
    outcome = values.choice(data, "outcome", OUTCOMES)
    day = _day(data, appeal)
    settled = values.past_day(data, "settled") or date.fromisoformat(day)
    if settled.isoformat() > day:
        raise invalid("settled", _("The body decided before the file came back."))
    changed = put(
        case,
        appeal,
        state="returned",
        outcome=outcome,
        returned=day,
        settled=settled.isoformat(),
        note=values.text(data, "note", NOTE),
    )
    note_decided(case, changed)
    write_down(case, "appeal_returned", changed, day=day, outcome=outcome)
    return changed


def _day(data: dict[str, Any], appeal: Appeal) -> str:
    day = values.past_day(data, "day") or today()
    if day.isoformat() < appeal["received"]:
        raise invalid("day", _("The date lies before the day on which the appeal arrived."))
    return day.isoformat()


@dataclass(frozen=True)
class Act:
    """What may be done with an appeal: in which states, and for which remedies."""

    states: tuple[str, ...]
    remedies: tuple[str, ...]
    handler: Callable[[Any, Appeal, dict[str, Any]], Appeal]


HANDED_OVER = tuple(one for one in REMEDIES if hands_over(one))
ACTS = {
    "pass_on": Act(("open",), HANDED_OVER, pass_on),
    "self_review": Act(UNSETTLED, HANDED_OVER, review),
    "reconsider": Act(("open",), ("reconsideration",), reconsider),
    "withdraw": Act(UNSETTLED, REMEDIES, withdraw),
    "take_back": Act(("passed_on",), HANDED_OVER, take_back),
}


def acts_possible(case: Any, appeal: Appeal) -> list[str]:
    """Return what may be done with an appeal now."""
    return [
        name
        for name, act in ACTS.items()
        if appeal["state"] in act.states and appeal["remedy"] in act.remedies
    ]
