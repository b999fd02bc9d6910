"""``POST <form>/@drafts``: begin an application."""

from ...drafts.desk import create_draft
from ...drafts.desk import TooManyDrafts
from ...limits import DRAFTS_PER_USER
from ..form.service import require_service
from .base import answers_of
from .base import current_user_id
from .base import draft_json
from .base import refused_of
from .base import step_of
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.services.base import WritingService
from plone import api
from typing import Any


class DraftsAreFull(Conflict):
    """The person has as many drafts as anybody may: 409."""

    type = "TooManyDrafts"


class DraftAdd(WritingService):
    """Makes a draft of the form."""

    def change(self) -> dict[str, Any]:
        require_service(self.context)
        data = self.body()
        answers = answers_of(data)
        definition = self.context.definition
        step = step_of(data, definition)
        refused = refused_of(data, definition)
        site = api.portal.get()
        try:
            draft = create_draft(
                site,
                current_user_id(),
                self.context.UID(),
                answers,
                definition.version,
                definition.draft_days,
            )
        except TooManyDrafts as error:
            raise DraftsAreFull(
                _(
                    "You have ${number} drafts. Finish or delete one of them.",
                    mapping={"number": DRAFTS_PER_USER},
                )
            ) from error
        draft.step = step
        draft.note_refused(refused)
        body = draft_json(site, draft, self.context)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", body["@id"])
        return body
