"""What belongs to whom, without writers that meet."""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from eurzad.core.shards import SHARDS
from hashlib import blake2b
from persistent import Persistent


SPREAD = 8
LAST = "\U0010ffff"


class Owned(Persistent):
    """Tokens of each person's drafts and applications.

    Spread over 64 trees, eight for each person, so that one person's parallel requests seldom meet.
    """

    def __init__(self) -> None:
        self._trees = tuple(OOBTree() for _ in range(SHARDS))

    def add(self, owner: str, token: str) -> None:
        """Note that the token is this person's."""
        tree = self._trees[(_number(owner) + _number(token) % SPREAD) % SHARDS]
        key = f"{owner}\0{token}"
        if key not in tree:
            tree[key] = True

    def remove(self, owner: str, token: str) -> None:
        """Forget the token, if it is known."""
        for tree in self._of(owner):
            tree.pop(f"{owner}\0{token}", None)

    def tokens(self, owner: str) -> Iterator[str]:
        """All tokens of a person, in no order."""
        start = f"{owner}\0"
        for tree in self._of(owner):
            for key in tree.keys(start, f"{start}{LAST}"):
                yield key[len(start) :]

    def _of(self, owner: str) -> list[OOBTree]:
        first = _number(owner)
        return [self._trees[(first + step) % SHARDS] for step in range(SPREAD)]


def _number(key: str) -> int:
    return blake2b(key.encode(), digest_size=8).digest()[0]
