"""POST <case>/@access"""

from eurzad.core.services.base import WritingService
from eurzad.records.cases.access import change_access
from typing import Any


class AccessPost(WritingService):
    """Set who may see the case."""

    def change(self) -> dict[str, Any]:
        change_access(self.context, self.body())
        return self.serialized(self.context)
