"""Entries of the registers, by year and ordinal: newer versions are added, nothing is lost."""

from BTrees.IOBTree import IOBTree
from collections.abc import Iterator
from eurzad.core.files import FileStore
from persistent import Persistent
from persistent.list import PersistentList
from typing import Any


class Entry(Persistent):
    """An entry with all its versions, the newest last. A version is a dict of JSON values:
    `time`, `actor`, `actor_name`, `actor_position`, `reason`, `void`, `values` (by column).
    """

    def __init__(self, ordinal: int, number: str, year: int) -> None:
        self.ordinal = ordinal
        self.number = number
        self.year = year
        self.versions = PersistentList()
        self.files = FileStore()

    @property
    def values(self) -> dict[str, Any]:
        """The values as they are now, by column."""
        return self.versions[-1]["values"]

    @property
    def void(self) -> bool:
        """Whether the entry was made by mistake and counts for nothing."""
        return self.versions[-1]["void"]


class YearOfRegister(Persistent):
    """The entries of a year."""

    def __init__(self) -> None:
        self._entries = IOBTree()

    def add(self, entry: Entry) -> None:
        """Write a new entry. Raises ValueError when its ordinal is not the next one."""
        if entry.ordinal != len(self) + 1:
            raise ValueError(f"the next ordinal is {len(self) + 1}, not {entry.ordinal}")
        self._entries[entry.ordinal] = entry

    def get(self, ordinal: int) -> Entry | None:
        return self._entries.get(ordinal)

    def __len__(self) -> int:
        return self._entries.maxKey() if self._entries else 0

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def newest_first(self) -> Iterator[Entry]:
        return reversed(list(self._entries.values()))
