"""PATCH /@desk"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.desk.digest import set_digest
from eurzad.records.rights import current_user
from typing import Any


class DeskPatch(WritingService):
    """Change one's own settings: `digest`, whether the daily mail about deadlines is wanted."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("digest",))
        wanted = data.get("digest")
        if not isinstance(wanted, bool):
            raise invalid("digest", _("Choose one of the values."))
        set_digest(self.context, current_user(), wanted)
        return {"digest": wanted}
