"""GET /@case-groups"""

from eurzad.core.clock import today
from eurzad.core.services.base import JsonService
from eurzad.records.cases.groups import groups_of
from eurzad.records.cases.groups import told_group
from typing import Any


class CaseGroupsGet(JsonService):
    """The separated groups of cases of a `unit` and class (`file_plan_class`) in a `year`."""

    def reply(self) -> dict[str, Any]:
        unit = self.word("unit", limit=25)
        file_class = self.word("file_plan_class", limit=4)
        year = self.number("year", today().year, 9999)
        return {
            "@id": f"{self.context.absolute_url()}/@case-groups",
            "items": [told_group(one) for one in groups_of(unit, file_class, year)],
        }
