"""What the anchors in the database say of one case."""

from eurzad.core.store import store
from plone import api
from typing import Any


def anchored(record: Any) -> tuple[int, str, str] | None:
    """Return number of entries, hash of the last, and day of the last anchor of a log, if any."""
    return store(api.portal.get()).anchors.claimed.get(record.UID())


def anchor_of(claim: tuple[int, str, str] | None) -> dict[str, Any] | None:
    """Return what a clerk is told about an anchor."""
    if claim is None:
        return None
    count, _head, day = claim
    anchor = store(api.portal.get()).anchors.by_day.get(day)
    return {
        "day": day,
        "entries": count,
        "sealed": anchor is not None and anchor.seal is not None,
        "written": anchor is not None and anchor.written,
    }
