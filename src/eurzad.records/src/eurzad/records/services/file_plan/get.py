"""GET /@file-plan"""

from eurzad.core.clock import today
from eurzad.core.services.base import JsonService
from eurzad.records.fileplan import FilePlan
from eurzad.records.fileplan import FilePlanClass
from eurzad.records.fileplan import plan_for
from eurzad.records.serializers.fileplan import class_row
from typing import Any


LIMIT = 100


class FilePlanGet(JsonService):
    """Classes of the plan in force in `year`, for `unit` when it has its own: those found by
    `query` (symbol or words), or `symbol` and those below it, or with `all` the whole tree.
    """

    def reply(self) -> dict[str, Any]:
        year = self.number("year", today().year, 9999)
        plan = plan_for(self.context, year, self.word("unit", limit=25))
        return {
            "@id": f"{self.context.absolute_url()}/@file-plan",
            "year": year,
            "incomplete": plan.incomplete,
            "items": [class_row(plan, one, today()) for one in self.found(plan)],
            "items_total": len(plan),
        }

    def found(self, plan: FilePlan) -> list[FilePlanClass]:
        symbol = self.word("symbol", limit=4)
        if symbol:
            return plan.below(symbol)
        if self.word("all"):
            return list(plan)
        return plan.search(self.word("query"), limit=LIMIT, day=today())
