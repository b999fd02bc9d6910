"""GET /@case-lists"""

from eurzad.core.services.base import JsonService
from eurzad.records.cases.listing import lists_there
from typing import Any


class CaseListsGet(JsonService):
    """The case lists that whoever asks may see, the newest year first."""

    def reply(self) -> dict[str, Any]:
        return {"@id": f"{self.context.absolute_url()}/@case-lists", "items": lists_there()}
