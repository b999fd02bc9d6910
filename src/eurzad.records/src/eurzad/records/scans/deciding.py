"""What people do with scans: bring a batch, attach by hand, discard."""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.core.errors import UnsupportedType
from eurzad.core.office.functions import fullname_of
from eurzad.records.registers.numbers import item_by_number
from eurzad.records.scans.attaching import attach
from eurzad.records.scans.store import ScanBatch
from eurzad.records.scans.store import ScanDocument
from eurzad.records.store import records_store
from hashlib import sha256
from typing import Any
from ZODB.blob import Blob


PDF = b"%PDF-"
# Readers forgive a few bytes before the header.
HEADER = 1024


def bring(site: Any, filename: str, data: bytes, actor: str) -> ScanBatch:
    """Take a batch that somebody uploads. Raises UnsupportedType, Conflict."""
    if PDF not in data[:HEADER]:
        raise UnsupportedType(_("Send a PDF file."))
    store = records_store(site).scans
    try:
        batch = store.new_batch(filename, sha256(data).hexdigest(), "upload", actor)
    except KeyError as error:
        raise Conflict(_("The same file was taken before.")) from error
    batch.blob = Blob(data)
    store.uploads.insert(batch.id)
    return batch


def undecided(site: Any, id: str) -> ScanDocument:
    """Return a document that waits for a decision. Raises Missing, Conflict."""
    document = records_store(site).scans.documents.get(int(id)) if id.isdecimal() else None
    if document is None:
        raise Missing(_("There is no such scan."))
    if document.state != "waiting":
        raise Conflict(_("Somebody has decided about this scan already."))
    return document


def attach_by_hand(site: Any, document: ScanDocument, number: str, actor: str) -> Any:
    """Attach a document to the entry with this number. Return the entry."""
    if document.blob is None:
        raise Conflict(_("This file could not be read; it can only be discarded."))
    item = item_by_number(site, number)
    if item is None or item.annulled:
        message = _("The register has no number ${number}.", mapping={"number": number[:40]})
        raise invalid("register_number", message)
    found = {"first": document.first, "last": document.last, "text": document.text}
    attach(site, item, document.blob, found, actor)
    records_store(site).scans.decide(
        document, "attached", {**_decision(actor), "register_number": item.register_number}
    )
    document.blob = document.preview = None
    return item


def discard(site: Any, document: ScanDocument, actor: str) -> None:
    """Discard a document for good: the pages are gone, who did it and when stays."""
    records_store(site).scans.decide(document, "discarded", _decision(actor))
    document.blob = document.preview = None


def _decision(actor: str) -> dict[str, Any]:
    return {"by": fullname_of(actor), "at": iso(now())}
