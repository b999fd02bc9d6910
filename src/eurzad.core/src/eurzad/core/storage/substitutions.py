"""What substitutions are made of in the database."""

from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from persistent import Persistent


@dataclass(frozen=True)
class Substitution:
    """`substitute` acts for `absent` from `start` to `end`, both days included, Polish time.

    An empty `unit` stands for all functions of the absent person, an empty `function` for all
    that are held in the unit. `ended` is when it was ended before its time (aware, in UTC).
    """

    id: int
    absent: str
    substitute: str
    start: date
    end: date
    unit: str
    function: str
    created: datetime
    created_by: str
    ended: datetime | None = None
    ended_by: str = ""

    def on(self, day: date) -> bool:
        """Tell whether it is in force on this day."""
        return self.ended is None and self.start <= day <= self.end

    def covers(self, unit: str, function: str) -> bool:
        """Tell whether this function is taken over."""
        return self.unit in ("", unit) and self.function in ("", function)

    def meets(self, other: "Substitution") -> bool:
        """Tell whether both take over something in common on some day."""
        return (
            self.start <= other.end
            and other.start <= self.end
            and ("" in (self.unit, other.unit) or self.unit == other.unit)
            and ("" in (self.function, other.function) or self.function == other.function)
        )


class Substitutions(Persistent):
    """All that ever were, and by person those that are in force or still to come."""

    def __init__(self) -> None:
        self._all = IOBTree()
        self._by_substitute = OOBTree()
        self._by_absent = OOBTree()

    def next_id(self) -> int:
        return (self._all.maxKey() if self._all else 0) + 1

    def put(self, one: Substitution, today: date) -> None:
        """Write down a new one, or one that was ended."""
        self._all[one.id] = one
        for index, person in (
            (self._by_substitute, one.substitute),
            (self._by_absent, one.absent),
        ):
            others = (other for other in index.get(person, ()) if other.id != one.id)
            kept = tuple(other for other in (*others, one) if _is_ahead(other, today))
            if kept:
                index[person] = kept
            elif person in index:
                del index[person]

    def get(self, id: int) -> Substitution | None:
        return self._all.get(id)

    def of_substitute(self, user_id: str) -> tuple[Substitution, ...]:
        """Return those in which this person acts for others: some may be past or to come."""
        return self._by_substitute.get(user_id, ())

    def of_absent(self, user_id: str) -> tuple[Substitution, ...]:
        """Return those in which others act for this person: some may be past or to come."""
        return self._by_absent.get(user_id, ())

    def newest_first(self) -> Iterator[Substitution]:
        return (self._all[id] for id in reversed(list(self._all.keys())))


def _is_ahead(one: Substitution, today: date) -> bool:
    return one.ended is None and one.end >= today
