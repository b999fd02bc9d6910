"""PATCH <case>"""

from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.services.base import WritingService
from eurzad.records.cases.opening import change_draft
from eurzad.records.cases.opening import read_changes
from eurzad.records.tree import state_of
from typing import Any


class CasePatch(WritingService):
    """Set title or class of a draft case; once it has a mark they stay."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        if state_of(self.context) != "draft":
            raise Conflict(_("Only a draft case can be changed."))
        change_draft(self.context, read_changes(data))
        return self.serialized(self.context)
