"""GET /@duplicates"""

from eurzad.core.services.base import JsonService
from eurzad.records.registers.suggestions import duplicates
from eurzad.records.rights import current_user
from eurzad.records.serializers.rows import Rows
from eurzad.records.veil import row_for
from typing import Any


class DuplicatesGet(JsonService):
    """Entries that may be the same letter: same `senders_mark`, a `sender` written alike."""

    def reply(self) -> dict[str, Any]:
        mark, sender = self.word("senders_mark"), self.word("sender", limit=254)
        rows = duplicates(self.context, mark, sender) if mark and sender else []
        told = Rows(self.request)
        shown = [row_for(row, current_user()) for row in rows]
        return {
            "@id": f"{self.context.absolute_url()}/@duplicates",
            "items": [told.register_row(row) for row in shown if not row["restricted"]],
        }
