"""A register of one year: rows by ordinal, with sets for the filters; no object is woken."""

from BTrees.IIBTree import IITreeSet
from BTrees.IIBTree import intersection
from BTrees.IIBTree import multiunion
from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from persistent import Persistent
from typing import Any


Row = dict[str, Any]

FILTERS = ("state", "unit")


@dataclass(frozen=True)
class Page:
    """Some rows of a register, and how many there are in all."""

    rows: list[Row]
    total: int


class Register(Persistent):
    """Rows are snapshots made of JSON values; `state` and `unit` of a row can be filtered by."""

    def __init__(self) -> None:
        self._rows = IOBTree()
        self._sets = OOBTree()

    def add(self, ordinal: int, row: Row) -> None:
        """Write a new row. Raises ValueError when the ordinal is not the next one."""
        expected = (self._rows.maxKey() if self._rows else 0) + 1
        if ordinal != expected:
            raise ValueError(f"the next ordinal is {expected}, not {ordinal}")
        self._rows[ordinal] = row
        for key in _keys(row):
            self._set(key).insert(ordinal)

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
        state: str = "",
        unit: str = "",
        units: Iterable[str] | None = None,
    ) -> Page:
        """Return rows `start` to `start + size`, the newest first unless `ascending`.

        `units` are those whose rows may be seen at all, None for all. `query` is looked for in
        number, title, sender and the sender's mark. Only a query reads rows outside the page.
        """
        ordinals = self._ordinals({"state": state, "unit": unit})
        if units is not None:
            visible = multiunion([self._matching("unit", one) for one in units])
            ordinals = visible if ordinals is None else intersection(ordinals, visible)
        if not query:
            total = len(self) if ordinals is None else len(ordinals)
            chosen = islice(self._walk(ordinals, ascending), start, start + size)
            return Page([self._rows[ordinal] for ordinal in chosen], total)
        needle = query.casefold()
        rows = (self._rows[ordinal] for ordinal in self._walk(ordinals, ascending))
        found = [row for row in rows if needle in _text(row)]
        return Page(found[start : start + size], len(found))

    def _ordinals(self, filters: dict[str, str]) -> Any:
        ordinals = None
        for name, value in filters.items():
            if not value:
                continue
            matching = self._matching(name, value)
            ordinals = matching if ordinals is None else intersection(ordinals, matching)
        return ordinals

    def _matching(self, name: str, value: str) -> IITreeSet:
        return self._sets.get((name, value), IITreeSet())

    def _walk(self, ordinals: Any, ascending: bool) -> Iterator[int]:
        if ordinals is None:
            last = len(self)
            return iter(range(1, last + 1) if ascending else range(last, 0, -1))
        return iter(ordinals) if ascending else reversed(list(ordinals))

    def _set(self, key: tuple[str, str]) -> IITreeSet:
        if key not in self._sets:
            self._sets[key] = IITreeSet()
        return self._sets[key]


def _keys(row: Row) -> set[tuple[str, str]]:
    return {(name, row[name]) for name in FILTERS if row.get(name)}


def _text(row: Row) -> str:
    columns = ("register_number", "title", "sender", "addressee", "senders_mark", "mark")
    return "\n".join(row.get(name) or "" for name in columns).casefold()
