"""GET /@file-plan-csv"""

from eurzad.core.clock import today
from eurzad.core.services.base import JsonService
from eurzad.records.fileplan import plan_for
from eurzad.records.fileplan.writing import write_csv
from typing import Any


class FilePlanCsvGet(JsonService):
    """The plan in force in `year`, for `unit` when it has its own, as a CSV file."""

    content_type = "text/csv; charset=utf-8"

    def render(self) -> Any:
        self.check_permission()
        return super().render()

    def reply(self) -> Any:
        year = self.number("year", today().year, 9999)
        return write_csv(plan_for(self.context, year, self.word("unit", limit=25)))
