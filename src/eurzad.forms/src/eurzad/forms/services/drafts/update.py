"""``PATCH /@drafts/<id>``: save the answers."""

from .base import answers_of
from .base import DraftPath
from .base import form_of
from eurzad.core.clock import iso
from eurzad.core.services.base import WritingService
from typing import Any


class DraftUpdate(DraftPath, WritingService):
    """Replaces the answers; unfinished ones are welcome."""

    def change(self) -> dict[str, Any]:
        draft = self.draft()
        answers = answers_of(self.body())
        draft.save(answers, form_of(draft).definition.version)
        return {"saved": iso(draft.saved)}
