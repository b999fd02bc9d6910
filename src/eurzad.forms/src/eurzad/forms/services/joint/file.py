"""``@@joint-file/<draft>/<file>/<name>``: an attachment, for those who sign the application."""

from ...drafts.draft import DraftFile
from ..my_applications.file import MyApplicationFile
from .base import draft_for
from eurzad.core.download import send
from eurzad.core.errors import Problem
from typing import Any
from zExceptions import NotFound


class JointFile(MyApplicationFile):
    """Sends the file to the owner of the draft and to its signatories."""

    def __call__(self) -> Any:
        if len(self.path) not in {2, 3} or self.request.method not in {"GET", "HEAD"}:
            raise NotFound
        return send(self._file(), self.request.response)

    def _file(self) -> DraftFile:
        try:
            draft, _user_id = draft_for(self.context, self._user_id(), self.path[0])
        except Problem as problem:
            raise NotFound from problem
        for file in draft.files:
            if file.id == self.path[1]:
                return file
        raise NotFound
