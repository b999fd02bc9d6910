"""What a person assigned last, to be offered with the next assignment."""

from eurzad.records.store import records_store
from plone import api
from typing import Any


def remember_last(user_id: str, assignment: Any) -> None:
    """Keep a person's last assignment."""
    known = records_store(api.portal.get()).last_assignments
    if known.get(user_id) != assignment:
        known[user_id] = assignment


def last_of(user_id: str) -> Any | None:
    """Return what a person assigned last, or None."""
    return records_store(api.portal.get()).last_assignments.get(user_id)
