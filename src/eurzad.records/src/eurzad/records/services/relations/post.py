"""POST <case>/@relations"""

from eurzad.core.services.base import WritingService
from eurzad.records.cases.relations import add_relation
from typing import Any


class RelationsPost(WritingService):
    """Relate the case to another one."""

    def change(self) -> dict[str, Any]:
        add_relation(self.context, self.body())
        self.request.response.setStatus(201)
        return self.serialized(self.context)
