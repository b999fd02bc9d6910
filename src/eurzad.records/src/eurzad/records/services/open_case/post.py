"""POST <case>/@open"""

from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.cases.procedure import change_procedure
from eurzad.records.workflow import perform
from typing import Any


FIELDS = ("file_plan_class", "title", "group", "comment")
PROCEDURE = ("service", "regime")


class OpenPost(WritingService):
    """Open a draft case: it gets its mark. Class and title, service or regime may come along."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, (*FIELDS, *PROCEDURE))
        procedure = {name: data.pop(name) for name in PROCEDURE if name in data}
        if procedure:
            change_procedure(self.context, procedure)
        perform(self.context, "open", **data)
        return self.serialized(self.context)
