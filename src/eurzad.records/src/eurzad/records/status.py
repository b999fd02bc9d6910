"""The case as its applicant sees it: state, next step, what happened, letters. Nothing internal."""

from datetime import date
from eurzad.core import _
from eurzad.core.clock import local_date
from eurzad.core.deadlines import Deadline
from eurzad.core.deadlines.words import full_date
from eurzad.core.log import case_log
from eurzad.core.log import LogEntry
from eurzad.records.cases.deadline import deadline_of
from eurzad.records.store import find
from eurzad.records.tree import state_of
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import negotiate
from zope.i18n import translate


STATES = {
    "received": (
        _("status_received", default="Received"),
        "neutral",
        _("We are giving your application its number."),
    ),
    "registered": (
        _("status_registered", default="Registered"),
        "info",
        _("Your application waits to be handed to the right department."),
    ),
    "assigned": (
        _("status_assigned", default="With the department"),
        "info",
        _("The department is reading your application."),
    ),
    "attached": (
        _("status_attached", default="Added to the file of a case"),
        "info",
        _("The office has added your letter to the file of a case that is not yours."),
    ),
    "in_progress": (
        _("status_in_progress", default="In progress"),
        "info",
        _("The office is dealing with your case. You need not do anything now."),
    ),
    "decision_ready": (
        _("status_decision_ready", default="A letter waits for you"),
        "success",
        _("Read the letter from the office."),
    ),
    "letter_read": (
        _("status_letter_read", default="Letter received"),
        "info",
        _("The letter says whether and how you can appeal."),
    ),
    "waiting_for_you": (
        _("status_waiting_for_you", default="Waiting for you"),
        "warning",
        _("The office asked you to complete your application. Answer its letter."),
    ),
    "closed": (
        _("status_closed", default="Closed"),
        "neutral",
        _("The case is closed. You find all letters here."),
    ),
}
CALLS = ("call", "fee_call")
OVERDUE = _("The term for settling the case is past. You may send a reminder (ponaglenie).")

# Acts of the log that the applicant sees; all others are internal.
PUBLIC_ACTS = {
    "registered": _("Your application has been registered"),
    "assigned": _("Your application has been handed to a department"),
    "opened": _("The office has opened a case"),
    "closed": _("The case has been closed"),
}


def public_status(
    case: Any | None, incoming: Any | None, today: date, unread: bool = True
) -> dict[str, str]:
    """Return `id`, `title`, `tone` (neutral, info, success, warning) and `next_step`.

    `incoming` is None while the application waits in the spool; `unread` tells whether the
    applicant has yet to read a letter that reached them.
    """
    id = _status(case, incoming, unread)
    deadline = deadline_of(case, today) if case is not None else None
    waits = deadline is not None and is_waiting_for_applicant(deadline)
    if id in ("in_progress", "letter_read") and waits:
        id = "waiting_for_you"
    title, tone, next_step = STATES[id]
    if id == "waiting_for_you" and deadline is not None:
        next_step = _answer_by(deadline) or next_step
    overdue = deadline is not None and deadline.state == "missed"
    if id in ("registered", "assigned", "in_progress") and overdue:
        tone, next_step = "warning", OVERDUE
    return {"id": id, "title": _told(title), "tone": tone, "next_step": _told(next_step)}


def is_waiting_for_applicant(deadline: Deadline) -> bool:
    """Tell whether the office waits for the applicant to answer a call or to pay."""
    return any(one.end is None and one.kind in CALLS for one in deadline.pauses)


def _answer_by(deadline: Deadline) -> str | None:
    """Return the next step with the day by which the first open call is to be answered."""
    open_calls = [one for one in deadline.terms if one.what in ("call", "fee") and not one.done]
    if not open_calls:
        return None
    request = getRequest()
    language = (negotiate(request) if request is not None else None) or "pl"
    day = full_date(min(one.until for one in open_calls), language).removesuffix(".")
    message: str = _(
        "The office asked you to complete your application. Answer its letter by ${day}.",
        mapping={"day": day},
    )
    return message


def _status(case: Any | None, incoming: Any | None, unread: bool) -> str:
    if incoming is None:
        return "received"
    if case is None:
        return "attached"
    state = state_of(leading(case))
    if state in ("closed", "filed"):
        return "closed"
    if delivered_letters(case):
        return "decision_ready" if unread else "letter_read"
    if state == "open":
        return "in_progress"
    return "assigned" if case.unit else "registered"


def public_timeline(case: Any) -> list[dict[str, str]]:
    """Return what happened that the applicant may know: `date`, `title`, `detail`, oldest first.

    Drafts, returns, approvals, instructions and persons stay inside; a letter shows when delivered.
    """
    steps = [
        (one.time, _told(PUBLIC_ACTS[one.act]), _detail(one))
        for one in _first_of_each(case_log(case).entries())
    ]
    steps += [
        (letter.delivered, _told(_("The office has sent you a letter")), letter.title)
        for letter in delivered_letters(case)
    ]
    steps.sort(key=lambda step: step[0])
    return [
        {"date": local_date(when).isoformat(), "title": title, "detail": detail}
        for when, title, detail in steps
    ]


def _first_of_each(entries: Any) -> list[LogEntry]:
    seen: dict[str, LogEntry] = {}
    for entry in entries:
        if entry.act in PUBLIC_ACTS:
            seen.setdefault(entry.act, entry)
    return list(seen.values())


def _detail(entry: LogEntry) -> str:
    if entry.act == "registered":
        return str(entry.details.get("register_number", ""))
    if entry.act == "opened":
        return str(entry.details.get("mark", ""))
    return entry.comment if entry.act == "closed" else ""


def delivered_letters(case: Any, user_id: str | None = None) -> list[Any]:
    """Return the letters that reached an account, in the order of delivery.

    With `user_id`, those that reached this person's account. Each has `title`, `kind`, `date`,
    `delivered` (aware) and its PDF in `eurzad.core.files.files(letter)` (kind `letter-pdf`).
    """
    letters = [
        letter
        for letter in letters_of(case)
        if letter.delivered is not None
        and (user_id in letter.reached if user_id is not None else letter.reached)
    ]
    return sorted(letters, key=lambda letter: letter.delivered)


def leading(case: Any) -> Any:
    """Return the case in which a joined one is dealt with, itself if it is joined to none."""
    return find(case.joined_to) or case


def letters_of(case: Any) -> list[Any]:
    """Return the letters of a case, and those of the case that it is joined to."""
    lead = leading(case)
    return [*case.objectValues(), *(lead.objectValues() if lead is not case else ())]


def case_of(incoming: Any) -> Any | None:
    """Return the case of an incoming item."""
    return find(incoming.case_uid)


def _told(message: str) -> str:
    request = getRequest()
    if request is None:
        return translate(message, target_language="pl")
    return translate(message, context=request)
