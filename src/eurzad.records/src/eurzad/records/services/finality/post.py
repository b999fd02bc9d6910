"""POST <letter>/@finality"""

from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.appeals.stamp import stamp
from typing import Any


class FinalityPost(WritingService):
    """Note on a decision since when it is final; a page with the note is made."""

    def change(self) -> dict[str, Any]:
        values.only(self.body(), ())
        stamp(self.context)
        return self.serialized(self.context)
