"""``POST <form>/@submit``: file the application."""

from ...applications.submission import already_submitted
from ...applications.submission import NotYours
from ...applications.submission import Receipt
from ...applications.submission import submit
from ...drafts.draft import Draft
from ...storage import forms_store
from ...validation import validate
from ..drafts.base import answers_of
from ..drafts.base import current_user_id
from ..form.service import require_service
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.errors import Conflict
from eurzad.core.errors import Invalid
from eurzad.core.errors import not_yours
from eurzad.core.errors import Problem
from eurzad.core.errors import WRONG_FIELDS
from eurzad.core.services.base import WritingService
from eurzad.core.spool import check_token
from typing import Any
from zope.component.hooks import getSite


class FormChanged(Conflict):
    """The answers are to an older version of the form: 409."""

    type = "FormChanged"


class Submit(WritingService):
    """Checks the answers and writes one record into the spool. The same token is the same
    application.
    """

    def change(self) -> dict[str, Any]:
        data = self.body()
        owner = current_user_id()
        token = self._token(data)
        receipt = self._before(token, owner) or self._now(data, token, owner)
        self.request.response.setStatus(202)
        return {
            "token": receipt.token,
            "submitted_at": iso(receipt.submitted_at),
            "@id": f"{getSite().absolute_url()}/@my-applications/{token}",
        }

    def _token(self, data: dict[str, Any]) -> str:
        token = data.get("token")
        try:
            check_token(token)
        except ValueError as error:
            raise Problem(_("The token is malformed.")) from error
        return token

    def _before(self, token: str, owner: str) -> Receipt | None:
        try:
            return already_submitted(getSite(), token, owner)
        except NotYours as error:
            raise not_yours() from error

    def _now(self, data: dict[str, Any], token: str, owner: str) -> Receipt:
        require_service(self.context)
        site = getSite()
        draft = self._draft(token, owner)
        answers = answers_of(data)
        definition = self.context.definition
        if data.get("version") != definition.version:
            raise FormChanged(
                _("The form has changed since you opened it. Load it again; your draft is kept.")
            )
        clean, errors = validate(definition, answers, draft.attached if draft else ())
        if errors:
            raise Invalid(WRONG_FIELDS, errors)
        return submit(site, self.context, owner, token, clean, draft)

    def _draft(self, token: str, owner: str) -> Draft | None:
        draft = forms_store(getSite()).drafts.get(token)
        if draft is None:
            return None
        if draft.owner != owner or draft.form_uid != self.context.UID():
            raise not_yours()
        return draft
