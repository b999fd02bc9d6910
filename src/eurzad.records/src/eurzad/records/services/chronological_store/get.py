"""GET /@chronological-store"""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import invalid
from eurzad.core.services.base import JsonService
from eurzad.records.cases.paperstore import entries
from eurzad.records.cases.paperstore import KINDS
from eurzad.records.cases.paperstore import PLACES
from eurzad.records.cases.paperstore import told
from typing import Any


class ChronologicalStoreGet(JsonService):
    """What lies in the store of a `year`, by number (`query`), `place` and `kind`."""

    def reply(self) -> dict[str, Any]:
        start, size = self.page()
        found = entries(
            self.number("year", today().year, 9999),
            self.word("query", limit=40),
            self.one_of("place", PLACES),
            self.one_of("kind", KINDS),
        )
        return {
            "@id": f"{self.context.absolute_url()}/@chronological-store",
            "items": [told(one) for one in found[start : start + size]],
            "items_total": len(found),
            "batching": self.batching(start, size, len(found)),
        }

    def one_of(self, name: str, possible: dict[str, str]) -> str:
        value = self.word(name)
        if value and value not in possible:
            raise invalid(name, _("Choose one of the values."))
        return value
