"""POST <outgoing item>/@send-again"""

from eurzad.core.services.base import WritingService
from eurzad.records.delivery.again import send_again
from typing import Any


class SendAgainPost(WritingService):
    """Dispatch to the same addressee another way. Answers with the new outgoing item."""

    def change(self) -> dict[str, Any]:
        sent = send_again(self.context, self.body())
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", sent.absolute_url())
        return self.serialized(sent)
