"""GET <case>/@metryka"""

from eurzad.core import _
from eurzad.core.documents import Document
from eurzad.core.errors import invalid
from eurzad.core.services.base import JsonService
from eurzad.records.proof.metryka import filename_of
from eurzad.records.proof.metryka import metryka_json
from eurzad.records.proof.metryka import metryka_pdf
from eurzad.records.proof.metryka import metryka_xml
from typing import Any


class MetrykaGet(JsonService):
    """The statutory rendering of the log; with `format=pdf` or `format=xml` as a document."""

    def reply(self) -> dict[str, Any] | Document:
        form = self.word("format")
        if form == "pdf":
            return metryka_pdf(self.context)
        if form == "xml":
            name = f"metryka-{filename_of(self.context)}.xml"
            return Document(name, "application/xml", metryka_xml(self.context))
        if form:
            raise invalid("format", _("Choose one of the values."))
        return {"@id": f"{self.context.absolute_url()}/@metryka", **metryka_json(self.context)}
