"""POST <letter>/@waiver"""

from eurzad.core.services.base import WritingService
from eurzad.records.appeals.waiver import waive
from typing import Any


class WaiverPost(WritingService):
    """Enter that a party waived the appeal, on a day."""

    def change(self) -> dict[str, Any]:
        waive(self.context, self.body())
        return self.serialized(self.context)
