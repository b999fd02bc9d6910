"""Submission: one immutable record in the spool, and nothing else that another writer wants."""

from ..content import OfficeForm
from ..drafts.draft import Draft
from ..drafts.draft import DraftFile
from ..model.definition import FormDefinition
from ..storage import forms_store
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from datetime import UTC
from eurzad.core.spool import deposit
from eurzad.core.spool import lookup
from eurzad.core.spool import SpoolFile
from eurzad.core.spool import SpoolRecord
from typing import Any


KIND = "application"


@dataclass(frozen=True)
class Receipt:
    """What the person is told: the token, and when the application was filed."""

    token: str
    submitted_at: datetime


@dataclass(frozen=True)
class Signed:
    """How an application was signed: by whom together, its owner among them; `signature` says
    `how` (``identity`` or ``file``, with `signers`); `files` are the signed document.
    """

    signatories: Sequence[dict[str, str]] = ()
    signature: Mapping[str, Any] = field(default_factory=dict)
    files: Sequence[SpoolFile] = ()


class NotYours(Exception):
    """The token belongs to somebody else."""


def already_submitted(site: Any, token: str, owner: str | None) -> Receipt | None:
    """The receipt of an application filed before under this token. Raises `NotYours`."""
    status = lookup(site, token)
    if status.state is None:
        return None
    if status.owner != owner or status.submitted_at is None:
        raise NotYours
    return Receipt(token, status.submitted_at)


def submit(
    site: Any,
    form: OfficeForm,
    owner: str | None,
    token: str,
    answers: dict[str, Any],
    draft: Draft | None,
    signed: Signed = Signed(),
    counter: dict[str, Any] | None = None,
) -> Receipt:
    """File the checked answers. The draft stays until registration, which takes over its files.

    `counter` is how a clerk wrote it down for somebody; the owner is the clerk then, see
    `..counter`. What is filed without an account has no owner, see `..anonymous`.
    """
    definition = form.definition
    files = _files_of(definition, answers, draft)
    record = SpoolRecord(
        token,
        KIND,
        {
            "form": form.UID(),
            "version": definition.version,
            "answers": answers,
            "files": [file.as_json() for file in files],
            "counter": counter,
            "signatories": list(signed.signatories),
            "signature": dict(signed.signature),
        },
        [*(_spool_file(definition, file) for file in files), *signed.files],
        owner,
    )
    deposit(site, record)
    if draft is None and owner:
        forms_store(site).owned.add(owner, token)
    return Receipt(token, datetime.now(UTC))


def _files_of(
    definition: FormDefinition, answers: dict[str, Any], draft: Draft | None
) -> list[DraftFile]:
    if draft is None:
        return []
    ids = [
        id
        for one in definition.answerable
        if one.type == "files"
        for id in answers.get(one.name, ())
    ]
    return draft.pick_files(ids)


def _spool_file(definition: FormDefinition, file: DraftFile) -> SpoolFile:
    title = definition.fields[file.field].title
    return SpoolFile(file.filename, file.content_type, file.blob, "attachment", title)
