"""GET /@transfer-lists, /@transfer-lists/<id>, /@transfer-lists/<id>/<pdf, xlsx, package>"""

from eurzad.core import _
from eurzad.core.documents import Document
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.records.archive.package.names import ascii_name
from eurzad.records.archive.package.writing import check_packable
from eurzad.records.archive.printing import transfer_list_pdf
from eurzad.records.archive.printing import transfer_list_xlsx
from eurzad.records.archive.rights import keeps_archive
from eurzad.records.archive.rights import visible_units
from eurzad.records.archive.transfer import ACCEPTED
from eurzad.records.archive.transfer import get_list
from eurzad.records.archive.transfer import lists_for
from eurzad.records.archive.transfer import may_see
from eurzad.records.archive.transfer import TransferList
from eurzad.records.serializers.archive import list_summary
from eurzad.records.serializers.archive import page_of
from eurzad.records.serializers.archive import whole_list
from eurzad.records.services.numbered import number_in
from eurzad.records.services.numbered import NumberedService
from eurzad.records.services.package import package_of
from typing import Any


STATES = ("submitted", "returned", "accepted", "withdrawn")


class TransferListsGet(NumberedService):
    """A page of transfer lists, one of them, or one as a document."""

    documents = {"pdf": transfer_list_pdf, "xlsx": transfer_list_xlsx}

    def reply(self) -> dict[str, Any] | Document:
        if self.path[1:] == ["package"]:
            return self.package()
        return super().reply()

    def package(self) -> Document:
        found = self.packable()
        name = f"{found.unit}-{found.kind}-{found.number.replace('/', '-')}"
        return package_of(found.cases, f"{ascii_name(name)}.tar")

    def packable(self) -> TransferList:
        """Return the list that is to be packed: the archivist packs what was taken over."""
        if not keeps_archive():
            raise Forbidden(_("You may not do this."))
        found = self.one(number_in(self.path[0]))
        if found.state != ACCEPTED:
            raise Conflict(_("The archive has not taken this list over."))
        check_packable(found.cases)
        return found

    def one(self, id: int) -> Any:
        found = get_list(self.context, id)
        if not may_see(found):
            raise Missing(_("There is no such list."))
        return found

    def told(self, found: Any) -> dict[str, Any]:
        return whole_list(found)

    def many(self) -> dict[str, Any]:
        state = self.word("state")
        if state and state not in STATES:
            raise invalid("state", _("Choose one of the values."))
        start, size = self.page()
        rows, total = page_of(lists_for(self.context, visible_units(), state), start, size)
        return {
            "@id": f"{self.context.absolute_url()}/@transfer-lists",
            "items": [list_summary(one) for one in rows],
            "items_total": total,
            "batching": self.batching(start, size, total),
        }
