"""The plan of one year: a decimal tree of classes."""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from eurzad.records.fileplan.words import closeness
from eurzad.records.fileplan.words import words_of
from persistent import Persistent
from typing import Any


LONGEST = 4
WHOLE = "whole"
EXCEPTIONS = "exceptions"
# a unit that had a plan of its own goes back to the office's
AS_OFFICE = "office"
WAYS = ("ezd", "paper")


@dataclass(frozen=True)
class FilePlanClass:
    """A class (klasa). `retention` is the archival category, such as A, B5, BE50, Bc; classes with
    others below them often have none. `leaf` classes hold cases.

    An `excluded` class can be read, but no case is opened in it; `valid_to` is the last day on
    which one is. `way` is set where cases are not kept the office's primary way.
    """

    symbol: str
    title: str
    retention: str = ""
    note: str = ""
    leaf: bool = True
    synonyms: tuple[str, ...] = ()
    excluded: bool = False
    valid_to: str = ""
    way: str = ""

    def in_use(self, day: date) -> bool:
        """Tell whether the class itself is in use on a day."""
        return not self.excluded and (not self.valid_to or day.isoformat() <= self.valid_to)


class FilePlan(Persistent):
    """The classes of one year, ordered by symbol.

    `kind` tells what it is for a unit: a `whole` plan of its own, `exceptions` from the office's,
    or `office` when the unit goes by the office's plan again. An `incomplete` plan may lack classes
    above others.
    """

    kind = WHOLE
    incomplete = False

    def __init__(
        self,
        classes: Iterable[FilePlanClass] = (),
        kind: str = WHOLE,
        incomplete: bool = False,
    ) -> None:
        self._classes = OOBTree({one.symbol: one for one in classes})
        self.kind = kind
        self.incomplete = incomplete

    def get(self, symbol: str) -> FilePlanClass | None:
        """Return the class with this symbol."""
        return self._classes.get(symbol)

    def __iter__(self) -> Iterator[FilePlanClass]:
        return iter(self._classes.values())

    def __len__(self) -> int:
        return len(self._classes)

    def above(self, symbol: str) -> list[FilePlanClass]:
        """Return the classes above the one with this symbol, the highest first."""
        found = (self.get(symbol[:length]) for length in range(1, len(symbol)))
        return [one for one in found if one is not None]

    def in_use(self, one: FilePlanClass, day: date) -> bool:
        """Tell whether a class and all those above it are in use on a day."""
        return all(each.in_use(day) for each in (one, *self.above(one.symbol)))

    def search(
        self, query: str = "", limit: int = 50, day: date | None = None
    ) -> list[FilePlanClass]:
        """Return classes whose symbol begins with the query, or that have all its words.

        Words are looked for in title, synonyms and note, whatever their endings and without regard
        to diacritics. Classes that hold cases come first, those out of use on `day` last.
        """
        query_words = words_of(query)
        found = [
            (self._rank(one, how, day), one)
            for one, texts in self._texts()
            if (how := closeness(query_words, one.symbol, texts)) is not None
        ]
        return [one for _rank, one in sorted(found, key=lambda pair: pair[0])[:limit]]

    def _rank(self, one: FilePlanClass, how: int, day: date | None) -> tuple[Any, ...]:
        used = day is None or self.in_use(one, day)
        return (not used, not one.leaf, how, one.symbol)

    def _texts(self) -> list[tuple[FilePlanClass, tuple[list[str], ...]]]:
        """The words of every class, kept while the plan is in memory."""
        known = self.__dict__.get("_v_texts")
        if known is None:
            known = [
                (one, (words_of(one.title), words_of(" ".join(one.synonyms)), words_of(one.note)))
                for one in self
            ]
            self._v_texts = known
        return known

    def below(self, symbol: str) -> list[FilePlanClass]:
        """Return the class with this symbol and all those below it, ordered by symbol."""
        last = symbol + "\uffff"
        return list(self._classes.values(min=symbol, max=last))


def with_leaves(classes: Iterable[FilePlanClass]) -> list[FilePlanClass]:
    """Return the classes, marked as leaves where no other class lies below.

    Cases are opened in classes of two to four digits.
    """
    ordered = sorted(classes, key=lambda one: one.symbol)
    following = [*ordered[1:], None][: len(ordered)]
    return [
        replace(
            one,
            leaf=len(one.symbol) > 1
            and not (after is not None and after.symbol.startswith(one.symbol)),
        )
        for one, after in zip(ordered, following, strict=True)
    ]


def merged(office: FilePlan, exceptions: FilePlan) -> FilePlan:
    """Return a plan in which the exceptions stand in place of, or beside, the office's classes."""
    classes = {one.symbol: one for one in (*office, *exceptions)}
    incomplete = office.incomplete or exceptions.incomplete
    return FilePlan(with_leaves(classes.values()), incomplete=incomplete)


@dataclass(frozen=True)
class ClassChange:
    """How a class differs between two plans; `before` or `after` is missing for a new or gone one.

    `fields` are those that differ.
    """

    symbol: str
    before: FilePlanClass | None
    after: FilePlanClass | None
    fields: tuple[str, ...] = ()


COMPARED = ("title", "retention", "note", "synonyms", "excluded", "valid_to", "way")


def changes_between(before: FilePlan, after: FilePlan) -> list[ClassChange]:
    """Return the classes in which two plans differ, ordered by symbol."""
    old, new = _by_symbol(before), _by_symbol(after)
    found = []
    for symbol in sorted({*old, *new}):
        one, other = old.get(symbol), new.get(symbol)
        fields = _different(one, other) if one and other else ()
        if fields or not (one and other):
            found.append(ClassChange(symbol, one, other, fields))
    return found


def _by_symbol(plan: FilePlan) -> Mapping[str, FilePlanClass]:
    return {one.symbol: one for one in plan}


def _different(one: FilePlanClass, other: FilePlanClass) -> tuple[str, ...]:
    return tuple(name for name in COMPARED if getattr(one, name) != getattr(other, name))
