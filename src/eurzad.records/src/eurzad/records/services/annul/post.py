"""POST <entry>/@annul"""

from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.registers.corrections import annul
from eurzad.records.registers.corrections import REASON
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from typing import Any


class AnnulPost(WritingService):
    """Annul an entry, which keeps its number: `reason`. The answer is the entry."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("reason",))
        annul(self.context, values.text(data, "reason", REASON, required=True), current_user())
        if not allowed("View", self.context):
            number = self.context.register_number
            return {"@id": self.context.absolute_url(), "register_number": number}
        return self.serialized(self.context)
