"""``GET /@my-messages/<case>``."""

from ...mycase.messages import messages_json
from .base import CasePath
from eurzad.core.services.base import JsonService
from typing import Any


class MyMessagesGet(CasePath, JsonService):
    """The person's messages in the case."""

    def reply(self) -> dict[str, Any]:
        return messages_json(self.mine(), self.request)
