"""GET /@find"""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.errors import invalid
from eurzad.core.services.base import JsonService
from eurzad.records.search.finding import excerpt_of
from eurzad.records.search.finding import find_records
from eurzad.records.search.finding import KINDS
from eurzad.records.serializers import parts
from eurzad.records.tree import state_of
from typing import Any


LARGEST = 50


class FindGet(JsonService):
    """Records that have the words of `query` anywhere, in their files as well, newest first.

    `kind` narrows to `case`, `incoming` or `letter`. Whoever asks finds what they may see.
    """

    def reply(self) -> dict[str, Any]:
        query = self.word("query")
        kind = self.word("kind")
        if kind and kind not in KINDS:
            raise invalid("kind", _("Choose one of the values."))
        start, size = self.page(LARGEST)
        found = find_records(query, kind, start, size)
        return {
            "@id": f"{self.context.absolute_url()}/@find",
            "items": [self.one(record, query) for record in found.records],
            "items_total": found.total,
            "batching": self.batching(start, size, found.total),
        }

    def one(self, record: Any, query: str) -> dict[str, Any]:
        excerpt = excerpt_of(record, query)
        case = next((one for one in (record, record.__parent__) if hasattr(one, "mark")), None)
        return {
            "@id": record.absolute_url(),
            "@type": record.portal_type,
            "kind": next(name for name, one in KINDS.items() if one.providedBy(record)),
            "title": record.title,
            "mark": (case.mark or None) if case is not None else None,
            "register_number": getattr(record, "register_number", None),
            "created": iso(record.created().asdatetime()),
            "excerpt": {"text": excerpt.text, "marks": [list(one) for one in excerpt.marks]},
            **parts.state(record.portal_type, state_of(record), self.request),
        }
