"""Who has to sign a letter electronically, in what order, and how far that is.

The signatures are fixed at the last approval: the signatory's, then those of whom the office's rule
names besides (the treasurer countersigns what may cause obligations: art. 46 ust. 3 of the act on
communes, art. 48 ust. 3 of the act on counties). Whoever it is, a substitute may sign for them. How
the signature itself is made is the business of an add-on (`ISigner`); what stands here says whose
turn it is and writes down what was done.

A signature is a dict of JSON values, never changed in place: whose it is (`id`, `name`, `position`,
`authority`, `authorisation`), its `state`, and what belongs to the state:

| state | meaning |
|---|---|
| `waiting` | nothing was done; an earlier one may have to come first |
| `accepted` | the signatory read the letter and approved it for signature (`accepted_by`) |
| `queued` | the signature is being made: `by`, `acting_for`, `entry` of the outbox |
| `failed` | it could not be made: `problem` |
| `signed` | `by`, `signer`, `time`, and what the certificate says |
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.files import files
from eurzad.core.interfaces import ISigner
from eurzad.core.office import desk_of
from eurzad.core.office import signatory_names
from eurzad.core.office import substituted_by
from eurzad.core.office.duties import AT_DESKS
from eurzad.core.office.functions import functions_of
from eurzad.records.letters.chain import able
from eurzad.records.letters.chain import resolved
from eurzad.records.letters.rules import read_step
from eurzad.records.letters.rules import rule_for
from eurzad.records.letters.signatory import authorisation_of
from eurzad.records.rights import is_excluded
from eurzad.records.tree import state_of
from plone import api
from typing import Any
from zope.component import getUtilitiesFor


Signature = Mapping[str, Any]
OPEN = ("waiting", "accepted", "failed")


@dataclass(frozen=True)
class Made:
    """A signature that was made: the signed PDF, and what its certificate says (JSON values)."""

    pdf: bytes
    certificate: Mapping[str, Any]
    level: str


def signer_is_configured() -> bool:
    """Tell whether an add-on for signing is there and has all it needs."""
    site = api.portal.get()
    return any(signer.is_configured(site) for _name, signer in getUtilitiesFor(ISigner))


def planned_signatures(letter: Any) -> tuple[dict[str, Any], ...]:
    """Return the signatures of a letter that is approved now, in their order.

    None where the office has no electronic signature: its letters are signed on paper, if at all.
    A co-signatory that the rule names by a function is whoever holds it alone; where several do,
    the first by name. Nobody signs twice.
    """
    if not signer_is_configured():
        return ()
    unit = letter.__parent__.unit
    people = [letter.signatory["id"]] if letter.signatory.get("id") else []
    for text in rule_for(letter.kind, unit).cosignatories:
        step = resolved(read_step(text), unit)
        found = sorted(able(letter, step)) if step is not None else []
        people += [one for one in found[:1] if one not in people]
    return tuple(
        {**names_of(letter, user_id, "", letter.date), "state": "waiting"}
        if at
        else {**letter.signatory, "state": "waiting"}
        for at, user_id in enumerate(people)
    )


def names_of(letter: Any, user_id: str, absent: str, day: date) -> dict[str, str]:
    """Return how a signature names whoever signs, as themselves or for an absent colleague."""
    return {
        "id": user_id,
        **signatory_names(user_id, absent),
        **authorisation_of(absent or user_id, day, letter),
    }


def current_signature(letter: Any) -> tuple[int, Signature] | None:
    """Return the signature whose turn it is, with its number from 0; None where there is none."""
    if state_of(letter) != "approved":
        return None
    found = enumerate(letter.signatures)
    return next(((at, one) for at, one in found if one["state"] != "signed"), None)


def signs_for(letter: Any, user_id: str) -> str | None:
    """Return for whom a person would sign now: "" for themselves, None when it is not their turn.

    Who is excluded from the case (art. 24-26 KPA) does not sign in it, and nobody for them.
    """
    current = current_signature(letter)
    if current is None or is_excluded(letter, user_id):
        return None
    owner = current[1]["id"]
    if owner == user_id:
        return ""
    if is_excluded(letter, owner):
        return None
    return owner if any(one.absent == owner for one in substituted_by(user_id)) else None


def signing_principals(letter: Any) -> list[str]:
    """Return who may see the letter because of the signature that it waits for.

    The signatory, and their desks: so do those who substitute them.
    """
    current = current_signature(letter)
    if current is None:
        return []
    owner = current[1]["id"]
    units = [one.symbol for one in functions_of(owner) if one.function in AT_DESKS]
    return [owner, *(desk_of(owner, symbol) for symbol in dict.fromkeys(units))]


def is_being_signed(letter: Any) -> bool:
    """Tell whether a signature is under way, or one of several was made."""
    states = [one["state"] for one in letter.signatures]
    return "queued" in states or ("signed" in states and states[-1] != "signed")


def check_turn(letter: Any, user_id: str) -> tuple[int, Signature, str]:
    """Return number, signature, and for whom a person signs. Raises Forbidden, Conflict."""
    current = current_signature(letter)
    if current is None:
        raise Conflict(_("This letter does not wait for a signature."))
    absent = signs_for(letter, user_id)
    if absent is None:
        raise Forbidden(_("The letter waits for somebody else's signature."))
    return *current, absent


def change(letter: Any, number: int, **values: Any) -> None:
    """Put other values into one signature."""
    letter.signatures = tuple(
        {**one, **values} if at == number else one for at, one in enumerate(letter.signatures)
    )


def accept(letter: Any, user_id: str) -> None:
    """Approve a letter for one's signature. Raises Forbidden, Conflict."""
    number, signature, _absent = check_turn(letter, user_id)
    if signature["state"] == "queued":
        raise Conflict(_("This letter is being signed already."))
    change(letter, number, state="accepted", accepted_by=user_id, accepted=iso(now()), problem="")


def take_back(letter: Any, user_id: str) -> None:
    """Take the approval for one's signature back. Raises Forbidden, Conflict."""
    number, signature, _absent = check_turn(letter, user_id)
    if signature["state"] not in ("accepted", "failed"):
        raise Conflict(_("This cannot be done in the present state."))
    change(letter, number, state="waiting", accepted_by="", problem="")


def queue_signature(letter: Any, user_id: str, entry: str) -> None:
    """Write down that a signature is being made, by the job with this entry of the outbox.

    Where a substitute signs first, the letter names them: its PDF is then made anew. What somebody
    has signed already stays as it is, and the stamp alone says who signed for whom.
    """
    number, _signature, absent = check_turn(letter, user_id)
    names = names_of(letter, user_id, absent, letter.date)
    again = False
    if number == 0 and _printed(names) != _printed(letter.signatory):
        letter.signatory = names
        again = True
    shown = names if number == 0 or absent else {}
    before = letter.signatures[number]
    change(
        letter,
        number,
        **{name: value for name, value in shown.items() if name != "id"},
        state="queued",
        by=user_id,
        acting_for=absent,
        entry=entry,
        problem="",
        print_anew=again or bool(before.get("print_anew")),
    )


def _printed(names: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in names.items() if name != "id"}


def fail(letter: Any, number: int, problem: str) -> None:
    """Write down why a signature could not be made; the letter waits for another try."""
    if number < len(letter.signatures) and letter.signatures[number]["state"] == "queued":
        change(letter, number, state="failed", problem=problem)


def keep_signature(letter: Any, number: int, made: Made) -> bool:
    """Keep a signed PDF, once. Return whether it was the last signature that is needed.

    Raises Conflict when this signature is not waited for: it is there, or was taken back.
    """
    current = current_signature(letter)
    if current is None or current[0] != number or current[1]["state"] != "queued":
        raise Conflict(_("This letter does not wait for a signature."))
    record = replace_pdf(letter, made.pdf)
    change(
        letter,
        number,
        state="signed",
        time=iso(now()),
        certificate=dict(made.certificate),
        level=made.level,
        sha256=record.sha256,
    )
    return all(one["state"] == "signed" for one in letter.signatures)


def replace_pdf(letter: Any, pdf: bytes) -> Any:
    """Keep a later PDF of a letter beside the one in whose place it stands. Return its record."""
    kept = files(letter)
    for record in kept.of_kind("letter-pdf"):
        kept.supersede(record)
    name = f"{letter.__parent__.mark.replace('.', '-')}-{letter.id}.pdf"
    return kept.add(name, "application/pdf", pdf, "letter-pdf", letter.title)


def forget_signatures(letter: Any) -> None:
    """Forget signatures that are void: the letter is a draft again."""
    kept = files(letter)
    for record in kept.of_kind("letter-pdf"):
        kept.supersede(record)
    letter.signatures, letter.signatory = (), {}
    letter.date, letter.signed, letter.approver, letter.approver_for = None, None, "", ""


def signed_today(letter: Any) -> None:
    """Date the signing of a letter whose last signature was made."""
    letter.signed = today()
