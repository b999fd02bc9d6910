"""GET <case>/@procedure"""

from eurzad.core.services.base import JsonService
from eurzad.records.serializers.procedure import procedure_json
from typing import Any


class ProcedureGet(JsonService):
    """The procedure of a case, and what it could be in a class of the file plan (`class`)."""

    def reply(self) -> dict[str, Any]:
        symbol = str(self.request.form.get("class", ""))[:4]
        return procedure_json(self.context, self.request, symbol)
