"""GET <incoming item or case>/@assignments"""

from eurzad.core.services.base import JsonService
from eurzad.records.cases.recipients import waits_for
from eurzad.records.cases.taking_back import may_take_back
from eurzad.records.rights import current_user
from eurzad.records.serializers.assignments import chain
from eurzad.records.serializers.assignments import recipient
from eurzad.records.store import case_of_record
from typing import Any


class AssignmentsGet(JsonService):
    """Who handed the case to whom, when, with what instruction; who else got it.

    `waits_for_you` is the part of the case that whoever asks has yet to mark as done.
    """

    def reply(self) -> dict[str, Any]:
        case = case_of_record(self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@assignments",
            "chain": chain(case),
            "recipients": [recipient(one) for one in case.recipients],
            "can_take_back": may_take_back(self.context, case),
            "waits_for_you": waits_for(case, current_user()),
        }
