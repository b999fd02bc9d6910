"""What a party may file in its case now, with what the law says of it, in words."""

from ..mycase.acting import parties_for
from ..mycase.asked import open_calls
from .kinds import KINDS
from .kinds import REMEDIES
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.deadlines.words import full_date
from eurzad.records.appeals.standing import party_names
from eurzad.records.appeals.standing import standing_of
from eurzad.records.cases.deadline import deadline_of
from eurzad.records.delivery.finality import may_be_waived
from eurzad.records.delivery.finality import PartyFinality
from eurzad.records.letters.remedy import appeal_body
from eurzad.records.letters.remedy import remedy_of
from eurzad.records.letters.remedy import TAX
from eurzad.records.status import leading
from eurzad.records.tree import state_of
from typing import Any
from zope.i18n import negotiate
from zope.i18n import translate
from zope.i18nmessageid import Message


TITLES = {
    "answer": _("Answer: ${title}"),
    "pay": _("Send the proof of payment: ${title}"),
    "withdrawal": _("Withdraw the application"),
    "appeal": _("Appeal against the decision: ${title}"),
    "complaint": _("Complain against the order: ${title}"),
    "reconsideration": _("Ask for the case to be considered again: ${title}"),
    "waiver": _("Waive the right to appeal: ${title}"),
    "file_access": _("Ask for access to the file"),
    "reminder": _("Send a reminder (ponaglenie)"),
    "letter": _("Write a formal letter in the case"),
}
HINTS = {
    "answer": _("The clock of the case stands still until your answer comes."),
    "answer_late": _(
        "The term to complete the application ended on ${day}. Write at once, and say what kept "
        "you from keeping it."
    ),
    "withdrawal": _(
        "The office will discontinue the proceedings, unless another party objects or the public "
        "interest does not allow it (${basis})."
    ),
    "running": _("You have until ${day}. It goes to ${body}, through this office."),
    "not_served": _(
        "The term runs from the day on which you open the letter. It goes to ${body}, through this "
        "office."
    ),
    "running_here": _("You have until ${day}. This office considers the case again."),
    "not_served_here": _(
        "The term runs from the day on which you open the letter. This office considers the case "
        "again."
    ),
    "final_here": _(
        "The term ended on ${day}. You may still write, but it will be late unless the term is "
        "restored (${basis}): say what kept you from keeping it."
    ),
    "final": _(
        "The term ended on ${day}. You may still write, but it will be late unless the term is "
        "restored (${basis}): say what kept you from keeping it."
    ),
    "waiver": _(
        "You may do so until ${day}. Once all parties have waived it, the decision is final and "
        "binding, and cannot be taken to court (art. 127a KPA). This cannot be taken back."
    ),
    "file_access": _(
        "You may look into the file, make notes, copies and extracts (${basis}). The office will "
        "write when and how."
    ),
    "reminder": _("The office passes it on to the body above it within seven days (${basis})."),
    "letter": _(
        "It gets a number and becomes part of the file. For a question a message is enough."
    ),
}


@dataclass(frozen=True)
class Act:
    """Something that may be filed. `parties` are those in whose name; `in_time` is None when no
    term binds it. `hint` is a message with its values.
    """

    kind: str
    parties: tuple[str, ...]
    letter: Any = None
    title: str = ""
    hint: str = ""
    values: tuple[tuple[str, str], ...] = ()
    until: date | None = None
    in_time: bool | None = None


def acts_of(mine: Any) -> list[Act]:
    """Return what the person may file in the case now, what is asked of them in front."""
    if mine.case is None:
        return []
    parties = tuple(parties_for(mine.case, mine.owner))
    if not parties:
        return []
    return [act for find in FINDERS for act in find(mine, parties)]


def act_for(mine: Any, kind: str, letter: str) -> Act | None:
    """Return the act of this kind about the letter with this id, if it may be filed now."""
    for act in acts_of(mine):
        if act.kind == kind and (act.letter.getId() if act.letter is not None else "") == letter:
            return act
    return None


def _answers(mine: Any, parties: tuple[str, ...]) -> Iterator[Act]:
    for letter, kind, until in open_calls(mine).values():
        late = until is not None and until < today()
        hint = "answer_late" if late else "answer"
        yield Act(
            "answer",
            parties,
            letter,
            title="pay" if kind == "pay" else "answer",
            hint=hint,
            until=until,
            in_time=None if until is None else not late,
        )


def _remedies(mine: Any, parties: tuple[str, ...]) -> Iterator[Act]:
    for letter in mine.letters:
        kind = remedy_here(letter)
        if not kind:
            continue
        for one in _open_to(letter, parties, ("running", "not_served", "final")):
            yield Act(
                kind,
                (one.name,),
                letter,
                hint=f"{one.state}_here" if kind == "reconsideration" else one.state,
                values=_values(
                    body=appeal_body(letter.__parent__),
                    basis=_basis(letter.__parent__, "art. 58 KPA", "art. 162 Ordynacji podatkowej"),
                ),
                until=one.last_day,
                in_time={"running": True, "final": False}.get(one.state),
            )
            break


def _waivers(mine: Any, parties: tuple[str, ...]) -> Iterator[Act]:
    for letter in mine.letters:
        remedy = remedy_here(letter)
        if not remedy or not may_be_waived(letter.__parent__.regime, remedy):
            continue
        running = _open_to(letter, parties, ("running",))
        if running:
            until = running[0].last_day
            names = tuple(one.name for one in running)
            yield Act("waiver", names, letter, until=until)


def remedy_here(letter: Any) -> str:
    """Return the remedy against a letter that goes through this office, an empty text for none."""
    remedy = remedy_of(letter)
    return remedy if remedy in REMEDIES and letter.dispatched is not None else ""


def _open_to(letter: Any, parties: tuple[str, ...], states: tuple[str, ...]) -> list[PartyFinality]:
    concerned = set(parties) & set(party_names(letter))
    return [
        one
        for one in standing_of(letter).parties
        if one.name in concerned and one.state in states and not _upheld(letter, one.name)
    ]


def _upheld(letter: Any, name: str) -> bool:
    """Tell whether a party has appealed before, whatever became of it."""
    appeals = letter.__parent__.appeals
    return any(one["letter"] == letter.UID() and one["party"] == name for one in appeals)


def _withdrawals(mine: Any, parties: tuple[str, ...]) -> Iterator[Act]:
    case = leading(mine.case)
    settled = any(one.kind == "decision" and one.dispatched for one in case.objectValues())
    if state_of(case) in ("draft", "open") and not settled:
        basis = _basis(case, "art. 105 § 2 KPA", "art. 208 § 2 Ordynacji podatkowej")
        yield Act("withdrawal", parties, values=_values(basis=basis))


def _reminders(mine: Any, parties: tuple[str, ...]) -> Iterator[Act]:
    deadline = deadline_of(mine.case)
    if deadline is not None and deadline.state == "missed":
        basis = _basis(mine.case, "art. 37 KPA", "art. 141 Ordynacji podatkowej")
        yield Act("reminder", parties, values=_values(basis=basis))


def _always(mine: Any, parties: tuple[str, ...]) -> Iterator[Act]:
    basis = _basis(mine.case, "art. 73 KPA", "art. 178 Ordynacji podatkowej")
    yield Act("file_access", parties, values=_values(basis=basis))
    yield Act("letter", parties)


FINDERS = (_answers, _remedies, _waivers, _withdrawals, _reminders, _always)


def basis_of(act: Act) -> str:
    """Return the provision that an act names, an empty text for none."""
    return dict(act.values).get("basis", "")


def _basis(case: Any, code: str, tax: str) -> str:
    return tax if case.regime in TAX else code


def _values(**told: str) -> tuple[tuple[str, str], ...]:
    return tuple(told.items())


def act_json(act: Act, request: Any) -> dict[str, Any]:
    """Return an act as the API tells it."""
    letter, kind = act.letter, KINDS[act.kind]
    language = negotiate(request) or "pl"
    values = {
        **dict(act.values),
        "title": letter.title if letter is not None else "",
        "day": full_date(act.until, language).removesuffix(".") if act.until else "",
    }
    return {
        "kind": act.kind,
        "letter": letter.getId() if letter is not None else "",
        "title": _told(TITLES[act.title or act.kind], values, request),
        "hint": _told(HINTS[act.hint or act.kind], values, request),
        "until": act.until.isoformat() if act.until else None,
        "days_left": (act.until - today()).days if act.until else None,
        "in_time": act.in_time,
        "parties": list(act.parties),
        "needs": kind.needs,
        "confirmed": kind.confirmed,
    }


def _told(message: str, values: dict[str, str], request: Any) -> str:
    return translate(Message(message, mapping=values), context=request)
