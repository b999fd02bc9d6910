"""GET /@senders"""

from eurzad.core.services.base import JsonService
from eurzad.records.store import records_store
from typing import Any


class SendersGet(JsonService):
    """Senders of earlier items with words that begin like those of `query`, the latest first."""

    def reply(self) -> dict[str, Any]:
        query = self.word("query")
        found = records_store(self.context).senders.find(query) if len(query) > 1 else []
        return {"@id": f"{self.context.absolute_url()}/@senders", "items": found}
