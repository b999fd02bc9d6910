"""Changing a draft, by one person or by several at once: nobody's words are lost.

Every change gives the letter a new `revision`, and every part remembers the revision that changed
it last. Whoever saves says which revision they began with: parts that somebody else has changed
since are refused, with both texts; the others are saved beside each other.
"""

from eurzad.core import _
from eurzad.core.clock import now
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.core.office.functions import fullname_of
from eurzad.records import values
from eurzad.records.letters.versions import keep_version
from eurzad.records.letters.versions import PARTS
from eurzad.records.letters.versions import Version
from eurzad.records.rights import current_user
from eurzad.records.tree import state_of
from typing import Any


ADDRESSEE = ("name", "address", "channel", "mail_kind", "office")
REVISION = "revision"
LARGEST = 1_000_000_000
NOTE = 200


class EditConflict(Conflict):
    """Somebody else has changed the same parts in the meantime: 409, with their texts."""

    type = "EditConflict"


def read_revision(data: dict[str, Any]) -> int | None:
    """Return the revision that was sent, None when there is none. Raises Invalid."""
    if data.get(REVISION) is None:
        return None
    return values.whole_number(data, REVISION, LARGEST)


def apply_changes(letter: Any, changes: dict[str, Any], reason: str = "edited") -> None:
    """Set these parts, keeping a version of what another person wrote before."""
    me = current_user()
    others = bool(letter.last_editor) and letter.last_editor != me
    if others or reason != "edited":
        keep_version(letter, reason)
    for name, value in changes.items():
        setattr(letter, name, value)
    letter.revision += 1
    letter.part_revisions = {**letter.part_revisions, **dict.fromkeys(changes, letter.revision)}
    letter.last_editor = me
    letter.reindexObject()
    if not _is_being_edited(letter):
        write_down(letter, "letter_edited")


def restore(letter: Any, version: Version, data: dict[str, Any]) -> None:
    """Make a draft say what a version says; what it says now is kept as a version.

    Raises Conflict when it is no draft, or when it was changed since `revision`.
    """
    if state_of(letter) != "draft":
        raise Conflict(_("Only a draft can be changed."))
    values.only(data, (REVISION,))
    base = read_revision(data)
    if base is None:
        raise invalid(REVISION, _("Fill in this field."))
    parts = {name: _kept(value) for name, value in version.parts.items() if name in PARTS}
    changes = {name: value for name, value in parts.items() if getattr(letter, name) != value}
    if base != letter.revision:
        raise _conflict(letter, list(changes))
    if changes:
        apply_changes(letter, changes, "restored")


def keep_by_hand(letter: Any, data: dict[str, Any]) -> Version:
    """Keep what a draft says now as a version with a note. Raises Conflict, Invalid."""
    values.only(data, ("note",))
    note = values.line(data, "note", NOTE)
    if state_of(letter) != "draft":
        raise Conflict(_("Only a draft can be changed."))
    return keep_version(letter, "kept", note)


def same_revision(letter: Any, data: dict[str, Any]) -> None:
    """Raise Conflict when the letter is not the one that whoever acts has seen."""
    seen = read_revision(data)
    if seen is not None and seen != letter.revision:
        raise Conflict(_("The letter has been changed since you opened it. Read it again."))


def write_down(letter: Any, act: str) -> None:
    """Write an act on a letter into the log of its case."""
    details = {"letter": letter.id, "title": letter.title}
    case_log(letter.__parent__).append(act, current_user(), details=details)


def _kept(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def refuse_overwriting(letter: Any, base: int, changes: dict[str, Any]) -> None:
    """Raise EditConflict when somebody has changed these parts since revision `base`."""
    newer = [name for name in changes if letter.part_revisions.get(name, 0) > base]
    if newer:
        raise _conflict(letter, newer)


def _conflict(letter: Any, names: list[str]) -> EditConflict:
    problem = EditConflict(
        _(
            "${name} has changed the same part in the meantime. Nothing of yours is lost.",
            mapping={"name": fullname_of(letter.last_editor) if letter.last_editor else ""},
        )
    )
    problem.more = {
        "revision": letter.revision,
        "theirs": {name: theirs(letter, name) for name in names},
    }
    return problem


def shown_addressees(addressees: Any) -> list[dict[str, str]]:
    """Return addressees as a letter's address tells them: nothing of their accounts."""
    return [{name: one.get(name, "") for name in ADDRESSEE} for one in addressees]


def theirs(letter: Any, name: str) -> Any:
    """Return a part of the letter as its address tells it."""
    value = getattr(letter, name)
    if name == "addressees":
        return shown_addressees(value)
    return list(value) if isinstance(value, tuple) else value


def _is_being_edited(letter: Any) -> bool:
    last = list(case_log(letter.__parent__).entries())[-1]
    return (
        last.act == "letter_edited"
        and last.actor == current_user()
        and last.details.get("letter") == letter.id
        and (now() - last.time).total_seconds() < 24 * 3600
    )
