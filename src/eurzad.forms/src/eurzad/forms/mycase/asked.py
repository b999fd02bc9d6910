"""What the office waits for: letters to be read, calls to be answered, a fee to be paid."""

from collections.abc import Iterator
from datetime import date
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.deadlines import deadline_of_events
from eurzad.records.cases.clock import entries_for
from eurzad.records.cases.clock import live_entries
from eurzad.records.cases.deadline import clock_case
from eurzad.records.letters.acts import act_of
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


ANSWERED_BY = {"call_answered": "answer", "fee_paid": "pay"}
TITLES = {
    "read": _("Read the letter: ${title}"),
    "answer": _("Complete what the office asked for: ${title}"),
    "pay": _("Pay the fee that the office asked for: ${title}"),
}


def asked_of(mine: Any, request: Any) -> list[dict[str, Any]]:
    """Return what the person has to do, what is due first in front.

    `until` is None for what has no term; a negative `days_left` means that the term is past.
    """
    if mine.case is None:
        return []
    found = [*_calls(mine), *_unread(mine)]
    found.sort(key=lambda one: one["until"] or date.max)
    return [
        {
            "kind": one["kind"],
            "letter": one["letter"].getId(),
            "title": translate(
                Message(TITLES[one["kind"]], mapping={"title": one["letter"].title}),
                context=request,
            ),
            "until": one["until"].isoformat() if one["until"] else None,
            "days_left": (one["until"] - today()).days if one["until"] else None,
        }
        for one in found
    ]


def open_calls(mine: Any) -> dict[str, tuple[Any, str, date | None]]:
    """Return the letters of the person that wait for an answer: by id, with kind and last day."""
    if mine.case is None or mine.case.closed is not None:
        return {}
    found = {}
    for letter in mine.letters:
        act = act_of(letter)
        kind = ANSWERED_BY.get(act.answered) if act is not None else None
        case = letter.__parent__
        if kind and not entries_for(case, letter.UID(), act.answered):
            found[letter.getId()] = (letter, kind, last_day(case, letter, act))
    return found


def last_day(case: Any, letter: Any, act: Any) -> date | None:
    """Return the last day for answering a call, None while it is not on record as served."""
    entries = list(live_entries(case))
    begun = {entry["id"]: number for number, entry in enumerate(entries)}
    served = [entry for entry in entries if entry["event"] == act.served]
    served.sort(key=lambda entry: begun.get(entry.get("call", ""), begun[entry["id"]]))
    what = "fee" if act.served == "fee_call_served" else "call"
    terms = deadline_of_events(clock_case(case), today()).terms
    days = [term.until for term in terms if term.what == what]
    told = dict(zip((entry.get("letter") for entry in served), days, strict=False))
    return told.get(letter.UID())


def _calls(mine: Any) -> Iterator[dict[str, Any]]:
    for letter, kind, until in open_calls(mine).values():
        yield {"kind": kind, "letter": letter, "until": until}


def _unread(mine: Any) -> Iterator[dict[str, Any]]:
    for letter in mine.letters:
        if mine.read_at(letter) is None:
            yield {"kind": "read", "letter": letter, "until": None}
