"""POST <case>/@reopen"""

from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.workflow import perform
from typing import Any


class ReopenPost(WritingService):
    """Open a closed case again, with a reason (`comment`)."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("comment",))
        perform(self.context, "reopen", **data)
        return self.serialized(self.context)
