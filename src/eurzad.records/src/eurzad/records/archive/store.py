"""What the archive keeps beside the cases themselves."""

from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from eurzad.records.register import Register
from persistent import Persistent
from typing import Any


class Archive(Persistent):
    """Lists, disposals and loans by number; closed cases by unit and year; holdings as a register.

    `terms` holds (first day of disposal, ordinal of the holding).
    """

    def __init__(self) -> None:
        self.closed = OOBTree()
        self.holdings = Register()
        self.terms = OOTreeSet()
        self.lists = IOBTree()
        self.disposals = IOBTree()
        self.loans = IOBTree()


def archive(site: Any) -> Archive:
    """Return the archive of an office."""
    from eurzad.records.store import records_store

    return records_store(site).archive


def add_numbered(tree: IOBTree, item: Any) -> int:
    """Put an item under the next number of a tree, and return the number."""
    item.id = tree.maxKey() + 1 if tree else 1
    tree[item.id] = item
    return item.id
