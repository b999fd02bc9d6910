"""POST <incoming item>/@place"""

from eurzad.core.services.base import WritingService
from eurzad.records.cases.paperstore import entry_of
from eurzad.records.cases.paperstore import move
from eurzad.records.cases.paperstore import told
from typing import Any


class PlacePost(WritingService):
    """Write down where the paper or the data carrier of an item is now."""

    def change(self) -> dict[str, Any]:
        move(self.context, self.body())
        return told({**(entry_of(self.context) or {}), "item": self.context})
