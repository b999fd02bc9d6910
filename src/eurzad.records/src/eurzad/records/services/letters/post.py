"""POST <case>/@letters"""

from eurzad.core.services.base import WritingService
from eurzad.records.letters.drafting import draft_letter
from typing import Any


class LettersPost(WritingService):
    """Draft a letter from a template."""

    def change(self) -> dict[str, Any]:
        letter = draft_letter(self.context, self.body())
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", letter.absolute_url())
        return self.serialized(letter)
