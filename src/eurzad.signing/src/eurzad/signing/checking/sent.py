"""Which documents the office sent, by their digest: what the public page recognises."""

from eurzad.core.clock import iso
from eurzad.core.files import files
from eurzad.core.store import annotations_of
from eurzad.records.interfaces import ILetterDispatched
from eurzad.records.store import find
from eurzad.signing.checking.codes import code_of_uid
from eurzad.signing.checking.store import checking_store
from eurzad.signing.checking.store import SITE_KEY
from plone import api
from typing import Any
from zope.component import adapter


KINDS = ("letter-pdf", "finality-pdf", "signed-scan", "receipt-xml", "receipt-pdf")


@adapter(ILetterDispatched)
def remember_sent(event: Any) -> None:
    """Keep the code and the digests of a letter's documents when it leaves the office."""
    store, uid = checking_store(api.portal.get()), event.letter.UID()
    store.codes[code_of_uid(uid)] = uid
    for file in files(event.letter).values():
        if file.kind in KINDS:
            store.sent[file.sha256] = uid


def sent_document(site: Any, sha256: str) -> dict[str, Any] | None:
    """Return mark and day of dispatch of the letter with this document; None when it is not ours.

    Nothing of what it says or to whom it went is told.
    """
    kept = annotations_of(site).get(SITE_KEY)
    letter = find(kept.sent.get(sha256, "")) if kept is not None else None
    if letter is None:
        return None
    return {"mark": letter.__parent__.mark or "", "dispatched": iso(letter.dispatched)}


def sent_letter(site: Any, code: str) -> dict[str, Any] | None:
    """Return of the letter with this code what lets its holder compare it; None when none has it.

    That is mark, dates, kind and who signed for the office: what the paper shows besides whom it
    went to and what it says.
    """
    kept = annotations_of(site).get(SITE_KEY)
    letter = find(kept.codes.get(code, "")) if kept is not None else None
    if letter is None:
        return None
    return {
        "mark": letter.__parent__.mark or "",
        "dispatched": iso(letter.dispatched),
        "date": letter.date.isoformat() if letter.date else "",
        "kind": letter.kind,
        "signatories": [
            {"name": one["name"], "position": one.get("position", "")}
            for one in letter.signatures or ()
        ],
    }
