"""The plan of one year: a decimal tree of classes."""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from eurzad.records.store import records_store
from persistent import Persistent
from typing import Any


LONGEST = 4


@dataclass(frozen=True)
class FilePlanClass:
    """A class (klasa). `retention` is the archival category, such as A, B5, BE50, Bc; classes with
    others below them often have none. `leaf` classes hold cases."""

    symbol: str
    title: str
    retention: str = ""
    note: str = ""
    leaf: bool = True


class FilePlan(Persistent):
    """The classes of one year, ordered by symbol."""

    def __init__(self, classes: Iterable[FilePlanClass] = ()) -> None:
        self._classes = OOBTree({one.symbol: one for one in classes})

    def get(self, symbol: str) -> FilePlanClass | None:
        """Return the class with this symbol."""
        return self._classes.get(symbol)

    def __iter__(self) -> Iterator[FilePlanClass]:
        return iter(self._classes.values())

    def __len__(self) -> int:
        return len(self._classes)

    def search(self, query: str = "", limit: int = 50) -> list[FilePlanClass]:
        """Return classes whose symbol begins with the query, or whose title has all its words.

        Classes that hold cases come first.
        """
        words = query.casefold().split()
        found = (one for one in self if _matches(one, words))
        return sorted(found, key=lambda one: (not one.leaf, one.symbol))[:limit]

    def below(self, symbol: str) -> list[FilePlanClass]:
        """Return the class with this symbol and all those below it, ordered by symbol."""
        last = symbol + "\uffff"
        return list(self._classes.values(min=symbol, max=last))


def with_leaves(classes: Iterable[FilePlanClass]) -> list[FilePlanClass]:
    """Return the classes, marked as leaves where no other class lies below.

    Cases are opened in classes of two to four digits.
    """
    ordered = sorted(classes, key=lambda one: one.symbol)
    following = [*ordered[1:], None]
    return [
        FilePlanClass(
            one.symbol,
            one.title,
            one.retention,
            one.note,
            leaf=len(one.symbol) > 1
            and not (after is not None and after.symbol.startswith(one.symbol)),
        )
        for one, after in zip(ordered, following, strict=True)
    ]


def plan_for(site: Any, year: int) -> FilePlan:
    """Return the plan in force in a year: the last one imported for it or for a year before."""
    plans = records_store(site).file_plans
    years = list(plans.keys(max=year))
    return plans[years[-1]] if years else FilePlan()


def _matches(one: FilePlanClass, words: list[str]) -> bool:
    title = one.title.casefold()
    return all(one.symbol.startswith(word) if word.isdigit() else word in title for word in words)
