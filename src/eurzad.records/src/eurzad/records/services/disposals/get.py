"""GET /@disposals, /@disposals/<id>, /@disposals/<id>/<pdf, xlsx, scan>"""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.records.archive.disposal import get_disposal
from eurzad.records.archive.disposal import may_see
from eurzad.records.archive.printing import disposal_pdf
from eurzad.records.archive.printing import disposal_scan
from eurzad.records.archive.printing import disposal_xlsx
from eurzad.records.archive.store import archive
from eurzad.records.serializers.archive import disposal_summary
from eurzad.records.serializers.archive import page_of
from eurzad.records.serializers.archive import whole_disposal
from eurzad.records.services.numbered import NumberedService
from typing import Any


class DisposalsGet(NumberedService):
    """A page of lists of disposal, one of them, one as a document, or the scan of its consent."""

    documents = {"pdf": disposal_pdf, "xlsx": disposal_xlsx, "scan": disposal_scan}

    def one(self, id: int) -> Any:
        found = get_disposal(self.context, id)
        if not may_see(found):
            raise Missing(_("There is no such list."))
        return found

    def told(self, found: Any) -> dict[str, Any]:
        return whole_disposal(found)

    def many(self) -> dict[str, Any]:
        start, size = self.page()
        visible = (
            one for one in reversed(archive(self.context).disposals.values()) if may_see(one)
        )
        rows, total = page_of(visible, start, size)
        return {
            "@id": f"{self.context.absolute_url()}/@disposals",
            "items": [disposal_summary(one) for one in rows],
            "items_total": total,
            "batching": self.batching(start, size, total),
        }
