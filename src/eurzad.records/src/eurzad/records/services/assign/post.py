"""POST <incoming item or case>/@assign"""

from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.cases.assignment import FIELDS
from eurzad.records.workflow import perform
from typing import Any


class AssignPost(WritingService):
    """Hand an item or a case to a unit, or to a person in it; `recipients` get it, too.

    Who may is the workflow's to say.
    """

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, FIELDS)
        perform(self.context, "assign", **data)
        return self.serialized(self.context)
