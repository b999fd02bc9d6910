"""POST <case>/@detach"""

from eurzad.core.services.base import WritingService
from eurzad.records.cases.attaching import detach
from typing import Any


class DetachPost(WritingService):
    """Take an item out again that was attached by mistake."""

    def change(self) -> dict[str, Any]:
        detach(self.context, self.body())
        return self.serialized(self.context)
