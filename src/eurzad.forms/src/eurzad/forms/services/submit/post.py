"""``POST <form>/@submit``: file the application."""

from ...applications.submission import already_submitted
from ...applications.submission import NotYours
from ...applications.submission import Receipt
from ...applications.submission import Signed
from ...applications.submission import submit
from ...drafts.draft import Draft
from ...joint.desk import joint_of
from ...model.definition import FormDefinition
from ...storage import forms_store
from ...validation import validate
from ..drafts.base import answers_of
from ..drafts.base import current_user_id
from ..form.service import require_service
from .checks import chosen
from .checks import infected_in
from .checks import NeedsSignatures
from .checks import NeedsSignedFile
from .checks import require_identity
from .checks import signature_of
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.errors import Conflict
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.errors import not_yours
from eurzad.core.errors import Problem
from eurzad.core.errors import WRONG_FIELDS
from eurzad.core.services.base import answer_for
from eurzad.core.services.base import WritingService
from eurzad.core.spool import check_token
from typing import Any
from zope.component.hooks import getSite


class FormChanged(Conflict):
    """The answers are to an older version of the form: 409."""

    type = "FormChanged"


class WrongAnswers(Invalid):
    """Answers that do not fit, to be noted in the draft that they come from."""

    def __init__(self, errors: list[FieldError], draft: Draft | None) -> None:
        super().__init__(WRONG_FIELDS, errors)
        self.draft = draft


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

    def refusal(self, problem: Problem) -> dict[str, Any]:
        """Note in the draft which fields were refused: nothing else has been written by then."""
        if not isinstance(problem, WrongAnswers) or problem.draft is None:
            return super().refusal(problem)
        names = {error.field.partition(".")[0] for error in problem.fields or ()}
        problem.draft.note_refused(names & self.context.definition.fields.keys())
        return answer_for(problem, self.request)

    def _token(self, data: dict[str, Any]) -> str:
        token = data.get("token")
        try:
            check_token(token)
        except ValueError as error:
            raise Problem(_("The token is malformed.")) from error
        return token

    def _before(self, token: str, owner: str | None) -> Receipt | None:
        try:
            return already_submitted(getSite(), token, owner)
        except NotYours as error:
            raise not_yours() from error

    def _now(self, data: dict[str, Any], token: str, owner: str) -> Receipt:
        draft, answers = self._checked(data, token, owner)
        definition = self.context.definition
        if definition.filing.signing == "file":
            raise NeedsSignedFile(_("This application is filed with the signed file."))
        require_identity(definition, owner)
        signed = Signed(signature=signature_of(definition))
        return self._filed(token, owner, answers, draft, signed=signed)

    def _filed(
        self,
        token: str,
        owner: str | None,
        answers: dict[str, Any],
        draft: Draft | None,
        **more: Any,
    ) -> Receipt:
        return submit(getSite(), self.context, owner, token, answers, draft, **more)

    def _checked(
        self, data: dict[str, Any], token: str, owner: str
    ) -> tuple[Draft | None, dict[str, Any]]:
        """The draft, if there is one, and the clean answers. Raises Invalid, Conflict."""
        require_service(self.context)
        draft = self._draft(token, owner)
        answers = answers_of(data)
        definition = self._asked()
        if data.get("version") != definition.version:
            raise FormChanged(
                _("The form has changed since you opened it. Load it again; your draft is kept.")
            )
        clean, errors = validate(definition, answers, draft.attached if draft else ())
        errors = [*errors, *infected_in(chosen(draft, answers))]
        if errors:
            raise WrongAnswers(errors, draft)
        self._check_signatories(definition, draft)
        return draft, clean

    def _asked(self) -> FormDefinition:
        """The form that the answers are checked by."""
        return self.context.definition

    def _check_signatories(self, definition: FormDefinition, draft: Draft | None) -> None:
        """What several persons file is filed by the last signature, see `..joint`."""
        joint = joint_of(getSite(), draft) if draft is not None else None
        together = joint is not None and joint.together
        if definition.filing.signatories == "required" or together:
            raise NeedsSignatures(_("This application is filed once everybody has signed it."))

    def _draft(self, token: str, owner: str) -> Draft | None:
        draft = forms_store(getSite()).drafts.get(token)
        if draft is None:
            return None
        if draft.owner != owner or draft.form_uid != self.context.UID():
            raise not_yours()
        return draft
