"""POST <letter>/@editing"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.letters.editing import note_editing
from eurzad.records.rights import current_user
from eurzad.records.serializers.letter import editing_json
from typing import Any


class EditingPost(WritingService):
    """Say that one has the draft open (`here`), or no more; hear who else has, and its revision."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("here",))
        here = data.get("here", True)
        if not isinstance(here, bool):
            raise invalid("here", _("Choose one of the values."))
        note_editing(self.context, current_user(), here)
        return {"revision": self.context.revision, "editing": editing_json(self.context)}
