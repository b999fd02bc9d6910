"""Which documents the office sent, by their digest: what the public page recognises."""

from eurzad.core.clock import iso
from eurzad.core.files import files
from eurzad.core.store import annotations_of
from eurzad.records.interfaces import ILetterDispatched
from eurzad.records.store import find
from eurzad.signing.checking.store import checking_store
from eurzad.signing.checking.store import SITE_KEY
from plone import api
from typing import Any
from zope.component import adapter


KINDS = ("letter-pdf", "finality-pdf", "signed-scan", "receipt-xml", "receipt-pdf")


@adapter(ILetterDispatched)
def remember_sent(event: Any) -> None:
    """Keep the digests of a letter's documents when it leaves the office."""
    sent = checking_store(api.portal.get()).sent
    for file in files(event.letter).values():
        if file.kind in KINDS:
            sent[file.sha256] = event.letter.UID()


def sent_document(site: Any, sha256: str) -> dict[str, Any] | None:
    """Return mark and day of dispatch of the letter with this document; None when it is not ours.

    Nothing of what it says or to whom it went is told.
    """
    kept = annotations_of(site).get(SITE_KEY)
    uid = kept.sent.get(sha256) if kept is not None else None
    letter = find(uid) if uid else None
    if letter is None:
        return None
    return {"mark": letter.__parent__.mark or "", "dispatched": iso(letter.dispatched)}
