"""POST <case>/@split"""

from eurzad.core.services.base import WritingService
from eurzad.records.cases.splitting import split
from typing import Any


class SplitPost(WritingService):
    """Take a matter out into a new case; the answer is the new case."""

    def change(self) -> dict[str, Any]:
        case = split(self.context, self.body())
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", case.absolute_url())
        return self.serialized(case)
