"""What the database keeps of scanned batches, and documents that wait for somebody to decide."""

from BTrees.IIBTree import IITreeSet
from BTrees.IOBTree import IOBTree
from BTrees.OIBTree import OIBTree
from BTrees.OOBTree import OOTreeSet
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from persistent import Persistent
from typing import Any
from ZODB.blob import Blob


REASONS = {
    "no_code": _("scan_no_code", default="No bar code was found."),
    "unknown_number": _("scan_unknown_number", default="The register has no such number."),
    "other_office": _("scan_other_office", default="The bar code is another office's."),
    "annulled": _("scan_annulled", default="The entry was annulled."),
    "damaged": _("scan_damaged", default="The file is damaged or no PDF."),
    "encrypted": _("scan_encrypted", default="The file is protected by a password."),
    "too_large": _("scan_too_large", default="The file is too large."),
    "too_many_pages": _("scan_too_many_pages", default="The file has too many pages."),
    "too_long": _("scan_too_long", default="Splitting took longer than it may."),
}


class ScanBatch(Persistent):
    """A file with scanned pages. `state` is waiting or done; `source` is folder or upload.

    `attached` are dicts of register_number, path, first and last page, in order; `documents` are
    the ids of those that could not be attached.
    """

    state = "waiting"
    pages = 0
    attached = ()
    documents = ()

    def __init__(self, id: int, filename: str, sha256: str, source: str, by: str) -> None:
        self.id = id
        self.filename = filename
        self.sha256 = sha256
        self.source = source
        self.by = by
        self.received = iso(now())
        self.blob: Blob | None = None


class ScanDocument(Persistent):
    """Pages that wait for a decision: attached by hand to an entry, or discarded.

    Without `blob` nothing can be attached: the whole file could not be read.
    """

    state = "waiting"
    decided: Any = None

    def __init__(self, id: int, batch: int, reason: str, found: dict[str, Any]) -> None:
        self.id = id
        self.batch = batch
        self.reason = reason
        self.code = found.get("code", "")
        self.first = found.get("first", 0)
        self.last = found.get("last", 0)
        self.text = found.get("text", "")
        self.blob: Blob | None = None
        self.preview: Blob | None = None


class ScanStore(Persistent):
    """Batches by id, which of them wait, documents that wait, scans whose text is to be read."""

    def __init__(self) -> None:
        self.batches = IOBTree()
        self.hashes = OIBTree()
        self.uploads = IITreeSet()
        self.documents = IOBTree()
        self.undecided = IITreeSet()
        self.to_recognise = OOTreeSet()

    def new_batch(self, filename: str, sha256: str, source: str, by: str = "") -> ScanBatch:
        """Write down a batch. Raises KeyError when the same bytes were taken before."""
        if sha256 in self.hashes:
            raise KeyError(sha256)
        id = self.batches.maxKey() + 1 if self.batches else 1
        batch = self.batches[id] = ScanBatch(id, filename, sha256, source, by)
        self.hashes[sha256] = id
        return batch

    def new_document(self, batch: ScanBatch, reason: str, found: dict[str, Any]) -> ScanDocument:
        """Write down pages that wait for a decision."""
        id = self.documents.maxKey() + 1 if self.documents else 1
        document = self.documents[id] = ScanDocument(id, batch.id, reason, found)
        self.undecided.insert(id)
        batch.documents = (*batch.documents, id)
        return document

    def decide(self, document: ScanDocument, state: str, decided: dict[str, Any]) -> None:
        """Write down what became of a document."""
        document.state = state
        document.decided = decided
        self.undecided.remove(document.id)
