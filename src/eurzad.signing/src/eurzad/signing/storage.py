"""What signing keeps in an office: which documents are to be stamped anew, and when."""

from BTrees.OOBTree import OOTreeSet
from eurzad.core.store import annotations_of
from persistent import Persistent
from typing import Any


KEY = "eurzad.signing"


class SigningStore(Persistent):
    """Made when something is first kept. `renewals` are pairs of day (ISO) and UID of a letter."""

    def __init__(self) -> None:
        self.renewals = OOTreeSet()

    def renew(self, day: str, uid: str) -> None:
        """Have a letter stamped anew on a day."""
        self.renewals.insert((day, uid))

    def due(self, day: str) -> list[tuple[str, str]]:
        """Return what is to be renewed by a day."""
        return list(self.renewals.keys(None, (day, "\uffff")))


def signing_store(site: Any) -> SigningStore:
    """Return what signing keeps in an office, to be written to."""
    annotations = annotations_of(site)
    found = annotations.get(KEY)
    if found is None:
        found = annotations[KEY] = SigningStore()
    return found
