"""Finding by the beginnings of words, whatever their case and diacritics."""

from BTrees.IIBTree import IITreeSet
from BTrees.IIBTree import intersection
from BTrees.IIBTree import multiunion
from BTrees.OOBTree import OOBTree
from persistent import Persistent
import re
import unicodedata


WORD = re.compile(r"[^\W_]+")
LONGEST = 40
# Letters that Unicode does not take apart.
UNDIVIDED = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ß": "ss"})
AFTER_ALL = "\U0010ffff"


def folded(text: str) -> str:
    """Return a text in small letters without diacritics, with single spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(UNDIVIDED))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def words_of(text: str) -> set[str]:
    """Return the folded words of a text."""
    return {word[:LONGEST] for word in WORD.findall(folded(text))}


class WordIndex(Persistent):
    """Which numbers (ordinals, ids) have which words."""

    def __init__(self) -> None:
        self._sets = OOBTree()

    def add(self, number: int, words: set[str]) -> None:
        for word in words:
            if word not in self._sets:
                self._sets[word] = IITreeSet()
            self._sets[word].insert(number)

    def remove(self, number: int, words: set[str]) -> None:
        for word in words:
            found = self._sets[word]
            found.remove(number)
            if not found:
                del self._sets[word]

    def find(self, query: str) -> IITreeSet | None:
        """Return the numbers with a word for each of the query's; None when the query has none."""
        result = None
        for beginning in sorted(words_of(query), key=len, reverse=True):
            matching = multiunion(list(self._sets.values(beginning, beginning + AFTER_ALL)))
            result = matching if result is None else intersection(result, matching)
            if not result:
                break
        return result
