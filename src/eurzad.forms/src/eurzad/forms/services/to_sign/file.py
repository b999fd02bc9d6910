"""``@@to-sign-file/<draft>/<name>``: the application as a PDF or XML, for its owner to sign."""

from ...drafts.desk import find_draft
from ...joint.desk import checked
from ...signed.documents import document_to_sign
from ...signed.documents import NAMES
from ..my_applications.file import MyApplicationFile
from .base import form_to_sign
from eurzad.core.documents import DocumentError
from eurzad.core.errors import Problem
from typing import Any
from zExceptions import NotFound


class ToSignFile(MyApplicationFile):
    """Makes the document anew each time: the same draft gives the same bytes."""

    def __call__(self) -> Any:
        kind = next((kind for kind, name in NAMES.items() if self.path[1:] == [name]), None)
        draft = find_draft(self.context, self._user_id(), self.path[0]) if self.path else None
        if kind is None or draft is None or self.request.method not in {"GET", "HEAD"}:
            raise NotFound
        try:
            form = form_to_sign(draft)
            clean, errors = checked(form.definition, draft)
            if errors:
                raise NotFound
            data = document_to_sign(self.context, draft, form, clean, kind)
        except (Problem, DocumentError) as problem:
            raise NotFound from problem
        response = self.request.response
        response.setHeader("Content-Type", kind)
        response.setHeader("Content-Disposition", f'attachment; filename="{NAMES[kind]}"')
        response.setHeader("X-Content-Type-Options", "nosniff")
        response.setHeader("Cache-Control", "private, no-store")
        return data
