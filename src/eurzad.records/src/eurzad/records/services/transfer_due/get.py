"""GET /@transfer-due"""

from eurzad.core.clock import today
from eurzad.core.services.base import JsonService
from eurzad.records.archive.closed import due_cases
from eurzad.records.archive.rights import own_units
from eurzad.records.archive.rights import visible_units
from eurzad.records.archive.transfer import kind_of
from eurzad.records.archive.transfer import MOST_CASES
from eurzad.records.archive.transfer import row_of
from eurzad.records.serializers.archive import due_case
from itertools import islice
from typing import Any


class TransferDueGet(JsonService):
    """The cases that are due for the archive, the oldest first: at most as many as fit on a list.

    `kind` of a case is the list it belongs on; Bc goes without a list, and a case whose class has
    no category has none.
    """

    def reply(self) -> dict[str, Any]:
        unit = self.word("unit", limit=25)
        visible = visible_units()
        units = visible if not unit else [unit] if visible is None or unit in visible else []
        cases = list(islice(due_cases(units, today()), MOST_CASES + 1))
        return {
            "@id": f"{self.context.absolute_url()}/@transfer-due",
            "units": own_units(),
            "items": [
                due_case({**row_of(number, case), "unit": case.unit}, kind_of(case))
                for number, case in enumerate(cases[:MOST_CASES], start=1)
            ],
            "more": len(cases) > MOST_CASES,
        }
