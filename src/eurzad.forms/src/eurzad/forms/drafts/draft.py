"""A draft and the files added to it."""

from ..limits import DRAFT_DAYS
from ..validation import AttachedFile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from eurzad.core.clock import now
from eurzad.core.files import scan_json
from eurzad.core.viruses import withheld
from persistent import Persistent
from typing import Any
from ZODB.blob import Blob
import json


@dataclass(frozen=True)
class DraftFile:
    """A file added to a draft. `sha256` is in hex, `size` in bytes."""

    id: str
    field: str
    filename: str
    content_type: str
    size: int
    sha256: str
    blob: Blob

    def as_json(self) -> dict[str, Any]:
        """What is filed of it."""
        return {
            "id": self.id,
            "field": self.field,
            "filename": self.filename,
            "content_type": self.content_type,
            "size": self.size,
            "sha256": self.sha256,
        }

    @property
    def withheld(self) -> bool:
        """Whether it is kept from everybody: it waits for the virus scan, or is infected."""
        return withheld(self.sha256)

    @property
    def data(self) -> bytes:
        """Its bytes."""
        with self.blob.open("r") as stream:
            return stream.read()

    def told(self) -> dict[str, Any]:
        """For the API: with what the virus scan said so far."""
        return {**self.as_json(), "scan": scan_json(self.sha256)}

    @property
    def infected(self) -> bool:
        """Whether the virus scanner found something in it."""
        return scan_json(self.sha256)["state"] == "infected"


class Draft(Persistent):
    """What a person has filled in so far. A change of the answers writes this one object.

    `step` is the furthest step the person came to, empty before that is told; `refused` names the
    fields whose answers did not fit at some time; `days` is how long the draft lives after it was
    saved last, as its form says.
    """

    step = ""
    refused: tuple[str, ...] = ()
    days = DRAFT_DAYS

    def __init__(self, token: str, owner: str, form_uid: str, version: str) -> None:
        self.token = token
        self.owner = owner
        self.form_uid = form_uid
        self.version = version
        self.created = self.saved = now()
        self._answers = "{}"
        self._files: tuple[DraftFile, ...] = ()

    @property
    def answers(self) -> dict[str, Any]:
        """The answers as they were sent."""
        return json.loads(self._answers)

    def save(self, answers: dict[str, Any], version: str) -> None:
        """Keep these answers instead of the ones before."""
        self._answers = json.dumps(answers, ensure_ascii=False, separators=(",", ":"))
        self.version = version
        self.touch()

    def note_refused(self, fields: Iterable[str]) -> None:
        """Note fields whose answers did not fit, each once; what was answered is not kept."""
        noted = tuple(sorted({*self.refused, *fields}))
        if noted != self.refused:
            self.refused = noted

    def touch(self) -> None:
        """The draft is in use: its days begin again."""
        self.saved = now()

    @property
    def expires(self) -> datetime:
        """When the draft is removed unless it is saved again."""
        return self.saved + timedelta(days=self.days)

    @property
    def files(self) -> tuple[DraftFile, ...]:
        """Files in the order in which they were added."""
        return self._files

    @property
    def attached(self) -> list[AttachedFile]:
        """The files as validation sees them."""
        return [AttachedFile(file.id, file.field) for file in self._files]

    @property
    def total_size(self) -> int:
        """Bytes of all files together."""
        return sum(file.size for file in self._files)

    def add_file(self, file: DraftFile) -> None:
        """Add a file."""
        self._files = (*self._files, file)
        self.touch()

    def remove_file(self, id: str) -> bool:
        """Remove a file; tell whether it was there."""
        kept = tuple(file for file in self._files if file.id != id)
        removed = len(kept) < len(self._files)
        if removed:
            self._files = kept
            self.touch()
        return removed

    def pick_files(self, ids: Iterable[str]) -> list[DraftFile]:
        """The files with these ids, in this order."""
        by_id = {file.id: file for file in self._files}
        return [by_id[id] for id in ids]
