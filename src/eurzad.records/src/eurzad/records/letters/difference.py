"""How two versions of a letter differ: part by part, paragraph by paragraph, word by word."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from eurzad.records.letters.versions import PARTS
from typing import Any
import re


Piece = dict[str, str]

WORD = re.compile(r"\n|[^\S\n]+|[^\s]+")
# Beyond this a rewritten passage is told as one whole: comparing takes time with the square.
MOST = 1000


def differences(before: dict[str, Any], after: dict[str, Any]) -> dict[str, list[Piece]]:
    """Return the parts that differ, each as pieces of `op` (same, removed, added) and `text`."""
    found = {}
    for name in PARTS:
        old, new = as_text(name, before.get(name)), as_text(name, after.get(name))
        if old != new:
            found[name] = compare(old, new)
    return found


def as_text(name: str, value: Any) -> str:
    """Return a part as text that can be compared."""
    if name == "addressees":
        return "\n".join(
            ", ".join(filter(None, (one["name"], *one["address"].splitlines(), one["channel"])))
            for one in value or ()
        )
    return "\n".join(value) if isinstance(value, list) else str(value or "")


def compare(before: str, after: str) -> list[Piece]:
    """Return how one text became another; put together, its pieces are both of them."""
    pieces: list[Piece] = []
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    if max(len(old), len(new)) > MOST:
        old, new = [before], [after]
    for op, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        removed, added = "".join(old[i:j]), "".join(new[k:m])
        if op == "equal":
            _put(pieces, "same", removed)
        else:
            for one in _words(removed, added):
                _put(pieces, one["op"], one["text"])
    return pieces


def _words(before: str, after: str) -> Iterator[Piece]:
    old, new = WORD.findall(before), WORD.findall(after)
    if max(len(old), len(new)) > MOST:
        yield {"op": "removed", "text": before}
        yield {"op": "added", "text": after}
        return
    for op, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op == "equal":
            yield {"op": "same", "text": "".join(old[i:j])}
        else:
            yield {"op": "removed", "text": "".join(old[i:j])}
            yield {"op": "added", "text": "".join(new[k:m])}


def _put(pieces: list[Piece], op: str, text: str) -> None:
    if not text:
        return
    if pieces and pieces[-1]["op"] == op:
        pieces[-1]["text"] += text
    else:
        pieces.append({"op": op, "text": text})
