"""POST <case>/@acts"""

from eurzad.core.services.base import WritingService
from eurzad.records.letters.act_drafting import draft_act
from typing import Any


class ActsPost(WritingService):
    """Draft the letter of an act, such as a notice under art. 36 with its new date."""

    def change(self) -> dict[str, Any]:
        letter = draft_act(self.context, self.body())
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", letter.absolute_url())
        return self.serialized(letter)
