"""Scans that prove a service: return receipts, signed lists, a public notice as it hung."""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.errors import UnsupportedType
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.records.delivery.entering import check_dispatched
from eurzad.records.rights import check_has_part
from eurzad.records.rights import current_user
from eurzad.records.store import find
from typing import Any


# A file is what it begins with, whatever it is called.
SIGNATURES = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
}
MOST = 20


def add_proof(outgoing: Any, filename: str, data: bytes) -> None:
    """Keep a scan with an outgoing item. Raises Invalid, UnsupportedType."""
    check_has_part(outgoing)
    check_dispatched(outgoing)
    kind = next((kind for start, kind in SIGNATURES.items() if data.startswith(start)), "")
    if not kind:
        raise UnsupportedType(_("A scan is a PDF, a PNG or a JPEG file."))
    kept = files(outgoing)
    if len(kept.of_kind("proof")) >= MOST:
        raise invalid("file", _("There are too many files."))
    record = kept.add(filename, kind, data, "proof")
    case_log(find(outgoing.case_uid)).append(
        "proof_added",
        current_user(),
        details={"register_number": outgoing.register_number, "sha256": record.sha256},
    )
