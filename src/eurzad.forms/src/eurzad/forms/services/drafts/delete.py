"""``DELETE /@drafts/<id>`` and ``DELETE /@drafts/<id>/attachments/<file id>``."""

from ...drafts.desk import remove_draft
from ...joint.desk import joint_of
from .base import DraftPath
from .base import form_of
from .base import take_back_signatures
from eurzad.core.errors import not_yours
from eurzad.core.services.base import WritingService
from typing import Any


class DraftDelete(DraftPath, WritingService):
    """Removes a draft with its files, or one file."""

    def change(self) -> Any:
        if len(self.path) == 1:
            remove_draft(self.context, self.draft())
        else:
            self._remove_file()
        return self.reply_no_content()

    def _remove_file(self) -> None:
        draft = self.draft(3)
        if self.path[1] != "attachments" or not draft.remove_file(self.path[2]):
            raise not_yours()
        if joint_of(self.context, draft) is not None:
            take_back_signatures(self.context, draft, form_of(draft))
