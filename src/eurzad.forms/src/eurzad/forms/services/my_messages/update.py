"""``PATCH /@my-messages/<case>``."""

from ...mycase.messages import messages_json
from .base import CasePath
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.messages.thread import mark_read
from eurzad.records.messages.thread import OFFICE
from eurzad.records.status import leading
from typing import Any


class MyMessagesUpdate(CasePath, WritingService):
    """Notes that the person has seen what the office wrote: the office sees that."""

    def change(self) -> dict[str, Any]:
        mine = self.mine()
        values.only(self.body(), ())
        mark_read(leading(mine.case), mine.owner, OFFICE, mine.owner)
        return messages_json(mine, self.request)
