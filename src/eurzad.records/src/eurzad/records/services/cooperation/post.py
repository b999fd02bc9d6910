"""POST <case>/@cooperation"""

from eurzad.core.services.base import WritingService
from eurzad.records.cases.cooperation import ask_unit
from typing import Any


class CooperationPost(WritingService):
    """Ask another unit to co-operate."""

    def change(self) -> dict[str, Any]:
        ask_unit(self.context, self.body())
        self.request.response.setStatus(201)
        return self.serialized(self.context)
