"""GET /@file-plan"""

from eurzad.core.clock import today
from eurzad.core.services.base import JsonService
from eurzad.records.fileplan import FilePlanClass
from eurzad.records.fileplan import plan_for
from typing import Any


LIMIT = 100


class FilePlanGet(JsonService):
    """Classes of the plan in force: by `query` (symbol or words), or `symbol` and those below."""

    def reply(self) -> dict[str, Any]:
        plan = plan_for(self.context, self.number("year", today().year, 9999))
        symbol = self.word("symbol", limit=4)
        found = plan.below(symbol) if symbol else plan.search(self.word("query"), limit=LIMIT)
        return {
            "@id": f"{self.context.absolute_url()}/@file-plan",
            "items": [self.one(one) for one in found],
        }

    def one(self, one: FilePlanClass) -> dict[str, Any]:
        return {
            "symbol": one.symbol,
            "title": one.title,
            "retention": one.retention,
            "leaf": one.leaf,
            "note": one.note,
        }
