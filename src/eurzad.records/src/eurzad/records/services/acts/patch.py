"""PATCH <letter>/@act"""

from eurzad.core.services.base import WritingService
from eurzad.records.letters.act_drafting import change_act_data
from typing import Any


class ActPatch(WritingService):
    """Change what the act of a draft was given; its text changes with it."""

    def change(self) -> dict[str, Any]:
        change_act_data(self.context, self.body())
        return self.serialized(self.context)
