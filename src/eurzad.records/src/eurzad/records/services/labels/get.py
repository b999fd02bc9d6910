"""GET /@labels?items=<uid>,<uid>&paper=c5&first=1"""

from eurzad.core import _
from eurzad.core.documents import Document
from eurzad.core.documents import PDF
from eurzad.core.errors import invalid
from eurzad.core.services.base import JsonService
from eurzad.records.delivery.labels import labels_pdf
from eurzad.records.delivery.labels import PAPERS
from eurzad.records.delivery.posting import MOST
from eurzad.records.delivery.posting import outgoing_with


class LabelsGet(JsonService):
    """Envelopes or a sheet of labels for some outgoing items."""

    def reply(self) -> Document:
        paper = self.word("paper", "c5")
        if paper not in PAPERS:
            raise invalid("paper", _("Choose one of the values."))
        uids = [uid for uid in self.word("items", limit=40 * MOST).split(",") if uid]
        if not 0 < len(uids) <= MOST:
            raise invalid("items", _("Choose from 1 to ${count} items.", mapping={"count": MOST}))
        items = [outgoing_with(uid, f"items.{place}") for place, uid in enumerate(uids)]
        pdf = labels_pdf(items, paper, self.number("first", 1, 100))
        return Document("etykiety.pdf", PDF, pdf)
