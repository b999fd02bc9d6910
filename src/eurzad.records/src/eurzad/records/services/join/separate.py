"""POST <case>/@separate"""

from eurzad.core.services.base import WritingService
from eurzad.records.cases.joining import separate
from typing import Any


class SeparatePost(WritingService):
    """Let a joined case go on by itself."""

    def change(self) -> dict[str, Any]:
        separate(self.context, self.body())
        return self.serialized(self.context)
