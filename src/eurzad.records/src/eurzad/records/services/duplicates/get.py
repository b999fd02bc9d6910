"""GET /@duplicates"""

from eurzad.core.services.base import JsonService
from eurzad.records.registers.suggestions import duplicates
from eurzad.records.serializers.rows import Rows
from typing import Any


class DuplicatesGet(JsonService):
    """Entries that may be the same letter: same `senders_mark`, a `sender` written alike."""

    def reply(self) -> dict[str, Any]:
        mark, sender = self.word("senders_mark"), self.word("sender", limit=254)
        rows = duplicates(self.context, mark, sender) if mark and sender else []
        told = Rows(self.request)
        return {
            "@id": f"{self.context.absolute_url()}/@duplicates",
            "items": [told.register_row(row) for row in rows],
        }
