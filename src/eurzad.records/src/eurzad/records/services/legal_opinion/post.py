"""POST <letter>/@legal-opinion"""

from eurzad.core.services.base import WritingService
from eurzad.records.desk.entries import index_work
from eurzad.records.letters.opinion import give_opinion
from eurzad.records.letters.sharing import share_with_approvers
from typing import Any


class LegalOpinionPost(WritingService):
    """Give the opinion that a letter waits for: `verdict`, `comment`."""

    def change(self) -> dict[str, Any]:
        give_opinion(self.context, self.body())
        told = self.serialized(self.context)
        share_with_approvers(self.context)
        index_work(self.context)
        return told
