"""GET /@scans, /@scans/<id>/document, /@scans/<id>/preview"""

from eurzad.core import _
from eurzad.core.documents import Document
from eurzad.core.documents import PDF
from eurzad.core.errors import Missing
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WithPath
from eurzad.records.scans.batches import read
from eurzad.records.scans.deciding import undecided
from eurzad.records.scans.folder import folder_of
from eurzad.records.scans.store import REASONS
from eurzad.records.scans.store import ScanBatch
from eurzad.records.scans.store import ScanDocument
from eurzad.records.serializers.parts import address
from eurzad.records.store import records_store
from typing import Any


LATEST = 50
FILES = {"document": ("blob", PDF, "pdf"), "preview": ("preview", "image/png", "png")}


class ScansGet(WithPath, JsonService):
    """Scans that wait for a decision, the oldest first, and the latest batches."""

    def reply(self) -> dict[str, Any] | Document:
        if self.path:
            return self.one_file()
        store = records_store(self.context).scans
        start, size = self.page()
        waiting = list(store.undecided)
        batches = list(store.batches.values())[: -LATEST - 1 : -1]
        return {
            "@id": f"{self.context.absolute_url()}/@scans",
            "items": [
                self.document(store.documents[id], store.batches[store.documents[id].batch])
                for id in waiting[start : start + size]
            ],
            "items_total": len(waiting),
            "batching": self.batching(start, size, len(waiting)),
            "batches": [self.batch(one) for one in batches],
            "folder": folder_of(self.context) is not None,
            "to_recognise": len(store.to_recognise),
        }

    def document(self, document: ScanDocument, batch: ScanBatch) -> dict[str, Any]:
        base = f"{self.context.absolute_url()}/@scans/{document.id}"
        return {
            "id": document.id,
            "filename": batch.filename,
            "received": batch.received,
            "reason": document.reason,
            "reason_title": self.translated(REASONS[document.reason]),
            "code": document.code,
            "first": document.first,
            "last": document.last,
            "document": f"{base}/document" if document.blob is not None else None,
            "preview": f"{base}/preview" if document.preview is not None else None,
        }

    def batch(self, batch: ScanBatch) -> dict[str, Any]:
        waiting = records_store(self.context).scans.undecided
        return {
            "id": batch.id,
            "filename": batch.filename,
            "received": batch.received,
            "source": batch.source,
            "state": batch.state,
            "pages": batch.pages,
            "attached": [
                {"@id": address(one["path"]), "register_number": one["register_number"]}
                for one in batch.attached
            ],
            "undecided": len([id for id in batch.documents if id in waiting]),
        }

    def one_file(self) -> Document:
        if len(self.path) != 2 or self.path[1] not in FILES:
            raise Missing(_("There is no such address."))
        document = undecided(self.context, self.path[0])
        name, content_type, suffix = FILES[self.path[1]]
        blob = getattr(document, name)
        if blob is None:
            raise Missing(_("There is no such scan."))
        return Document(f"skan-{document.id}.{suffix}", content_type, read(blob))
