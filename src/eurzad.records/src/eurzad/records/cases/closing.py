"""Closing a case with its outcome, and reopening it with a reason."""

from dataclasses import dataclass
from datetime import date
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import FieldError
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.records import values
from eurzad.records.archive.closed import forget_closed
from eurzad.records.archive.closed import remember_closed
from eurzad.records.cases.caselist import update_case_list
from eurzad.records.cases.deadline import deadline_of
from eurzad.records.cases.outcomes import OTHER
from eurzad.records.cases.outcomes import OUTCOMES
from eurzad.records.desk.entries import index_work
from eurzad.records.rights import current_user
from eurzad.records.store import find
from eurzad.records.tree import state_of
from typing import Any
from zope.i18n import translate


UNFINISHED = ("awaiting_approval", "approved")
SERVED_KINDS = ("decision", "order")
FIELDS = ("outcome", "outcome_kind", "final_letter", "closed_on", "confirmed", "comment")


@dataclass(frozen=True)
class Warning:
    """What speaks against closing a case now. Whoever closes it may confirm that it is meant."""

    id: str
    message: str


@dataclass(frozen=True)
class Ending:
    """How a case ends: kind of outcome, its words, the letter that settled it, and the day."""

    kind: str
    outcome: str
    final_letter: str
    day: date


def read_ending(case: Any, data: dict[str, Any]) -> Ending:
    """Return what was sent about the end of a case. Raises Invalid, naming the field.

    Without a kind it is "other", and then the outcome needs words of its own.
    """
    kind = values.choice(data, "outcome_kind", OUTCOMES, default=OTHER)
    outcome = values.line(data, "outcome", required=kind == OTHER)
    day = values.past_day(data, "closed_on") or today()
    if case.started is not None and day < case.started:
        raise invalid("closed_on", _("The case was opened later."))
    return Ending(
        kind=kind,
        outcome=outcome or translate(OUTCOMES[kind].title, target_language="pl"),
        final_letter=read_final_letter(case, data),
        day=day,
    )


def read_final_letter(case: Any, data: dict[str, Any]) -> str:
    """Return the UID of the letter that settled the case, an empty text for none."""
    uid = values.line(data, "final_letter", 40)
    if uid and uid not in {letter.UID() for letter in final_letters(case)}:
        raise invalid("final_letter", _("Choose a letter of this case that was dispatched."))
    return uid


def final_letters(case: Any) -> list[Any]:
    """Return the letters that can have settled a case: those that left the office."""
    return [letter for letter in letters_in(case) if state_of(letter) == "dispatched"]


def letters_in(case: Any) -> list[Any]:
    """Return what of a case are letters, whatever else lies in it."""
    return [one for one in case.objectValues() if one.portal_type == "Letter"]


def warnings_of(case: Any) -> list[Warning]:
    """Return what speaks against closing a case now."""
    letters = letters_in(case)
    found = [
        Warning(
            f"draft:{letter.id}",
            _("The draft “${title}” was not dispatched.", mapping={"title": letter.title}),
        )
        for letter in letters
        if state_of(letter) == "draft"
    ]
    found += [
        Warning(
            f"unserved:{letter.id}",
            _("“${title}” is not served on everybody yet.", mapping={"title": letter.title}),
        )
        for letter in letters
        if is_unserved(letter)
    ]
    deadline = deadline_of(case)
    if deadline is not None and deadline.paused:
        found.append(Warning("paused", _("The case waits for something: its clock is stopped.")))
    return found


def is_unserved(letter: Any) -> bool:
    """Tell whether a decision or order left the office and its delivery is not on record."""
    if letter.kind not in SERVED_KINDS or state_of(letter) != "dispatched":
        return False
    sent = [one for one in map(find, letter.outgoing_uids) if one is not None]
    return any(one.served is None and not one.resent_as for one in sent)


def before_close(case: Any, event: Any) -> None:
    """Check the outcome, that no letter is on its way out, and that warnings were confirmed."""
    event.kwargs["ending"] = read_ending(case, event.kwargs)
    if any(state_of(letter) in UNFINISHED for letter in letters_in(case)):
        raise Conflict(_("A letter of this case is still to be approved or dispatched."))
    warnings = warnings_of(case)
    if warnings and event.kwargs.get("confirmed") is not True:
        raise Conflict(
            _("Something in this case is not finished. Confirm that it is to be closed."),
            [FieldError(one.id, one.message) for one in warnings],
        )


def after_close(case: Any, event: Any) -> None:
    """Write down the end of the case; it leaves the desk, and the terms of keeping it run."""
    ending: Ending = event.kwargs["ending"]
    case.outcome_kind = ending.kind
    case.outcome = ending.outcome
    case.final_letter = ending.final_letter
    case.closed = ending.day
    details = {"kind": ending.kind, "day": ending.day.isoformat(), "letter": ending.final_letter}
    case_log(case).append("closed", current_user(), comment=case.outcome, details=details)
    remember_closed(case)
    _case_changed(case)


def before_reopen(case: Any, event: Any) -> None:
    """A case is reopened with a reason, and not once it is on its way to the archive."""
    event.kwargs["comment"] = values.text(event.kwargs, "comment", 2000, required=True)
    if case.archive_state:
        raise Conflict(_("The case was handed over to the archive: it cannot be reopened."))


def after_reopen(case: Any, event: Any) -> None:
    """The case is work again; its mark and its earlier end stay in the log."""
    forget_closed(case)
    case.closed = None
    case.outcome = case.outcome_kind = case.final_letter = ""
    case_log(case).append("reopened", current_user(), comment=event.kwargs["comment"])
    _case_changed(case)


def _case_changed(case: Any) -> None:
    update_case_list(case)
    case.reindexObject()
    index_work(case)
