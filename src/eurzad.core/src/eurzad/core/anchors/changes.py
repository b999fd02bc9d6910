"""Which logs changed since the last anchor."""

from eurzad.core.store import has_store
from eurzad.core.store import store
from zope.component.hooks import getSite


def note_change(subject: str, count: int, head: str) -> None:
    """Write down that a log got an entry. A log outside any office is in no anchor."""
    site = getSite()
    if subject and site is not None and has_store(site):
        store(site).anchors.changed[subject] = (count, head)
