"""POST <case>/@open"""

from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.workflow import perform
from typing import Any


class OpenPost(WritingService):
    """Open a draft case: it gets its mark. Class and title may come along."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("file_plan_class", "title", "group", "comment"))
        perform(self.context, "open", **data)
        return self.serialized(self.context)
