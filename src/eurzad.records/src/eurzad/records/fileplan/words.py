"""Finding by words: without diacritics, whatever a word's ending."""

from collections.abc import Sequence
import re
import unicodedata


WORD = re.compile(r"[a-z0-9]+")
# letters that do not fall apart into a letter and a mark
WHOLE_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o"})
SHORT = 3
LEAST = 4
ENDING = 2


def words_of(text: str) -> list[str]:
    """Return the words of a text in small Latin letters: "Zażalenie" is zazalenie."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(WHOLE_LETTERS))
    return WORD.findall("".join(c for c in apart if not unicodedata.combining(c)))


def stem(word: str) -> str:
    """Return the beginning that a word has in common with its inflected forms.

    Polish endings rarely take more than the last two letters: podatek and podatku, drzewa and
    drzew. Short words and numbers stay whole.
    """
    if len(word) <= SHORT or word.isdigit():
        return word
    return word[: max(min(LEAST, len(word) - 1), len(word) - ENDING)]


def closeness(query: Sequence[str], symbol: str, texts: Sequence[Sequence[str]]) -> int | None:
    """Return how far something is from the words sought, 0 being nearest; None: not found.

    All words must be there. A number is the beginning of the symbol. `texts` are words in the order
    of their weight.
    """
    total = 0
    for word in query:
        how = _distance(word, symbol, texts)
        if how is None:
            return None
        total += how
    return total


def _distance(word: str, symbol: str, texts: Sequence[Sequence[str]]) -> int | None:
    if word.isdigit():
        return 0 if symbol.startswith(word) else None
    for weight, text in enumerate(texts):
        if any(one.startswith(word) for one in text):
            return 2 * weight
        if any(one.startswith(stem(word)) for one in text):
            return 2 * weight + 1
    return None
