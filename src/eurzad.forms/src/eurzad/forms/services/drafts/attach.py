"""``POST /@drafts/<id>/attachments/<field>``: add a file, sent as the raw body."""

from ...drafts.content import WrongFile
from ...drafts.upload import add_upload
from ...drafts.upload import limit_of
from ...drafts.upload import TooLarge
from .base import DraftPath
from .base import form_of
from .base import take_back_signatures
from eurzad.core import _
from eurzad.core import errors
from eurzad.core.errors import not_yours
from eurzad.core.errors import Problem
from eurzad.core.services.base import declared_length
from eurzad.core.services.base import WritingService
from typing import Any
from urllib.parse import unquote


MAX_HEADER = 1000


class Attach(DraftPath, WritingService):
    """Takes one file into the draft."""

    def change(self) -> dict[str, Any]:
        if len(self.path) != 3 or self.path[1] != "attachments":
            raise not_yours()
        draft = self.draft(3)
        form = form_of(draft)
        field = form.definition.fields.get(self.path[2])
        if field is None or field.type != "files":
            raise not_yours()
        if declared_length(self.request) > limit_of(draft, field):
            raise errors.TooLarge(_("The file is too large."))
        declared = self.request.get_header("Content-Type") or ""
        try:
            file = add_upload(draft, field, self._stream(), self._filename(), declared)
        except TooLarge as error:
            raise errors.TooLarge(error.message) from error
        except WrongFile as error:
            raise errors.UnsupportedType(error.message) from error
        take_back_signatures(self.context, draft, form)
        self.request.response.setStatus(201)
        return file.told()

    def _stream(self):
        stream = self.request.get("BODYFILE")
        if stream is None:
            raise Problem(_("Send the file as the body of the request."))
        stream.seek(0)
        return stream

    def _filename(self) -> str:
        header = self.request.get_header("X-File-Name") or ""
        if not header or len(header) > MAX_HEADER:
            raise Problem(_("Name the file in the X-File-Name header."))
        return unquote(header, errors="replace")
