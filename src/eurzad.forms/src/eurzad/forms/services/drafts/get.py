"""``GET /@drafts`` and ``GET /@drafts/<id>``."""

from ...drafts.desk import drafts_of
from .base import current_user_id
from .base import draft_json
from .base import draft_summary
from .base import DraftPath
from .base import form_of
from eurzad.core.errors import Problem
from eurzad.core.services.base import JsonService
from typing import Any


class DraftsGet(DraftPath, JsonService):
    """The person's drafts, the one saved last first; or one of them."""

    def reply(self) -> dict[str, Any]:
        if self.path:
            draft = self.draft()
            return draft_json(self.context, draft, form_of(draft))
        drafts = sorted(
            drafts_of(self.context, current_user_id()), key=lambda one: one.saved, reverse=True
        )
        items = [item for item in map(self._summary, drafts) if item is not None]
        return {
            "@id": f"{self.context.absolute_url()}/@drafts",
            "items": items,
            "items_total": len(items),
        }

    def _summary(self, draft) -> dict[str, Any] | None:
        try:
            return draft_summary(self.context, draft, form_of(draft))
        except Problem:
            return None
