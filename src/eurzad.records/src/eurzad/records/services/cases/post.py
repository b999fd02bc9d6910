"""POST /@cases"""

from eurzad.core.services.base import WritingService
from eurzad.records.cases.founding import begin_case
from typing import Any


class CasesPost(WritingService):
    """Begin a case ex officio: a draft case without anything that came in."""

    def change(self) -> dict[str, Any]:
        case = begin_case(self.body())
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", case.absolute_url())
        return self.serialized(case)
