"""``DELETE /@drafts/<id>`` and ``DELETE /@drafts/<id>/attachments/<file id>``."""

from ...drafts.desk import remove_draft
from .base import DraftPath
from eurzad.core.errors import not_yours
from eurzad.core.services.base import WritingService
from typing import Any


class DraftDelete(DraftPath, WritingService):
    """Removes a draft with its files, or one file."""

    def change(self) -> Any:
        if len(self.path) == 1:
            remove_draft(self.context, self.draft())
        elif not self._is_file() or not self.draft(3).remove_file(self.path[2]):
            raise not_yours()
        return self.reply_no_content()

    def _is_file(self) -> bool:
        return len(self.path) == 3 and self.path[1] == "attachments"
