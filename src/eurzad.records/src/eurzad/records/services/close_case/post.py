"""POST <case>/@close"""

from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.workflow import perform
from typing import Any


class ClosePost(WritingService):
    """Close a case with its outcome."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("outcome", "comment"))
        perform(self.context, "close", **data)
        return self.serialized(self.context)
