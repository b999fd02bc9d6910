"""GET <case>/@messages"""

from eurzad.core.services.base import JsonService
from eurzad.records.serializers.messages import messages_json
from typing import Any


class MessagesGet(JsonService):
    """The messages of a case, a thread for every account."""

    def reply(self) -> dict[str, Any]:
        return messages_json(self.context, self.request)
