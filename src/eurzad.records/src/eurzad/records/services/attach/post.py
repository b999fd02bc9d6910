"""POST <incoming item>/@attach"""

from eurzad.core.services.base import WritingService
from eurzad.records.cases.attaching import attach
from typing import Any


class AttachPost(WritingService):
    """Attach an item to a case that is there already; its draft is dissolved."""

    def change(self) -> dict[str, Any]:
        attach(self.context, self.body())
        return self.serialized(self.context)
