"""PATCH <case>/@notes/<id>"""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records.cases.notes import change_note
from typing import Any


class NotesPatch(WithPath, WritingService):
    """Change one's own note within a day."""

    def change(self) -> dict[str, Any]:
        if len(self.path) != 1:
            raise Missing(_("There is no such thing, or it is not yours."))
        change_note(self.context, self.path[0], self.body())
        return self.serialized(self.context)
