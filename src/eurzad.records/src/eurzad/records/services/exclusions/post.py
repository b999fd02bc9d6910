"""POST <case>/@exclusions"""

from eurzad.core.services.base import WritingService
from eurzad.records.cases.exclusion import exclude
from typing import Any


class ExclusionsPost(WritingService):
    """Take oneself or, as the head of the unit, somebody else off the case."""

    def change(self) -> dict[str, Any]:
        user_id = exclude(self.context, self.body())
        self.request.response.setStatus(201)
        address = self.context.absolute_url()
        return {"@id": f"{address}/@exclusions/{user_id}", "person": user_id}
