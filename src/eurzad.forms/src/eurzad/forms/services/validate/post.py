"""``POST <form>/@validate``: what is wrong with these answers? Nothing is written."""

from ...drafts.desk import find_draft
from ...validation import validate
from ..drafts.base import answers_of
from ..drafts.base import current_user_id
from eurzad.core import _
from eurzad.core.errors import FieldError
from eurzad.core.errors import Problem
from eurzad.core.services.base import WritingService
from plone import api
from typing import Any
from zope.i18n import translate


class Validate(WritingService):
    """Checks all answers, or those of one step. With the draft's ``token`` its files are known."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        definition = self.context.definition
        only = None
        if data.get("step") is not None:
            only = next((step.fields for step in definition.steps if step.id == data["step"]), None)
            if only is None:
                raise Problem(_("The form has no such step."))
        _clean, errors = validate(definition, answers_of(data), self._files(data), only)
        return {"errors": [self._translated(error) for error in errors]}

    def _files(self, data: dict[str, Any]) -> list:
        token = data.get("token")
        if not isinstance(token, str):
            return []
        draft = find_draft(api.portal.get(), current_user_id(), token)
        return draft.attached if draft is not None else []

    def _translated(self, error: FieldError) -> dict[str, str]:
        return {"field": error.field, "message": translate(error.message, context=self.request)}
