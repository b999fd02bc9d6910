"""What the quarantine is made of in the database."""

from dataclasses import dataclass
from datetime import datetime
from eurzad.core.shards import Shards
from persistent import Persistent
from typing import Literal
from ZODB.blob import Blob


State = Literal["unchecked", "waiting", "clean", "infected"]


@dataclass(frozen=True)
class Verdict:
    """`found` names what an infected file holds; `at` is when it was scanned.

    `unchecked` came while no scanner was configured: nobody waits for a verdict on it.
    """

    state: State
    found: str = ""
    at: datetime | None = None


UNCHECKED = Verdict("unchecked")
WAITING = Verdict("waiting")


class Suspects(Persistent):
    """Files with the same bytes that wait for the scanner."""

    def __init__(self, blob: Blob, size: int) -> None:
        self.blobs: tuple[Blob, ...] = (blob,)
        self.size = size

    def add(self, blob: Blob) -> None:
        if not any(one is blob for one in self.blobs):
            self.blobs = (*self.blobs, blob)


class Quarantine(Persistent):
    """Verdicts and suspects of an office, by SHA-256 in hex."""

    def __init__(self) -> None:
        self.verdicts = Shards()
        self.suspects = Shards()
