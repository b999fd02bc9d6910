"""GET /@file-plan-changes"""

from eurzad.core.clock import today
from eurzad.core.services.base import JsonService
from eurzad.records.fileplan import plan_for
from eurzad.records.fileplan.plan import changes_between
from eurzad.records.serializers.fileplan import change_row
from typing import Any


class FilePlanChangesGet(JsonService):
    """What is new, gone or different in the plan of the year `to` against that of `from`."""

    def reply(self) -> dict[str, Any]:
        this_year = today().year
        before, after = self.number("from", this_year, 9999), self.number("to", this_year + 1, 9999)
        unit = self.word("unit", limit=25)
        plans = [plan_for(self.context, year, unit) for year in (before, after)]
        return {
            "@id": f"{self.context.absolute_url()}/@file-plan-changes",
            "from_year": before,
            "to_year": after,
            "items": [change_row(one) for one in changes_between(*plans)],
        }
