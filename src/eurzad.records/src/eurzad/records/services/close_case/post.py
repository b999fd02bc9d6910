"""POST <case>/@close"""

from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.cases.closing import FIELDS
from eurzad.records.workflow import perform
from typing import Any


class ClosePost(WritingService):
    """Close a case with its outcome."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, FIELDS)
        perform(self.context, "close", **data)
        return self.serialized(self.context)
