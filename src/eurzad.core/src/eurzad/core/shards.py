"""Many small trees instead of one, so that writers working at the same time rarely meet."""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from hashlib import blake2b
from persistent import Persistent
from typing import Any


SHARDS = 64


class Shards(Persistent):
    """A mapping spread over 64 trees that exist from the start.

    One tree conflicts most when it is nearly empty; many, picked by a hash, hardly ever do.
    """

    def __init__(self) -> None:
        self._trees = tuple(OOBTree() for _ in range(SHARDS))

    def tree_for(self, key: str) -> OOBTree:
        """Return the tree that holds `key`, if any does."""
        return self._trees[blake2b(key.encode(), digest_size=8).digest()[0] % SHARDS]

    @property
    def trees(self) -> tuple[OOBTree, ...]:
        return self._trees

    def get(self, key: str, default: Any = None) -> Any:
        return self.tree_for(key).get(key, default)

    def __contains__(self, key: str) -> bool:
        return key in self.tree_for(key)

    def __getitem__(self, key: str) -> Any:
        return self.tree_for(key)[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.tree_for(key)[key] = value

    def __delitem__(self, key: str) -> None:
        del self.tree_for(key)[key]

    def items(self) -> Iterator[tuple[str, Any]]:
        for tree in self._trees:
            yield from tree.items()

    def values(self) -> Iterator[Any]:
        for tree in self._trees:
            yield from tree.values()

    def __len__(self) -> int:
        return sum(len(tree) for tree in self._trees)

    def __bool__(self) -> bool:
        return any(self._trees)
