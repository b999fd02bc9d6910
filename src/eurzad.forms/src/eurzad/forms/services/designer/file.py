"""``GET`` and ``POST <form>/@form-file``: the model as an XML file."""

from ...model.reasons import Refusal
from ...model.source import as_text
from ...model.source import MAX_BYTES
from .base import as_errors
from .base import numbered
from .base import save
from .base import working_copy
from .base import WRONG_FORM
from eurzad.core.errors import Invalid
from eurzad.core.errors import not_yours
from eurzad.core.errors import Problem
from eurzad.core.services.base import answer_for
from eurzad.core.services.base import compact
from eurzad.core.services.base import read_body
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from plone.restapi.services import Service
from typing import Any


class FileGet(WithPath, Service):
    """The working copy, or a version, to be saved and put into another office's profile."""

    def render(self) -> bytes | str:
        self.check_permission()
        response = self.request.response
        response.setHeader("Cache-Control", "private, no-store")
        try:
            source, suffix = self._source()
        except Problem as problem:
            response.setHeader("Content-Type", "application/json")
            return compact(answer_for(problem, self.request))
        name = f"{self.context.getId()}{suffix}.xml"
        response.setHeader("Content-Type", "application/xml; charset=utf-8")
        response.setHeader("Content-Disposition", f'attachment; filename="{name}"')
        return source.encode()

    def _source(self) -> tuple[str, str]:
        if not self.path:
            return self.context.fields_model, ""
        if len(self.path) != 1:
            raise not_yours()
        version = numbered(self.context, self.path[0])
        return version.source, f"-{version.number}"


class FilePost(WritingService):
    """Takes the raw body as the working copy."""

    def change(self) -> dict[str, Any]:
        try:
            source = as_text(read_body(self.request, MAX_BYTES + 1))
        except Refusal as refusal:
            raise Invalid(WRONG_FORM, as_errors(refusal.reasons, lines=True)) from refusal
        save(self.context, source, lines=True)
        return working_copy(self.context, self.request)
