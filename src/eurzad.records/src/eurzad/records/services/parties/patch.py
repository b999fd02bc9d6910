"""PATCH <case>/@parties/<id>"""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records.cases.parties import change_party
from eurzad.records.cases.parties import check_open
from eurzad.records.cases.parties import end_party
from eurzad.records.desk.entries import index_work
from typing import Any


class PartiesPatch(WithPath, WritingService):
    """Change a party, or end its part in the case (`ended`, `valid_to`)."""

    def change(self) -> dict[str, Any]:
        if len(self.path) != 1:
            raise Missing(_("There is no such thing, or it is not yours."))
        check_open(self.context)
        data = self.body()
        if "ended" in data:
            end_party(self.context, self.path[0], data)
        else:
            change_party(self.context, self.path[0], data)
        index_work(self.context)
        return self.serialized(self.context)
