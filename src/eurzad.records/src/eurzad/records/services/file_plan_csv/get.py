"""GET /@file-plan-csv"""

from eurzad.core.clock import today
from eurzad.core.documents import Document
from eurzad.core.services.base import JsonService
from eurzad.records.fileplan import plan_for
from eurzad.records.fileplan.writing import write_csv


class FilePlanCsvGet(JsonService):
    """The plan in force in `year`, for `unit` when it has its own, as a CSV file."""

    def reply(self) -> Document:
        year = self.number("year", today().year, 9999)
        unit = self.word("unit", limit=25)
        name = "-".join(filter(None, ("wykaz-akt", unit, str(year))))
        data = write_csv(plan_for(self.context, year, unit))
        return Document(f"{name}.csv", "text/csv; charset=utf-8", data)
