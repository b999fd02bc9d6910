"""The encoding of a CSV file: offices send UTF-8 as well as what old spreadsheets write."""

from dataclasses import dataclass


UTF_8 = "utf-8"
# Of equal right the first: Windows writes it.
CODE_PAGES = ("windows-1250", "iso-8859-2")
POLISH = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")


@dataclass(frozen=True)
class Decoded:
    """The text of a file, in which encoding it was, and the lines that were not in it."""

    text: str
    encoding: str
    broken_lines: tuple[int, ...] = ()


def decode(data: bytes) -> Decoded:
    """Return the text of a file. Characters that cannot be read become U+FFFD."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Decoded(data.decode("utf-16", errors="replace"), "utf-16")
    data = data.removeprefix(b"\xef\xbb\xbf")
    good, broken = _utf_8_lines(data)
    if good or not broken:
        return Decoded(data.decode(UTF_8, errors="replace"), UTF_8, tuple(broken))
    best = max(CODE_PAGES, key=lambda name: _polish_letters(data, name))
    text = data.decode(best, errors="replace")
    lines = enumerate(text.split("\n"), start=1)
    return Decoded(text, best, tuple(number for number, line in lines if "\ufffd" in line))


def _utf_8_lines(data: bytes) -> tuple[int, list[int]]:
    """Count the lines beyond ASCII that are UTF-8, and number those that are not."""
    good, broken = 0, []
    for number, line in enumerate(data.split(b"\n"), start=1):
        try:
            good += not line.isascii() and bool(line.decode(UTF_8))
        except UnicodeDecodeError:
            broken.append(number)
    return good, broken


def _polish_letters(data: bytes, encoding: str) -> int:
    return sum(letter in POLISH for letter in data.decode(encoding, errors="replace"))
