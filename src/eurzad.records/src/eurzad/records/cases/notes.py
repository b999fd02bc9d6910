"""Notes on a case: for those who work on it, never for parties, courts or archives.

`case.notes` are dicts of id, author, time, text and `versions` (earlier texts with their times).
"""

from datetime import datetime
from datetime import timedelta
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.errors import Missing
from eurzad.core.log import case_log
from eurzad.core.office import duties_of
from eurzad.records import values
from eurzad.records.rights import allowed
from eurzad.records.rights import circle_of
from eurzad.records.rights import current_user
from typing import Any


LONGEST = 5000
MOST = 1000
TIME_TO_EDIT = timedelta(hours=24)
WORKING = ("handler", "head")


def may_write(case: Any) -> bool:
    """Tell whether whoever acts now works on the case: reading it is not enough."""
    user_id = current_user()
    circle = circle_of(case)
    if user_id in circle.excluded:
        return False
    if allowed("eurzad: Handle case", case) or user_id in circle.admitted:
        return True
    units = (circle.unit, *circle.readers)
    return not circle.restricted and any(
        duty.symbol in units and duty.function in WORKING for duty in duties_of(user_id)
    )


def may_edit(note: dict[str, Any]) -> bool:
    """Tell whether whoever acts now may still change a note: its author, for a day."""
    written = datetime.fromisoformat(note["time"])
    return note["author"] == current_user() and now() - written < TIME_TO_EDIT


def add_note(case: Any, data: dict[str, Any]) -> dict[str, Any]:
    """Add a note. Raises Invalid, Forbidden, Conflict."""
    text = _read(case, data)
    if len(case.notes) >= MOST:
        raise Conflict(_("The case has too many notes."))
    note = {
        "id": str(len(case.notes) + 1),
        "author": current_user(),
        "time": iso(now()),
        "text": text,
        "versions": [],
    }
    case.notes = (*case.notes, note)
    case_log(case).append("note_added", current_user(), details={"note": note["id"]})
    return note


def change_note(case: Any, id: str, data: dict[str, Any]) -> dict[str, Any]:
    """Change one's own note; the earlier text is kept. Raises Missing, Forbidden, Invalid."""
    text = _read(case, data)
    note = next((one for one in case.notes if one["id"] == id), None)
    if note is None:
        raise Missing(_("There is no such note."))
    if not may_edit(note):
        raise Forbidden(_("A note is changed by its author only, within a day."))
    if text == note["text"]:
        return note
    version = {"until": iso(now()), "text": note["text"]}
    after = {**note, "text": text, "versions": [*note["versions"], version]}
    case.notes = tuple(after if one["id"] == id else one for one in case.notes)
    case_log(case).append("note_changed", current_user(), details={"note": id})
    return after


def _read(case: Any, data: dict[str, Any]) -> str:
    values.only(data, ("text",))
    if not may_write(case):
        raise Forbidden(_("Only those who work on the case write notes."))
    return values.text(data, "text", LONGEST, required=True)
