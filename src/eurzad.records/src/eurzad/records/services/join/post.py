"""POST <case>/@join"""

from eurzad.core.services.base import WritingService
from eurzad.records.cases.joining import join
from typing import Any


class JoinPost(WritingService):
    """Join other cases to this one, which leads them."""

    def change(self) -> dict[str, Any]:
        join(self.context, self.body())
        return self.serialized(self.context)
