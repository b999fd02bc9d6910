"""Versions of a draft: what it said before, by whom, and how two of them differ.

They are internal: kept in an annotation of the letter, not among its files, and so in no package
that leaves the office.
"""

from BTrees.IOBTree import IOBTree
from dataclasses import dataclass
from datetime import datetime
from eurzad.core import _
from eurzad.core.clock import now
from eurzad.core.errors import Conflict
from eurzad.core.errors import Missing
from eurzad.core.office.functions import fullname_of
from persistent import Persistent
from typing import Any
from zope.annotation.interfaces import IAnnotations
import json


KEY = "eurzad.records.letter_versions"
PARTS = (
    "title",
    "kind",
    "addressees",
    "legal_basis",
    "operative_part",
    "reasons",
    "instruction",
    "remedy",
    "attachments",
)
MOST = 500

REASONS = {
    "edited": _("version_edited", default="Before somebody else's changes"),
    "submitted": _("version_submitted", default="Submitted for approval"),
    "returned": _("version_returned", default="Returned with remarks"),
    "kept": _("version_kept", default="Kept by hand"),
    "restored": _("version_restored", default="Before an earlier version was restored"),
}


@dataclass(frozen=True)
class Version:
    """What a letter said at a moment. `author` wrote the text; `note` is the keeper's."""

    number: int
    time: datetime
    author: str
    author_name: str
    reason: str
    note: str
    parts: dict[str, Any]


class Versions(Persistent):
    """The versions of one letter, added and never changed."""

    def __init__(self) -> None:
        self._texts = IOBTree()

    def __len__(self) -> int:
        return len(self._texts)

    def add(self, text: str) -> None:
        self._texts[(self._texts.maxKey() if self._texts else 0) + 1] = text

    def get(self, number: int) -> Version | None:
        text = self._texts.get(number)
        return None if text is None else _read(number, text)

    def all(self) -> list[Version]:
        return [_read(number, text) for number, text in self._texts.items()]

    def last(self) -> Version | None:
        return self.get(self._texts.maxKey()) if self._texts else None


def versions_of(letter: Any) -> list[Version]:
    """Return the versions of a letter, the oldest first."""
    found = IAnnotations(letter).get(KEY)
    return found.all() if found is not None else []


def version(letter: Any, number: int) -> Version:
    """Return one version. Raises Missing."""
    kept = IAnnotations(letter).get(KEY)
    found = kept.get(number) if kept is not None else None
    if found is None:
        raise Missing(_("There is no such version."))
    return found


def keep_version(letter: Any, reason: str, note: str = "") -> Version:
    """Keep what the letter says now; what the last version says already is not kept twice.

    Raises Conflict when there are too many, KeyError for an unknown reason.
    """
    annotations = IAnnotations(letter)
    if KEY not in annotations:
        annotations[KEY] = Versions()
    kept = annotations[KEY]
    parts = parts_of(letter)
    last = kept.last()
    if last is not None and last.parts == parts and not note:
        return last
    if len(kept) >= MOST:
        raise Conflict(_("This letter has too many versions."))
    author = letter.last_editor or letter.author
    record = {
        "time": now().isoformat(),
        "author": author,
        "author_name": fullname_of(author) if author else "",
        "reason": reason if reason in REASONS else REASONS[reason],
        "note": note,
        "parts": parts,
    }
    kept.add(json.dumps(record, ensure_ascii=False))
    return kept.last()


def parts_of(letter: Any) -> dict[str, Any]:
    """Return what a letter says, as JSON values."""
    return json.loads(json.dumps({name: getattr(letter, name) for name in PARTS}))


def _read(number: int, text: str) -> Version:
    record = json.loads(text)
    return Version(number=number, **{**record, "time": datetime.fromisoformat(record["time"])})
