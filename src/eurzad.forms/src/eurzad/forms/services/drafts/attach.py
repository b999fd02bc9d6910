"""``POST /@drafts/<id>/attachments/<field>``: add a file, sent as the raw body."""

from ...drafts.upload import add_upload
from ...drafts.upload import limit_of
from .base import DraftPath
from .base import form_of
from .base import take_back_signatures
from .body import take_file
from eurzad.core.errors import not_yours
from eurzad.core.services.base import WritingService
from functools import partial
from typing import Any


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
        add = partial(add_upload, draft, field)
        told = take_file(self.request, limit_of(draft, field), add)
        take_back_signatures(self.context, draft, form)
        return told
