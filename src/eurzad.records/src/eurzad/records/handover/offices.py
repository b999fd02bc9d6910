"""The other offices of the platform: sites beside this one. Nothing of theirs is held on to."""

from eurzad.core.store import has_store
from eurzad.records.store import has_records
from hashlib import sha256
from typing import Any
import base64


def other_offices(site: Any) -> list[Any]:
    """Return the other offices, ordered by title."""
    beside = site.__parent__.objectValues("Plone Site")
    found = [
        one for one in beside if one.getId() != site.getId() and has_store(one) and has_records(one)
    ]
    return sorted(found, key=lambda one: one.title)


def office_with(site: Any, id: str) -> Any | None:
    """Return the other office with this id, None when there is none (any more)."""
    return next((one for one in other_offices(site) if one.getId() == id), None)


def token_for(purpose: str, uid: str) -> str:
    """Return the one token of a message about a dispatch: sent twice, it is the same message."""
    digest = sha256(f"{purpose}:{uid}".encode()).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")
