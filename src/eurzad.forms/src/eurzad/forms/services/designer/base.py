"""What the endpoints of the designer share."""

from ...content import OfficeForm
from ...model.definition import FormDefinition
from ...model.describe import definition_json
from ...model.read import version_of
from ...model.reasons import Reason
from ...model.reasons import Refusal
from ...model.write import write_model
from ...model.write import WrongDefinition
from ...representation.step import with_representative
from ...versions import FormVersion
from ...versions import is_shown
from ...versions import latest_version
from ...versions import version_numbered
from ..form.get import description
from collections.abc import Iterable
from eurzad.core import _
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.errors import Missing
from typing import Any
from zExceptions import BadRequest
from zExceptions import Forbidden
from zope.i18n import negotiate
from zope.i18n import translate


LARGEST_BODY = 1024 * 1024
WRONG_FORM = _("This form cannot be saved. Correct what is marked.")
UNFINISHED = _("This form is not finished. Correct what is marked, then publish it.")


def written(definition: Any) -> str:
    """The model of a definition; 400 naming the fields when its shape is wrong."""
    try:
        return write_model(definition)
    except WrongDefinition as wrong:
        raise Invalid(WRONG_FORM, wrong.errors) from wrong


def save(form: OfficeForm, source: str, *, lines: bool = False) -> None:
    """Make this the working copy; 400 naming the fields when it is refused. With `lines` the
    messages name the lines of the file too.
    """
    try:
        form.fields_model = source
    except (BadRequest, Forbidden) as error:
        refusal = error.__cause__
        if not isinstance(refusal, Refusal):
            raise
        raise Invalid(WRONG_FORM, as_errors(refusal.reasons, lines=lines)) from error
    form.notifyModified()
    form.reindexObject(idxs=["modified"])


def as_errors(reasons: Iterable[Reason], *, lines: bool = False) -> list[FieldError]:
    """Reasons as errors of fields."""
    return [
        FieldError(one.field or "", _with_line(one) if lines else one.message) for one in reasons
    ]


def _with_line(reason: Reason) -> str:
    if not reason.line:
        return reason.message
    return _(
        "Line ${number}: ${problem}",
        mapping={"number": reason.line, "problem": reason.message},
    )


def working_copy(form: OfficeForm, request: Any) -> dict[str, Any]:
    """The working copy as a designer edits it."""
    reading = form.working
    version = version_of(form.fields_model)
    published = latest_version(form)
    return {
        "@id": f"{form.absolute_url()}/@form-definition",
        "title": form.title,
        "version": version,
        "definition": definition_json(reading.definition) if reading.definition else None,
        "unfinished": reasons_json(reading.reasons, request),
        "published": published.as_json() if published else None,
        "shown": is_shown(form),
        "changed": published is None or published.version != version,
    }


def reasons_json(reasons: Iterable[Reason], request: Any) -> list[dict[str, Any]]:
    """Reasons in the language of the request."""
    return [
        {"line": one.line, "field": one.field, "reason": translate(one.message, context=request)}
        for one in reasons
    ]


def preview(definition: FormDefinition | None, request: Any) -> dict[str, Any] | None:
    """The form as residents would be given it; None when there is nothing to show."""
    if definition is None:
        return None
    return description(with_representative(definition), negotiate(request) or "pl")


def numbered(form: OfficeForm, text: str) -> FormVersion:
    """The version whose number an address names; 404 when there is none."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0
    found = version_numbered(form, number)
    if found is None:
        raise Missing(_("There is no such version of this form."))
    return found
