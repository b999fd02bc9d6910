"""POST <case>/@clock"""

from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.services.base import WritingService
from eurzad.records.cases.clock import record_event
from eurzad.records.cases.entering import read_entry
from eurzad.records.serializers.clock import clock_json
from typing import Any


class ClockPost(WritingService):
    """Enter what happened, or cancel an entry with a reason; the answer is the clock."""

    def change(self) -> dict[str, Any]:
        event = read_entry(self.context, self.body())
        if self.context.closed is not None:
            raise Conflict(_("The case is closed: its clock does not run any more."))
        record_event(self.context, event)
        self.request.response.setStatus(201)
        return clock_json(self.context, self.request)
