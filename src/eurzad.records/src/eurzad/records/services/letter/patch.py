"""PATCH <letter>"""

from eurzad.core.services.base import WritingService
from eurzad.records.letters.drafting import change_letter
from typing import Any


class LetterPatch(WritingService):
    """Change a draft."""

    def change(self) -> dict[str, Any]:
        change_letter(self.context, self.body())
        return self.serialized(self.context)
