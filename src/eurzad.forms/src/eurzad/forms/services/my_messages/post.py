"""``POST /@my-messages/<case>``."""

from ...mycase.messages import messages_json
from .base import CasePath
from eurzad.core.services.base import WritingService
from eurzad.records.messages.thread import send_by_party
from eurzad.records.status import leading
from typing import Any


class MyMessagesPost(CasePath, WritingService):
    """Writes to whoever handles the case."""

    def change(self) -> dict[str, Any]:
        mine = self.mine()
        send_by_party(leading(mine.case), mine.owner, self.body())
        self.request.response.setStatus(201)
        return messages_json(mine, self.request)
