"""Files of a report before it is sent: a draft that belongs to nobody, found by its token alone.

It holds no answers and lives for a day; the report that is sent under the same token takes its
files over.
"""

from ..content import OfficeForm
from ..drafts.content import examine
from ..drafts.draft import Draft
from ..drafts.draft import DraftFile
from ..drafts.upload import add_upload
from ..drafts.upload import limit_of
from ..model.definition import FormField
from ..storage import forms_store
from .picture import redrawn
from eurzad.core.spool import lookup
from io import BytesIO
from typing import Any
from typing import BinaryIO


DAYS = 1
NOBODY = ""


class TokenTaken(Exception):
    """The token belongs to somebody, or the report is sent already."""


def find_files(site: Any, form: OfficeForm, token: str) -> Draft | None:
    """The files kept under a token, unless they are sent already or belong to somebody."""
    draft = forms_store(site).drafts.get(token)
    if draft is None or draft.owner != NOBODY or draft.form_uid != form.UID():
        return None
    return None if lookup(site, token).state is not None else draft


def keep_file(
    site: Any,
    form: OfficeForm,
    token: str,
    field: FormField,
    source: BinaryIO,
    filename: str,
    declared: str,
) -> DraftFile:
    """Keep a picture under a token. Raises WrongFile, TokenTaken."""
    draft = find_files(site, form, token)
    if draft is None:
        draft = _begin(site, form, token)
    content = examine(source, filename, declared, field.accept)
    picture = BytesIO(redrawn(source, content.content_type))
    return add_upload(draft, field, picture, content.filename, content.content_type)


def room_for(draft: Draft | None, field: FormField) -> int:
    """Bytes that the next picture may have as it comes."""
    return limit_of(draft or Draft(NOBODY, NOBODY, NOBODY, NOBODY), field)


def _begin(site: Any, form: OfficeForm, token: str) -> Draft:
    drafts = forms_store(site).drafts
    if token in drafts or lookup(site, token).state is not None:
        raise TokenTaken
    draft = Draft(token, NOBODY, form.UID(), form.definition.version)
    draft.days = DAYS
    drafts[token] = draft
    return draft
