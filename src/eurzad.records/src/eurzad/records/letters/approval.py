"""Approval: step by step through the letter's chain, then its PDF, its signature, its dispatch."""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import FieldError
from eurzad.core.errors import Forbidden
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.outbox import enqueue
from eurzad.records import values
from eurzad.records.delivery.dispatch import check_addressees
from eurzad.records.delivery.dispatch import dispatch
from eurzad.records.desk.entries import index_work
from eurzad.records.interfaces import LetterDispatched
from eurzad.records.letters.acts import check_act
from eurzad.records.letters.chain import begin_chain
from eurzad.records.letters.chain import current_step
from eurzad.records.letters.chain import in_place_of
from eurzad.records.letters.chain import is_last_step
from eurzad.records.letters.chain import may_approve
from eurzad.records.letters.chain import standing
from eurzad.records.letters.chain import step_title
from eurzad.records.letters.chain import take_step
from eurzad.records.letters.changing import same_revision
from eurzad.records.letters.completeness import missing_elements
from eurzad.records.letters.opinion import ask_for_opinion
from eurzad.records.letters.opinion import opinion_waits
from eurzad.records.letters.remarks import read_places
from eurzad.records.letters.rules import rule_for
from eurzad.records.letters.sharing import share_with_approvers
from eurzad.records.letters.signatory import signatory_of
from eurzad.records.letters.signatures import check_turn
from eurzad.records.letters.signatures import forget_signatures
from eurzad.records.letters.signatures import is_being_signed
from eurzad.records.letters.signatures import Made
from eurzad.records.letters.signatures import planned_signatures
from eurzad.records.letters.signatures import signed_today
from eurzad.records.letters.versions import keep_version
from eurzad.records.rights import current_user
from plone import api
from typing import Any
from zope.event import notify


PDF_JOB = "letter-pdf"
COMMENT = 2000


def before_submit(letter: Any, event: Any) -> None:
    """A letter goes to approval whole, and there is somebody to approve it."""
    _read(event)
    same_revision(letter, event.kwargs)
    asked = event.kwargs.get("opinion", False)
    if not isinstance(asked, bool):
        raise invalid("opinion", _("Choose one of the values."))
    missing = [element for element in missing_elements(letter) if element.required]
    if missing:
        fields = tuple(
            FieldError(element.field, _("This element is missing.")) for element in missing
        )
        raise Invalid(_("The letter lacks elements that it must have."), fields)
    begin_chain(letter)
    ask_for_opinion(letter, asked)


def after_submit(letter: Any, event: Any) -> None:
    """Put the letter on the desk of whoever takes the first step."""
    keep_version(letter, "submitted")
    letter.remarks, letter.places = "", ()
    details = {"opinion": True} if letter.opinion else {}
    _write_down(letter, "submitted_for_approval", event, **details)


def before_withdraw(letter: Any, event: Any) -> None:
    """Whoever handles the case takes a letter back before it is approved."""
    _read(event)


def after_withdraw(letter: Any, event: Any) -> None:
    """The letter is a draft again; steps that were taken are taken anew."""
    letter.chain, letter.opinion = (), {}
    _write_down(letter, "withdrawn", event)


def before_endorse(letter: Any, event: Any) -> None:
    """A step that is not the last: the letter goes on to the next."""
    _before_step(letter, event)
    if is_last_step(letter):
        raise Conflict(_("This is the last step: approve the letter."))


def after_endorse(letter: Any, event: Any) -> None:
    """Pass the letter on."""
    _take_step(letter, "endorsed", event)


def before_approve(letter: Any, event: Any) -> None:
    """The last step, by somebody else than the author, with the opinion that is required."""
    _before_step(letter, event)
    if not is_last_step(letter):
        raise Conflict(_("Others have to approve the letter after you: pass it on."))
    if opinion_waits(letter) and letter.opinion["required"]:
        raise Conflict(_("The letter needs a legal opinion before it is approved."))


def after_approve(letter: Any, event: Any) -> None:
    """Date the letter, fix who signs it, and have its PDF made."""
    letter.date = today()
    letter.approver = current_user()
    letter.approver_for = event.kwargs.get("acting_for") or ""
    entry = _take_step(letter, "approved", event)
    letter.signatory = signatory_of(letter, entry, letter.date)
    letter.signatures = planned_signatures(letter)
    enqueue(api.portal.get(), PDF_JOB, {"letter": letter.UID()})


def before_return(letter: Any, event: Any) -> None:
    """A letter is returned with a reason, to the whole or to places in it."""
    places = read_places(event.kwargs.get("places"))
    _read(event, required=not places)
    _check_approver(letter, event)
    event.kwargs["places"] = places


def after_return(letter: Any, event: Any) -> None:
    """Put the remarks on the letter; it is a draft again."""
    keep_version(letter, "returned")
    letter.remarks = event.kwargs["comment"]
    letter.places = event.kwargs["places"]
    letter.opinion = {}
    _write_down(letter, "returned", event, places=[dict(one) for one in letter.places])


def before_sign(letter: Any, event: Any) -> None:
    """Only a signature that was made makes a letter signed: whoever brings none is refused."""
    _read(event)
    if not isinstance(event.kwargs.get("made"), Made):
        raise Forbidden(_("You may not do this."))


def after_sign(letter: Any, event: Any) -> None:
    """The last signature is there."""
    signed_today(letter)


def before_refuse_signature(letter: Any, event: Any) -> None:
    """Whose turn it is to sign may refuse, with remarks."""
    places = read_places(event.kwargs.get("places"))
    _read(event, required=not places)
    _number, signature, absent = check_turn(letter, current_user())
    if signature["state"] == "queued":
        raise Conflict(_("This letter is being signed already."))
    event.kwargs["places"] = places
    event.kwargs["acting_for"] = absent


def after_refuse_signature(letter: Any, event: Any) -> None:
    """The letter is a draft again, with the remarks; signatures on it are void."""
    keep_version(letter, "returned")
    forget_signatures(letter)
    letter.remarks = event.kwargs["comment"]
    letter.places = event.kwargs["places"]
    letter.opinion, letter.chain = {}, ()
    _write_down(letter, "signature_refused", event, places=[dict(one) for one in letter.places])


def write_signature_down(letter: Any, signature: Any) -> None:
    """Put a signature into the log of the case and the history of the letter."""
    entry = case_log(letter.__parent__).append(
        "signed",
        signature["by"],
        acting_for=signature["acting_for"],
        details={
            "letter": letter.id,
            "title": letter.title,
            "sha256": signature["sha256"],
            "level": signature["level"],
            "certificate": signature["certificate"].get("serial", ""),
        },
    )
    _remember(letter, entry)


def before_sign_on_paper(letter: Any, event: Any) -> None:
    """The printed letter was signed, on a day from its approval until today."""
    _read(event)
    _need_pdf(letter)
    _not_being_signed(letter)
    signed = values.past_day(event.kwargs, "signed_on")
    if signed is None:
        raise invalid("signed_on", _("Fill in this field."))
    if signed < letter.date:
        raise invalid("signed_on", _("The letter was approved later than that."))
    event.kwargs["signed_on"] = signed


def after_sign_on_paper(letter: Any, event: Any) -> None:
    """Write down who signed, and when."""
    letter.signed = event.kwargs["signed_on"]
    _write_down(
        letter,
        "signed_on_paper",
        event,
        signatory=letter.signatory.get("name", ""),
        signed=letter.signed.isoformat(),
    )


def before_dispatch(letter: Any, event: Any) -> None:
    """Only a letter whose PDF is there, signed where the office requires it, is dispatched."""
    _read(event)
    _need_pdf(letter)
    _not_being_signed(letter)
    rule = rule_for(letter.kind, letter.__parent__.unit)
    if rule.signature_required and letter.signed is None:
        raise Conflict(_("This letter is dispatched once its signature is on record."))
    check_addressees(letter)
    check_act(letter)


def after_dispatch(letter: Any, event: Any) -> None:
    """Give the letter to the channels."""
    letter.dispatched = now()
    numbers = [outgoing.register_number for outgoing in dispatch(letter)]
    _write_down(letter, "dispatched", event, register_numbers=numbers)
    notify(LetterDispatched(letter))


def final_pdf(letter: Any) -> Any | None:
    """Return the PDF made at approval, or None while there is none."""
    found = files(letter).of_kind("letter-pdf")
    return found[-1] if found else None


BEFORE = {
    "submit": before_submit,
    "withdraw": before_withdraw,
    "endorse": before_endorse,
    "approve": before_approve,
    "return": before_return,
    "sign": before_sign,
    "refuse_signature": before_refuse_signature,
    "sign_on_paper": before_sign_on_paper,
    "dispatch": before_dispatch,
}
AFTER = {
    "submit": after_submit,
    "withdraw": after_withdraw,
    "endorse": after_endorse,
    "approve": after_approve,
    "return": after_return,
    "sign": after_sign,
    "refuse_signature": after_refuse_signature,
    "sign_on_paper": after_sign_on_paper,
    "dispatch": after_dispatch,
}


def before_letter_transition(letter: Any, event: Any) -> None:
    """Object to a transition before anything changes."""
    if event.transition:
        BEFORE[event.transition.id](letter, event)


def after_letter_transition(letter: Any, event: Any) -> None:
    """Do what follows from a transition."""
    if event.transition:
        AFTER[event.transition.id](letter, event)
        share_with_approvers(letter)
        index_work(letter)
        index_work(letter.__parent__)


def _need_pdf(letter: Any) -> None:
    if not final_pdf(letter):
        raise Conflict(_("The PDF of this letter is still being made. Try again in a moment."))


def _not_being_signed(letter: Any) -> None:
    if is_being_signed(letter):
        raise Conflict(_("This letter is being signed: wait for all its signatures."))


def _before_step(letter: Any, event: Any) -> None:
    _read(event)
    _check_approver(letter, event)
    same_revision(letter, event.kwargs)


def _check_approver(letter: Any, event: Any) -> None:
    """Raise Forbidden unless it is this person's turn; note for whom a substitute acts."""
    me, step = current_user(), current_step(letter)
    if step is not None and may_approve(letter, me):
        event.kwargs["acting_for"] = in_place_of(letter, me, step) or ""
        return
    if me == letter.author:
        raise Forbidden(_("Somebody else than the author approves a letter."))
    raise Forbidden(_("The letter waits for somebody else's approval."))


def _take_step(letter: Any, act: str, event: Any) -> Any:
    step = next(one for one in letter.chain if one["state"] == "waiting")
    entry = _write_down(letter, act, event, step=step_title(standing(letter, step)))
    take_step(letter, entry)
    return entry


def _read(event: Any, required: bool = False) -> None:
    event.kwargs["comment"] = values.text(event.kwargs, "comment", COMMENT, required=required)


def _write_down(letter: Any, act: str, event: Any, **details: Any) -> Any:
    entry = case_log(letter.__parent__).append(
        act,
        current_user(),
        comment=event.kwargs["comment"],
        acting_for=event.kwargs.get("acting_for"),
        details={"letter": letter.id, "title": letter.title, **details},
    )
    _remember(letter, entry, **details)
    return entry


def _remember(letter: Any, entry: Any, **details: Any) -> None:
    letter.approval_history = (
        *letter.approval_history,
        {
            "act": entry.act,
            "by": entry.actor,
            "name": entry.actor_name,
            "position": entry.actor_position,
            "acting_for": entry.acting_for or "",
            "time": iso(entry.time),
            "comment": entry.comment,
            **details,
        },
    )
