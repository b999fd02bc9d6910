"""What the outbox is made of in the database."""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from eurzad.core.shards import Shards
from heapq import nsmallest
from itertools import chain
from itertools import islice
from operator import itemgetter
from persistent import Persistent
from typing import Any


# Greater than any id.
LAST = "\uffff"


class Entry(Persistent):
    """One piece of work. `due` is when it may be tried next (seconds since the epoch)."""

    def __init__(self, id: str, job: str, payload: dict[str, Any], created: datetime, due: float):
        self.id = id
        self.job = job
        self.payload = payload
        self.created = created
        self.due = due
        self.attempts = 0
        self.last_error: Any = None


@dataclass(frozen=True)
class SetAside:
    """Failed work that somebody settled otherwise: what it was, who says so, and their remark."""

    id: str
    job: str
    created: datetime
    attempts: int
    error: Any
    by: str
    remark: str
    at: datetime


class Outbox(Persistent):
    """Work waiting to be done, ordered by (when it is due, id), and work that was given up.

    `failing` are the waiting entries that failed at least once, by id; `set_aside` what was settled
    otherwise, by (time, id).
    """

    def __init__(self) -> None:
        self._shards = Shards()
        self.gave_up = OOBTree()
        self.failing = OOBTree()
        self.set_aside = OOBTree()
        self.last_done = OOBTree()

    def add(self, entry: Entry) -> None:
        self._shards.tree_for(entry.id)[(entry.due, entry.id)] = entry

    def remove(self, entry: Entry) -> None:
        self._take(entry)
        self.failing.pop(entry.id, None)

    def _take(self, entry: Entry) -> None:
        del self._shards.tree_for(entry.id)[(entry.due, entry.id)]

    def get(self, id: str) -> Entry | None:
        """Return the waiting entry with this id."""
        return next((e for e in self._shards.tree_for(id).values() if e.id == id), None)

    def move(self, entry: Entry, due: float) -> None:
        """Let the entry be due at another time."""
        self._take(entry)
        entry.due = due
        self.add(entry)

    def due(self, now: float, limit: int) -> list[Entry]:
        """Return entries that are due, those due first at the front."""
        first = (islice(tree.items(max=(now, LAST)), limit) for tree in self._shards.trees)
        return [entry for _key, entry in nsmallest(limit, chain(*first), key=itemgetter(0))]

    def oldest(self) -> datetime | None:
        """Return when the entry that has waited longest was written."""
        return min((entry.created for entry in self.waiting()), default=None)

    def waiting(self) -> Iterator[Entry]:
        return self._shards.values()

    def __len__(self) -> int:
        return len(self._shards)
