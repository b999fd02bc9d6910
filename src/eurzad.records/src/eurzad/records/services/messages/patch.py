"""PATCH <case>/@messages"""

from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.messages.thread import mark_read
from eurzad.records.messages.thread import PARTY
from eurzad.records.rights import current_user
from eurzad.records.serializers.messages import messages_json
from typing import Any


class MessagesPatch(WritingService):
    """Note that whoever handles the case has seen a thread: the party sees that."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("read",))
        account = values.line(data, "read", 100, required=True)
        mark_read(self.context, account, PARTY, current_user())
        return messages_json(self.context, self.request)
