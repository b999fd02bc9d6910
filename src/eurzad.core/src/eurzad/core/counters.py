"""Numbers of registers and case lists: unique, without gaps, in order."""

from BTrees.OIBTree import OIBTree
from persistent import Persistent


class Counters(Persistent):
    """The last number given in each series, such as `incoming/2026` or `case/WOŚ/6131/2026`.

    A number is given by the transaction that uses it: an aborted transaction gives its number
    back, and of two that ask for a number of one series at once, one conflicts and asks again.
    """

    def __init__(self) -> None:
        self._last = OIBTree()

    def next(self, series: str) -> int:
        """Give the next number of the series, starting with 1."""
        if not series:
            raise ValueError("a series needs a name")
        number = self._last.get(series, 0) + 1
        self._last[series] = number
        return number

    def last(self, series: str) -> int:
        """Return the last number given, 0 when none was."""
        return self._last.get(series, 0)

    def series(self) -> dict[str, int]:
        """Return all series with their last numbers."""
        return dict(self._last)
