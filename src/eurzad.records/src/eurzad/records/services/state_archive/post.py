"""POST <case>/@state-archive"""

from eurzad.core.services.base import WritingService
from eurzad.records.archive.passing import pass_on
from typing import Any


class StateArchivePost(WritingService):
    """Write down that a case of category A passed to the state archive: `number` and `date`."""

    def change(self) -> dict[str, Any]:
        pass_on(self.context, self.body())
        return self.serialized(self.context)
