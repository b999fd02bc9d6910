"""POST <case>/@notes"""

from eurzad.core.services.base import WritingService
from eurzad.records.cases.notes import add_note
from typing import Any


class NotesPost(WritingService):
    """Add a note for those who work on the case."""

    def change(self) -> dict[str, Any]:
        add_note(self.context, self.body())
        self.request.response.setStatus(201)
        return self.serialized(self.context)
