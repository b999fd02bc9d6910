"""PATCH <outgoing item>"""

from eurzad.core.services.base import WritingService
from eurzad.records.delivery.posting import change_way
from typing import Any


class OutgoingPatch(WritingService):
    """Change the kind of mail of what waits to be sent."""

    def change(self) -> dict[str, Any]:
        change_way(self.context, self.body())
        return self.serialized(self.context)
