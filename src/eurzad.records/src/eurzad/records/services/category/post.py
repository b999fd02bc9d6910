"""POST <case>/@category"""

from eurzad.core.services.base import WritingService
from eurzad.records.archive.category import change_category
from typing import Any


class CategoryPost(WritingService):
    """Give a case another archival category, with a reason."""

    def change(self) -> dict[str, Any]:
        change_category(self.context, self.body())
        return self.serialized(self.context)
