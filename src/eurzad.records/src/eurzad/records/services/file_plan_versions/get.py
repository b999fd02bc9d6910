"""GET /@file-plan-versions"""

from eurzad.core.clock import today
from eurzad.core.office.functions import fullname_of
from eurzad.core.services.base import JsonService
from eurzad.records.fileplan.versions import in_force_since
from eurzad.records.fileplan.versions import versions
from eurzad.records.fileplan.versions import years_with_cases
from eurzad.records.store import records_store
from typing import Any


class FilePlanVersionsGet(JsonService):
    """The versions of the office's plan and of the units that have their own, and the imports."""

    def reply(self) -> dict[str, Any]:
        here = records_store(self.context)
        used = years_with_cases(self.context)
        rows = [
            self.row(unit, year, used)
            for unit in ("", *here.unit_plans)
            for year in versions(self.context, unit)
        ]
        return {
            "@id": f"{self.context.absolute_url()}/@file-plan-versions",
            "year": today().year,
            "items": rows,
            "imports": [
                {**one, "actor": fullname_of(one["actor"]) if one["actor"] else ""}
                for one in reversed(here.plan_imports)
            ],
        }

    def row(self, unit: str, year: int, used: set[int]) -> dict[str, Any]:
        plan = versions(self.context, unit)[year]
        this_year = today().year
        return {
            "unit": unit,
            "year": year,
            "kind": plan.kind,
            "classes": len(plan),
            "incomplete": plan.incomplete,
            "in_force": in_force_since(self.context, this_year, unit) == year,
            "prepared": year > this_year,
            "closed": year < this_year and year in used,
        }
