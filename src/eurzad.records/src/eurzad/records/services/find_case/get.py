"""GET /@find-case"""

from eurzad.core.services.base import JsonService
from eurzad.records.cases.lookup import cases_like
from eurzad.records.serializers import parts
from eurzad.records.tree import state_of
from typing import Any


class FindCaseGet(JsonService):
    """Cases that whoever asks may see, by mark or by words of the title (`query`)."""

    def reply(self) -> dict[str, Any]:
        return {
            "@id": f"{self.context.absolute_url()}/@find-case",
            "items": [self.one(case) for case in cases_like(self.word("query"))],
        }

    def one(self, case: Any) -> dict[str, Any]:
        return {
            "@id": case.absolute_url(),
            "UID": case.UID(),
            "mark": case.mark or None,
            "title": case.title,
            "unit": parts.unit(case.unit),
            **parts.state(case.portal_type, state_of(case), self.request),
        }
