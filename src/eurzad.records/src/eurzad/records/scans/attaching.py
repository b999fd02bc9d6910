"""Putting the documents of a split batch where they belong, in one transaction."""

from eurzad.core.files import FileRecord
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.records.registers.numbers import item_by_number
from eurzad.records.registers.stamp import office_code
from eurzad.records.registers.symbol import IDENTIFIER
from eurzad.records.scans.store import ScanBatch
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.tree import relative_path
from pathlib import Path
from typing import Any
from ZODB.blob import Blob


PDF = "application/pdf"
# With less text than this per page, a scan is read by recognition.
TEXT_PER_PAGE = 20


def settle_batch(site: Any, batch: ScanBatch, result: dict[str, Any], folder: Path) -> None:
    """Attach each document to its entry; put what has none on the list, with the reason.

    `result` is what `splitting` said, `folder` where it put the documents.
    """
    store = records_store(site).scans
    if "problem" in result:
        document = store.new_document(batch, result["problem"], {})
        document.blob, batch.blob = None, None
    for number, found in enumerate(result.get("documents", ()), start=1):
        path = folder / str(number)
        pdf = Blob(path.with_suffix(".pdf").read_bytes())
        item, reason = entry_for(site, found["code"])
        if item is not None:
            attach(site, item, pdf, found, actor=batch.by)
            batch.attached = (*batch.attached, told(item, found))
        else:
            document = store.new_document(batch, reason, found)
            document.blob = pdf
            document.preview = Blob(path.with_suffix(".png").read_bytes())
        batch.pages += len(found["pages"])
    batch.state = "done"
    batch.blob = None
    if batch.id in store.uploads:
        store.uploads.remove(batch.id)


def told(item: Any, found: dict[str, Any]) -> dict[str, Any]:
    """Return what a batch remembers of a document that was attached."""
    return {
        "register_number": item.register_number,
        "path": relative_path(item),
        "first": found["first"],
        "last": found["last"],
    }


def entry_for(site: Any, code: str) -> tuple[Any | None, str]:
    """Return the entry of a bar code, or None and why there is none."""
    match = IDENTIFIER.fullmatch(code)
    if match is None:
        return None, "no_code"
    if match["office"] != office_code():
        return None, "other_office"
    item = item_by_number(site, match["number"])
    if item is None:
        return None, "unknown_number"
    return (None, "annulled") if item.annulled else (item, "")


def attach(site: Any, item: Any, pdf: Blob, found: dict[str, Any], actor: str) -> FileRecord:
    """Add a scan to the files of an entry, and say so in the log of its case."""
    name = f"skan-{item.register_number.replace('/', '-')}.pdf"
    title = f"Skan {item.register_number}"
    record = files(item).add(name, PDF, pdf, "scan", title)
    record.text = found["text"]
    pages = found["last"] - found["first"] + 1
    if len(record.text) < TEXT_PER_PAGE * pages:
        records_store(site).scans.to_recognise.insert(f"{item.UID()}/{record.id}")
    case = find(getattr(item, "case_uid", ""))
    if case is not None:
        details = {"register_number": item.register_number, "file": record.id, "pages": pages}
        case_log(case).append("scan_attached", actor, details=details)
    return record
