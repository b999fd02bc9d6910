"""POST /@assign-many"""

from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.batch import for_each
from eurzad.records.batch import read_addresses
from eurzad.records.cases.assignment import FIELDS
from eurzad.records.cases.assignment import read_assignment
from eurzad.records.serializers.outcomes import outcomes
from eurzad.records.workflow import perform
from typing import Any


class AssignManyPost(WritingService):
    """Hand several items and cases on at once: a result for each, and none is done by half."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("items", *FIELDS))
        addresses = read_addresses(data)
        assignment = {name: data[name] for name in FIELDS if name in data}
        read_assignment(assignment)
        done = for_each(addresses, lambda record: perform(record, "assign", **assignment))
        return outcomes(done, self.request)
