"""POST <case>/@messages"""

from eurzad.core.services.base import WritingService
from eurzad.records.messages.thread import send_by_office
from eurzad.records.rights import current_user
from eurzad.records.serializers.messages import messages_json
from typing import Any


class MessagesPost(WritingService):
    """Write to somebody who takes part in the case."""

    def change(self) -> dict[str, Any]:
        send_by_office(self.context, current_user(), self.body())
        self.request.response.setStatus(201)
        return messages_json(self.context, self.request)
