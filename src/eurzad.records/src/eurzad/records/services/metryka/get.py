"""GET <case>/@metryka"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.services.base import JsonService
from eurzad.records.archive.printing import Printed
from eurzad.records.proof.metryka import filename_of
from eurzad.records.proof.metryka import metryka_json
from eurzad.records.proof.metryka import metryka_pdf
from eurzad.records.proof.metryka import metryka_xml
from eurzad.records.services.document import send_document
from typing import Any


class MetrykaGet(JsonService):
    """The statutory rendering of the log; with `format=pdf` or `format=xml` as a document."""

    def render(self) -> Any:
        if self.request.form.get("format") in ("pdf", "xml"):
            return send_document(self, self.printed)
        return super().render()

    def reply(self) -> dict[str, Any]:
        if self.word("format"):
            raise invalid("format", _("Choose one of the values."))
        return {"@id": f"{self.context.absolute_url()}/@metryka", **metryka_json(self.context)}

    def printed(self) -> Printed:
        """Return the document that was asked for."""
        if self.request.form["format"] == "pdf":
            return metryka_pdf(self.context)
        name = f"metryka-{filename_of(self.context)}.xml"
        return Printed(name, "application/xml", metryka_xml(self.context))
