"""A register of one year: rows by ordinal, with sets for the filters; no object is woken."""

from BTrees.IIBTree import difference
from BTrees.IIBTree import IITreeSet
from BTrees.IIBTree import intersection
from BTrees.IIBTree import multiunion
from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from eurzad.records.words import AFTER_ALL
from eurzad.records.words import folded
from eurzad.records.words import WordIndex
from eurzad.records.words import words_of
from itertools import islice
from persistent import Persistent
from typing import Any
import re


Row = dict[str, Any]

# What rows can be filtered by, and the columns it is taken from.
FILTERS = {
    "state": ("state",),
    "unit": ("unit", "units"),
    "way": ("way",),
    "sender": ("sender", "addressee"),
    "day": ("day",),
    "excluded": ("excluded",),
    "person": ("sent_by",),
}
SORTS = ("ordinal", "day", "sender")
TEXTS = ("register_number", "title", "sender", "addressee", "senders_mark", "mark")
# What of a restricted row can be looked for.
NUMBERS = ("register_number", "mark")
NUMBER = re.compile(r"(?:.*/)?[A-ZĄĆĘŁŃÓŚŹŻ]+/([1-9][0-9]{0,8})/[0-9]{4}")


@dataclass(frozen=True)
class Page:
    """Some rows of a register, and how many there are in all."""

    rows: list[Row]
    total: int


class Register(Persistent):
    """Rows are snapshots made of JSON values, found by what `FILTERS` and `TEXTS` name."""

    def __init__(self) -> None:
        self._rows = IOBTree()
        self._sets = OOBTree()
        self._words = WordIndex()

    def add(self, ordinal: int, row: Row) -> None:
        """Write a new row. Raises ValueError when the ordinal is not the next one."""
        expected = (self._rows.maxKey() if self._rows else 0) + 1
        if ordinal != expected:
            raise ValueError(f"the next ordinal is {expected}, not {ordinal}")
        self._rows[ordinal] = row
        for key in _keys(row):
            self._set(key).insert(ordinal)
        self._words.add(ordinal, _words(row))

    def update(self, ordinal: int, changes: Row) -> None:
        """Replace some columns of a row. Raises KeyError when there is no such row."""
        before = self._rows[ordinal]
        after = {**before, **changes}
        if after == before:
            return
        self._rows[ordinal] = after
        for key in _keys(before) - _keys(after):
            self._sets[key].remove(ordinal)
        for key in _keys(after) - _keys(before):
            self._set(key).insert(ordinal)
        self._words.remove(ordinal, _words(before) - _words(after))
        self._words.add(ordinal, _words(after) - _words(before))

    def get(self, ordinal: int) -> Row | None:
        return self._rows.get(ordinal)

    def __len__(self) -> int:
        return self._rows.maxKey() if self._rows else 0

    def page(
        self,
        start: int = 0,
        size: int = 25,
        ascending: bool = False,
        query: str = "",
        units: Iterable[str] | None = None,
        days: tuple[str, str] = ("", ""),
        sort: str = "ordinal",
        viewer: str = "",
        **filters: str,
    ) -> Page:
        """Return rows `start` to `start + size`, the newest first unless `ascending`.

        `units` are those whose rows may be seen at all, None for all. `query` is a register number
        or beginnings of words in number, title, sender and marks. `days` are the first and the last
        day, as text, empty for open ends. `filters` are state, unit, way, sender, person. Words and
        senders are not found in rows that `viewer` must not read. Rows outside the page are not
        read.
        """
        ordinals = self._ordinals(query, units, days, filters)
        hidden = self._matching("excluded", viewer) if query or filters.get("sender") else ()
        if hidden and ordinals is not None:
            ordinals = difference(ordinals, hidden)
        total = len(self) if ordinals is None else len(ordinals)
        chosen = islice(self._walk(ordinals, sort, ascending), start, start + size)
        return Page([self._rows[ordinal] for ordinal in chosen], total)

    def _ordinals(
        self,
        query: str,
        units: Iterable[str] | None,
        days: tuple[str, str],
        filters: dict[str, str],
    ) -> Any:
        """Return the ordinals that fit, None for all."""
        found = [
            self._matching(name, folded(value) if name == "sender" else value)
            for name, value in filters.items()
            if value
        ]
        if units is not None:
            found.append(multiunion([self._matching("unit", one) for one in units]))
        if any(days):
            first, last = days
            within = self._sets.values(("day", first), ("day", last or AFTER_ALL))
            found.append(multiunion(list(within)))
        if query:
            found.append(self._queried(query))
        result = None
        for one in found:
            if one is not None:
                result = one if result is None else intersection(result, one)
        return result

    def _queried(self, query: str) -> Any:
        number = NUMBER.fullmatch(query.strip().upper())
        row = self.get(int(number[1])) if number else None
        if row is not None and query.strip().upper().endswith(row["register_number"]):
            return IITreeSet([row["ordinal"]])
        return self._words.find(query)

    def _matching(self, name: str, value: str) -> IITreeSet:
        return self._sets.get((name, value), IITreeSet())

    def _walk(self, ordinals: Any, sort: str, ascending: bool) -> Iterator[int]:
        if sort != "ordinal":
            return self._walk_by(sort, ordinals, ascending)
        if ordinals is None:
            last = len(self)
            return iter(range(1, last + 1) if ascending else range(last, 0, -1))
        return iter(ordinals) if ascending else reversed(list(ordinals))

    def _walk_by(self, name: str, ordinals: Any, ascending: bool) -> Iterator[int]:
        """Walk in the order of a column; within one value in the order of the register."""
        keys = self._sets.keys((name, ""), (name, AFTER_ALL))
        for key in keys if ascending else reversed(list(keys)):
            members = self._sets[key]
            if ordinals is not None:
                members = intersection(members, ordinals)
            yield from members if ascending else reversed(list(members))

    def _set(self, key: tuple[str, str]) -> IITreeSet:
        if key not in self._sets:
            self._sets[key] = IITreeSet()
        return self._sets[key]


def _keys(row: Row) -> set[tuple[str, str]]:
    keys = set()
    for name, columns in FILTERS.items():
        for column in columns:
            value = row.get(column) or ()
            values = (value,) if isinstance(value, str) else value
            if name == "sender" and values and row.get("restricted"):
                # it keeps its place in the order of the register, and is found by nobody's name
                values = ("",)
            keys.update((name, folded(one) if name == "sender" else one) for one in values)
    return keys


def _words(row: Row) -> set[str]:
    names = NUMBERS if row.get("restricted") else TEXTS
    return words_of(" ".join(row.get(name) or "" for name in names))
