"""GET <letter>/@preview"""

from eurzad.core import _
from eurzad.core.documents import DocumentError
from eurzad.core.errors import Conflict
from eurzad.core.services.base import JsonService
from eurzad.records.letters.document import preview
from typing import Any


class PreviewGet(JsonService):
    """The letter as a PDF, as it looks now."""

    def render(self) -> Any:
        self.check_permission()
        try:
            pdf = preview(self.context)
        except DocumentError:
            return super().render()
        response = self.request.response
        response.setHeader("Content-Type", "application/pdf")
        response.setHeader("Content-Disposition", "inline; filename=podglad.pdf")
        response.setHeader("Cache-Control", "private, no-store")
        response.setHeader("X-Content-Type-Options", "nosniff")
        return pdf

    def reply(self) -> Any:
        raise Conflict(_("The document cannot be made."))
