"""What forms keep beside content: drafts, whose tokens are whose, published models, throttles,
accounts.
"""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from eurzad.core.shards import SHARDS
from eurzad.core.shards import Shards
from hashlib import blake2b
from persistent import Persistent
from typing import Any
from zope.annotation.interfaces import IAnnotations


KEY = "eurzad.forms"
SPREAD = 8
LAST = "\U0010ffff"


class FormsStore(Persistent):
    """Made whole at installation, so that no request creates a structure that another one wants
    too.
    """

    def __init__(self) -> None:
        self.drafts = Shards()
        self.owned = Owned()
        self.models = OOBTree()
        self.tickets = Shards()
        self.replies = Shards()
        self.replies_of = Owned()
        self.notices_off = OOBTree()
        self.notice_links = OOBTree()
        self.notice_tokens = Shards()
        self.ratings = OOBTree()
        self.rated = Shards()
        self.outcomes = OOBTree()


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


def forms_store(site: Any) -> FormsStore:
    """The store of an office. Raises KeyError when forms are not installed there."""
    return IAnnotations(site)[KEY]


def has_forms_store(site: Any) -> bool:
    """Tell whether forms are installed in this site."""
    return KEY in IAnnotations(site)


def install_forms_store(site: Any) -> FormsStore:
    """Make the store of an office. Raises ValueError when it has one: that one holds people's
    drafts.
    """
    if has_forms_store(site):
        raise ValueError("the office has a store of forms")
    store = IAnnotations(site)[KEY] = FormsStore()
    return store
