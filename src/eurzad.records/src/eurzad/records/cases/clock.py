"""The clock of a case: what happened that matters for its deadline, and entering more of it.

`case.clock_events` is a tuple of JSON dicts, as `eurzad.core.deadlines` reads them; it is only
added to, and an entry is taken back by another that cancels it. The filing and the closing of a
case are not among them: they are fields of the case.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.deadlines import Deadline
from eurzad.core.deadlines import deadline_of_events
from eurzad.core.deadlines import EventError
from eurzad.core.deadlines import read_event
from eurzad.core.deadlines.words import problem
from eurzad.core.errors import Conflict
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.records.cases.deadline import clock_case
from eurzad.records.cases.deadline import deadline_of
from eurzad.records.desk.entries import index_work
from eurzad.records.rights import current_user
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import negotiate


MOST_EVENTS = 500
# Fields of an entry that tell where it came from; they mean nothing to the engine.
ORIGIN = ("by", "entered", "letter", "item")


def record_event(
    case: Any, event: Mapping[str, Any], *, actor: str | None = None, log: bool = True
) -> dict[str, Any]:
    """Enter an event into the clock of a case, and bring the desk up to date. Return the entry.

    `event` is JSON as `eurzad.core.deadlines` reads it, and may say which `letter` or `item` (UID)
    it follows from. Raises Invalid, naming the field, when it makes no sense after what happened
    before. What happens after the end of a case, such as the service of its decision, may be
    entered, and does not move its deadline. With `log` it is written into the case log.
    """
    if len(case.clock_events) >= MOST_EVENTS:
        raise Conflict(_("This case has too many events."))
    before = deadline_of(case)
    entry = _entry(case, event, actor or current_user())
    case.clock_events = (*case.clock_events, entry)
    if log:
        _write_down(case, entry, before)
    _reindex(case)
    return entry


def _entry(case: Any, event: Mapping[str, Any], actor: str) -> dict[str, Any]:
    """Return an event as it is kept. Raises Invalid when it does not fit the others."""
    id = f"e{len(case.clock_events) + 1}"
    given = {name: value for name, value in event.items() if name not in ORIGIN}
    try:
        read = read_event({**given, "id": id})
        deadline_of_events(clock_case(case, (read,)), today())
    except EventError as error:
        if error.code != "no_start":
            raise _invalid(error, event) from error
    values = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in read.values.items()
    }
    return {
        "id": id,
        "event": read.name,
        "date": read.day.isoformat(),
        **values,
        **{name: event[name] for name in ("letter", "item") if event.get(name)},
        "by": actor,
        "entered": iso(now()),
    }


def _invalid(error: EventError, event: Mapping[str, Any]) -> Invalid:
    """Return what is wrong with an event, in the language of the request."""
    if "cancels" in event and error.code == "nothing_open":
        error = EventError("needed", "cancels")
    request = getRequest()
    language = (negotiate(request) if request is not None else None) or "pl"
    return invalid(error.field or "event", problem(error.code, language, **error.values))


def _write_down(case: Any, entry: dict[str, Any], before: Deadline | None) -> None:
    after = deadline_of(case)
    act = "clock_cancelled" if entry["event"] == "cancelled" else "clock_event"
    case_log(case).append(
        act,
        entry["by"],
        comment=entry.get("reason", ""),
        details={
            **{name: value for name, value in entry.items() if name not in ("by", "reason")},
            "deadline_before": before.date.isoformat() if before else None,
            "deadline": after.date.isoformat() if after else None,
        },
    )


def _reindex(case: Any) -> None:
    """Bring what the desk shows of the case up to date."""
    index_work(case)
    for letter in case.objectValues():
        index_work(letter)


def live_entries(case: Any) -> Iterator[dict[str, Any]]:
    """Yield the entries that were not cancelled, as they were entered."""
    cancelled = {entry["cancels"] for entry in case.clock_events if entry["event"] == "cancelled"}
    for entry in case.clock_events:
        if entry["event"] != "cancelled" and entry["id"] not in cancelled:
            yield entry


def entries_for(case: Any, letter: str, *names: str) -> list[dict[str, Any]]:
    """Return the entries of these names that follow from a letter (UID)."""
    return [
        entry
        for entry in live_entries(case)
        if entry.get("letter") == letter and entry["event"] in names
    ]
