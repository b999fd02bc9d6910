"""``DELETE /@replies/<id>`` and ``DELETE /@replies/<id>/attachments/<file id>``."""

from ...replies.desk import remove_reply
from .base import ReplyPath
from eurzad.core.errors import not_yours
from eurzad.core.services.base import WritingService
from typing import Any


class ReplyDelete(ReplyPath, WritingService):
    """Removes an unfinished letter with its files, or one file."""

    def change(self) -> Any:
        if len(self.path) == 1:
            remove_reply(self.context, self.reply_at())
        elif self.path[1:2] != ["attachments"] or not self.reply_at(3).remove_file(self.path[2]):
            raise not_yours()
        return self.reply_no_content()
