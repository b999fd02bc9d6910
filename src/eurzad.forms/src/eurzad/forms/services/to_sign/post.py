"""``POST /@to-sign/<draft>``: file the application with the signed document, the raw body."""

from ...applications.submission import submit
from ...drafts.content import examine
from ...drafts.content import WrongFile
from ...limits import FILE_BYTES
from ...signed.checking import check_signed
from ...signed.documents import document_to_sign
from ...signed.documents import PDF
from ...signed.documents import XML
from ..form.service import require_service
from .base import ToSignPath
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.errors import WRONG_FIELDS
from eurzad.core.services.base import read_body
from eurzad.core.services.base import WritingService
from io import BytesIO
from typing import Any


class ToSignPost(ToSignPath, WritingService):
    """Checks the signed file; when it is the application, files both."""

    def change(self) -> dict[str, Any]:
        draft, form = self.found()
        require_service(form)
        clean, errors = self.clean(draft, form)
        if errors:
            raise Invalid(WRONG_FIELDS, errors)
        data = read_body(self.request, FILE_BYTES)
        kind = self._kind(data)
        original = document_to_sign(self.context, draft, form, clean, kind)
        signed = check_signed(data, kind, original)
        receipt = submit(self.context, form, draft.owner, draft.token, clean, draft, signed)
        self.request.response.setStatus(202)
        return {"token": receipt.token, "submitted_at": iso(receipt.submitted_at)}

    def _kind(self, data: bytes) -> str:
        if not data:
            raise invalid("file", _("Add the signed file."))
        for kind, name in ((PDF, "a.pdf"), (XML, "a.xml")):
            try:
                return examine(BytesIO(data), name, "", (kind,)).content_type
            except WrongFile:
                continue
        raise invalid("file", _("Add the signed PDF or the signed XML that you downloaded here."))
