"""POST <outgoing item>/@service"""

from eurzad.core.services.base import WritingService
from eurzad.records.delivery.entering import enter_event
from typing import Any


class ServicePost(WritingService):
    """Enter what became of a dispatch: a receipt, a notice, a return, a public notice."""

    def change(self) -> dict[str, Any]:
        enter_event(self.context, self.body())
        return self.serialized(self.context)
