"""GET <letter>/@preview"""

from eurzad.core.documents import Document
from eurzad.core.documents import PDF
from eurzad.core.services.base import JsonService
from eurzad.records.letters.document import preview


class PreviewGet(JsonService):
    """The letter as a PDF, as it looks now."""

    def reply(self) -> Document:
        return Document("podglad.pdf", PDF, preview(self.context))
