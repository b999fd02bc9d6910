"""What is checked of an application beside its answers, whichever way it is filed."""

from ...accounts.confirmed import identity_level
from ...drafts.draft import Draft
from ...drafts.draft import DraftFile
from ...model.definition import FormDefinition
from collections.abc import Iterable
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import FieldError
from typing import Any


INFECTED = _("A file holds malicious software. Remove it; a clean one can be added.")
NOT_CONFIRMED = _(
    "This application is signed by your confirmed identity. Come to the office once with your "
    "identity card: a clerk confirms it, and you file this and later ones from home. Your draft is "
    "kept."
)


class NeedsSignatures(Conflict):
    """Others sign the application, too: 409."""

    type = "NeedsSignatures"


class NeedsSignedFile(Conflict):
    """The form asks for a file that the person signed: 409."""

    type = "NeedsSignedFile"


class NeedsIdentity(Conflict):
    """The form is signed by a confirmed identity, and the person's is not: 409."""

    type = "NeedsIdentity"


def chosen(draft: Draft | None, answers: dict[str, Any]) -> list[DraftFile]:
    """The files of a draft that the answers name; others are not filed."""
    files = draft.files if draft is not None else ()
    return [file for file in files if file.id in (answers.get(file.field) or ())]


def infected_in(files: Iterable[DraftFile]) -> list[FieldError]:
    """The fields that hold a file in which the virus scanner found something."""
    fields = dict.fromkeys(file.field for file in files if file.infected)
    return [FieldError(field, INFECTED) for field in fields]


def require_identity(definition: FormDefinition, user_id: str) -> None:
    """Where the form is signed by the identity, it has to be confirmed. Raises NeedsIdentity."""
    if definition.filing.signing == "identity" and identity_level(user_id) != "confirmed":
        raise NeedsIdentity(NOT_CONFIRMED)


def signature_of(definition: FormDefinition) -> dict[str, str]:
    """How an application of this form is signed when no file is."""
    return {"how": "identity"} if definition.filing.signing == "identity" else {}
