"""POST <case>/@procedure"""

from eurzad.core.services.base import WritingService
from eurzad.records.cases.procedure import change_procedure
from eurzad.records.serializers.procedure import procedure_json
from typing import Any


class ProcedurePost(WritingService):
    """Put a case under a `service` or the rules of a `regime`, with a `reason` once it is open."""

    def change(self) -> dict[str, Any]:
        change_procedure(self.context, self.body())
        return procedure_json(self.context, self.request, "")
