"""POST /@transfer-lists, /@transfer-lists/<id>/<submit, withdraw, accept, return>"""

from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.core.errors import Missing
from eurzad.records import values
from eurzad.records.archive.rights import keeps_archive
from eurzad.records.archive.transfer import accept_list
from eurzad.records.archive.transfer import get_list
from eurzad.records.archive.transfer import may_see
from eurzad.records.archive.transfer import resubmit_list
from eurzad.records.archive.transfer import return_list
from eurzad.records.archive.transfer import submit_list
from eurzad.records.archive.transfer import TransferList
from eurzad.records.archive.transfer import withdraw_list
from eurzad.records.serializers.archive import whole_list
from eurzad.records.services.numbered import NumberedWritingService
from typing import Any


class TransferListsPost(NumberedWritingService):
    """A unit hands cases over; the archivist accepts the list or returns it with remarks."""

    def make(self, data: dict[str, Any]) -> dict[str, Any]:
        made = submit_list(self.context, data)
        self.request.response.setStatus(201)
        return whole_list(made)

    def step(self, id: int, step: str, data: dict[str, Any]) -> dict[str, Any]:
        made = get_list(self.context, id)
        if not may_see(made):
            raise Missing(_("There is no such list."))
        if step in ("submit", "withdraw"):
            self.by_unit(made, step, data)
        elif step in ("accept", "return"):
            self.by_archivist(made, step, data)
        else:
            raise Missing(_("There is no such step."))
        return whole_list(made)

    def by_unit(self, made: TransferList, step: str, data: dict[str, Any]) -> None:
        """What the unit may do; the steps check that it is the list's own."""
        if step == "submit":
            resubmit_list(made, data)
            return
        values.only(data, ())
        withdraw_list(made)

    def by_archivist(self, made: TransferList, step: str, data: dict[str, Any]) -> None:
        """What the archivist may do."""
        if not keeps_archive():
            raise Forbidden(_("You may not do this."))
        if step == "accept":
            accept_list(self.context, made, data)
        else:
            return_list(made, data)
