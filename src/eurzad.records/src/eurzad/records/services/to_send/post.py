"""POST /@to-send"""

from eurzad.core.services.base import WritingService
from eurzad.records.delivery.posting import mark_posted
from eurzad.records.serializers.outgoing import outgoing_summary
from typing import Any


class ToSendPost(WritingService):
    """Enter that items were posted on a day, with the operator's numbers: all of them or none."""

    def change(self) -> dict[str, Any]:
        posted = mark_posted(self.body())
        return {"items": [outgoing_summary(one, self.request) for one in posted]}
