"""Approval: by the head of the unit, who is not the author; then the PDF is made."""

from eurzad.core import _
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import FieldError
from eurzad.core.errors import Forbidden
from eurzad.core.errors import Invalid
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.office import exercises
from eurzad.core.outbox import enqueue
from eurzad.records import values
from eurzad.records.cases.assignment import workers_of
from eurzad.records.delivery.dispatch import check_addressees
from eurzad.records.delivery.dispatch import dispatch
from eurzad.records.desk.entries import index_work
from eurzad.records.interfaces import LetterDispatched
from eurzad.records.letters.acts import check_act
from eurzad.records.letters.completeness import missing_elements
from eurzad.records.rights import current_user
from eurzad.records.rights import is_excluded
from plone import api
from typing import Any
from zope.event import notify


PDF_JOB = "letter-pdf"
COMMENT = 2000


def before_submit(letter: Any, event: Any) -> None:
    """A letter goes to approval whole."""
    _read_comment(event, required=False)
    missing = [element for element in missing_elements(letter) if element.required]
    if missing:
        fields = tuple(
            FieldError(element.field, _("This element is missing.")) for element in missing
        )
        raise Invalid(_("The letter lacks elements that it must have."), fields)


def after_submit(letter: Any, event: Any) -> None:
    """Put the letter on the head's desk."""
    _write_down(letter, "submitted_for_approval", event)


def before_approve(letter: Any, event: Any) -> None:
    """The approver is a head of the letter's unit, and not its author."""
    _read_comment(event, required=False)
    if not may_approve(letter, current_user()):
        raise Forbidden(_("Somebody else than the author approves a letter."))


def may_approve(letter: Any, user_id: str) -> bool:
    """Tell whether this person may approve; the author only where the unit has nobody else.

    Who substitutes the head may; but not what they wrote themselves.
    """
    unit = letter.__parent__.unit
    if not exercises(user_id, unit, "head") or is_excluded(letter, user_id):
        return False
    return user_id != letter.author or workers_of(unit) == {user_id}


def after_approve(letter: Any, event: Any) -> None:
    """Date the letter, and have its PDF made."""
    letter.date = today()
    letter.approver = current_user()
    letter.approver_for = event.kwargs.get("acting_for") or ""
    letter.remarks = ""
    _write_down(letter, "approved", event)
    enqueue(api.portal.get(), PDF_JOB, {"letter": letter.UID()})


def before_return(letter: Any, event: Any) -> None:
    """A letter is returned with a reason."""
    _read_comment(event, required=True)


def after_return(letter: Any, event: Any) -> None:
    """Put the remarks on the letter; it is a draft again."""
    letter.remarks = event.kwargs["comment"]
    _write_down(letter, "returned", event)


def before_dispatch(letter: Any, event: Any) -> None:
    """Only a letter whose PDF is there can be dispatched."""
    _read_comment(event, required=False)
    if not final_pdf(letter):
        raise Conflict(_("The PDF of this letter is still being made. Try again in a moment."))
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
    "approve": before_approve,
    "return": before_return,
    "dispatch": before_dispatch,
}
AFTER = {
    "submit": after_submit,
    "approve": after_approve,
    "return": after_return,
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
        index_work(letter)
        index_work(letter.__parent__)


def _read_comment(event: Any, required: bool) -> None:
    event.kwargs["comment"] = values.text(event.kwargs, "comment", COMMENT, required=required)


def _write_down(letter: Any, act: str, event: Any, **details: Any) -> None:
    case_log(letter.__parent__).append(
        act,
        current_user(),
        comment=event.kwargs["comment"],
        acting_for=event.kwargs.get("acting_for"),
        details={"letter": letter.id, "title": letter.title, **details},
    )
