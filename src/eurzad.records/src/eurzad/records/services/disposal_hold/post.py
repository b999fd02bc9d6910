"""POST <case>/@disposal-hold"""

from eurzad.core.services.base import WritingService
from eurzad.records.archive.disposal import set_hold
from typing import Any


class HoldPost(WritingService):
    """Block the disposal of a case, or unblock it with an empty `reason`."""

    def change(self) -> dict[str, Any]:
        set_hold(self.context, self.body())
        return self.serialized(self.context)
