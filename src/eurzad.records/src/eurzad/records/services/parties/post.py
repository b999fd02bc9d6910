"""POST <case>/@parties"""

from eurzad.core.services.base import WritingService
from eurzad.records.cases.parties import add_party
from eurzad.records.cases.parties import check_open
from eurzad.records.desk.entries import index_work
from typing import Any


class PartiesPost(WritingService):
    """Add a party, a representative or an heir."""

    def change(self) -> dict[str, Any]:
        check_open(self.context)
        add_party(self.context, self.body())
        index_work(self.context)
        self.request.response.setStatus(201)
        return self.serialized(self.context)
