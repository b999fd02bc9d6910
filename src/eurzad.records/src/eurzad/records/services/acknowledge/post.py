"""POST <case>/@acknowledge"""

from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.cases.assignment import INSTRUCTION
from eurzad.records.cases.recipients import acknowledge
from eurzad.records.rights import current_user
from typing import Any


class AcknowledgePost(WritingService):
    """Mark what one was given to know or to work on as done; it leaves the desk."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("comment",))
        acknowledge(self.context, current_user(), values.text(data, "comment", INSTRUCTION))
        return self.serialized(self.context)
