"""What the registry has seen before: senders with their addresses, and marks of their letters.

Personal data: only the registry is shown any of it (permission "eurzad: Register incoming").
"""

from BTrees.IOBTree import IOBTree
from BTrees.OIBTree import OIBTree
from BTrees.OOBTree import OOBTree
from eurzad.records.words import folded
from eurzad.records.words import WordIndex
from eurzad.records.words import words_of
from persistent import Persistent


Sender = dict[str, str]

SUGGESTIONS = 8


class KnownSenders(Persistent):
    """Senders of earlier items. The id grows with every use: the highest was used last."""

    def __init__(self) -> None:
        self._senders = IOBTree()
        self._ids = OIBTree()
        self._words = WordIndex()

    def remember(self, sender: Sender) -> None:
        """Write a sender down as the one used last."""
        key = folded(" ".join((sender["sender"], sender["street"], sender["town"])))
        words = words_of(sender["sender"])
        before = self._ids.get(key)
        last = self._senders.maxKey() if self._senders else 0
        if before is not None and before == last:
            self._senders[before] = sender
            return
        if before is not None:
            del self._senders[before]
            self._words.remove(before, words)
        self._ids[key] = last + 1
        self._senders[last + 1] = sender
        self._words.add(last + 1, words)

    def find(self, query: str, limit: int = SUGGESTIONS) -> list[Sender]:
        """Return senders with words that begin like the query's, those used last first."""
        found = self._words.find(query)
        if not found:
            return []
        return [self._senders[id] for id in list(found)[: -limit - 1 : -1]]

    def __len__(self) -> int:
        return len(self._senders)


class KnownMarks(Persistent):
    """Senders' marks of earlier items: folded mark → (year, ordinal) of each."""

    def __init__(self) -> None:
        self._items = OOBTree()

    def remember(self, mark: str, place: tuple[int, int]) -> None:
        key = mark_key(mark)
        if key:
            self._items[key] = (*self._items.get(key, ()), place)

    def find(self, mark: str) -> tuple[tuple[int, int], ...]:
        """Return year and ordinal of the entries with this mark, the oldest first."""
        return self._items.get(mark_key(mark), ())


def mark_key(mark: str) -> str:
    """Return a mark without what people write differently: case, spaces, dots and dashes."""
    return "".join(words_of_mark(mark))


def words_of_mark(mark: str) -> list[str]:
    return [character for character in folded(mark) if character.isalnum() or character == "/"]
