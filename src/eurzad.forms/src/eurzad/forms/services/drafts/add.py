"""``POST <form>/@drafts``: begin an application."""

from ...drafts.desk import create_draft
from ...drafts.desk import TooManyDrafts
from ...limits import DRAFTS_PER_USER
from ..base import Problem
from ..base import WritingService
from ..form.service import require_service
from .base import answers_of
from .base import current_user_id
from .base import draft_json
from eurzad.core import _
from plone import api
from typing import Any


class DraftAdd(WritingService):
    """Makes a draft of the form."""

    def change(self) -> dict[str, Any]:
        require_service(self.context)
        answers = answers_of(self.body())
        site = api.portal.get()
        try:
            draft = create_draft(
                site,
                current_user_id(),
                self.context.UID(),
                answers,
                self.context.definition.version,
            )
        except TooManyDrafts as error:
            raise Problem(
                409,
                "TooManyDrafts",
                _(
                    "You have ${number} drafts. Finish or delete one of them.",
                    mapping={"number": DRAFTS_PER_USER},
                ),
            ) from error
        body = draft_json(site, draft, self.context)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", body["@id"])
        return body
