"""POST <letter>/@signed-scan"""

from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import UnsupportedType
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.services.base import read_body
from eurzad.core.services.base import WritingService
from eurzad.records.rights import current_user
from eurzad.records.tree import state_of
from typing import Any


LARGEST = 20 * 1024 * 1024
FILENAME = "skan-podpisanego-pisma.pdf"


class SignedScanPost(WritingService):
    """Attach the scan of a letter that was signed on paper: the body is the PDF."""

    def change(self) -> dict[str, Any]:
        letter = self.context
        if state_of(letter) not in ("signed", "dispatched"):
            raise Conflict(_("Record the signature first, then attach the scan."))
        data = read_body(self.request, LARGEST)
        if not data.startswith(b"%PDF-"):
            raise UnsupportedType(_("The scan has to be a PDF."))
        record = files(letter).add(FILENAME, "application/pdf", data, "signed-scan", letter.title)
        case_log(letter.__parent__).append(
            "signed_scan_added",
            current_user(),
            details={"letter": letter.id, "title": letter.title, "sha256": record.sha256},
        )
        return self.serialized(letter)
