"""POST <case>/@hand-over"""

from eurzad.core.services.base import WritingService
from eurzad.records.handover.start import hand_over
from typing import Any


class HandOverPost(WritingService):
    """Draft the letter that hands the matter over to another office. Answers with the letter."""

    def change(self) -> dict[str, Any]:
        letter = hand_over(self.context, self.body())
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", letter.absolute_url())
        return self.serialized(letter)
