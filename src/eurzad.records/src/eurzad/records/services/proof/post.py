"""POST <outgoing item>/@proof?filename=<name>"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.services.base import read_body
from eurzad.core.services.base import WritingService
from eurzad.records.delivery.proof import add_proof
from typing import Any


LARGEST = 10 * 1024 * 1024


class ProofPost(WritingService):
    """Add a scan that proves the service. The body is the file: a PDF, a PNG or a JPEG."""

    def change(self) -> dict[str, Any]:
        name = self.word("filename")
        if not name:
            raise invalid("filename", _("Fill in this field."))
        add_proof(self.context, name, read_body(self.request, LARGEST))
        self.request.response.setStatus(201)
        return self.serialized(self.context)
