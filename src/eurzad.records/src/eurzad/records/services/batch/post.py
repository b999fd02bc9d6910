"""POST /@batch"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.batch import for_each
from eurzad.records.batch import read_addresses
from eurzad.records.cases.assignment import FIELDS as ASSIGNMENT
from eurzad.records.serializers.outcomes import outcomes
from eurzad.records.workflow import perform
from typing import Any
import transaction


# What each step takes besides the records.
ACTIONS = {
    "assign": ASSIGNMENT,
    "approve": ("comment",),
    "return": ("comment",),
    "close": ("outcome", "kind", "comment"),
}


class BatchPost(WritingService):
    """The same step with several records: a result for each, and none is done by half.

    With `dry_run` the results are what they would be, and nothing is done.
    """

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("action", "items", "data", "dry_run"))
        action = values.choice(data, "action", ACTIONS)
        details = data.get("data", {})
        if not isinstance(details, dict):
            raise invalid("data", _("These are no data of a step."))
        values.only(details, ACTIONS[action])
        addresses = read_addresses(data)
        done = for_each(addresses, lambda record: perform(record, action, **details))
        answer = outcomes(done, self.request)
        if data.get("dry_run") is True:
            transaction.doom()
        return answer
