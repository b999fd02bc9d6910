"""Taking a file from the request into a blob, without holding it in memory."""

from ..limits import ATTACHMENTS
from ..limits import TOTAL_BYTES
from ..model.definition import FormField
from .content import Content
from .content import examine
from .content import WrongFile
from .draft import Draft
from .draft import DraftFile
from eurzad.core import _
from eurzad.core.viruses import examine_later
from hashlib import sha256
from typing import BinaryIO
from ZODB.blob import Blob
import secrets


CHUNK = 1 << 16


class TooLarge(WrongFile):
    """The file, or all files together, are larger than may be."""


def add_upload(
    draft: Draft, field: FormField, source: BinaryIO, filename: str, declared: str
) -> DraftFile:
    """Add the bytes of `source` to the draft. Raises `WrongFile` or `TooLarge`; then nothing is
    kept.
    """
    _check_room(draft, field)
    blob = Blob()
    size, digest = _copy(source, blob, limit_of(draft, field))
    if not size:
        raise WrongFile(_("The file is empty."))
    with blob.open("r") as stream:
        content = examine(stream, filename, declared, field.accept)
    examine_later(blob, digest, size)
    file = _file(field, content, size, digest, blob)
    draft.add_file(file)
    return file


def limit_of(draft: Draft, field: FormField) -> int:
    """Bytes that the next file of this field may have."""
    return min(field.max_size or TOTAL_BYTES, TOTAL_BYTES - draft.total_size)


def _check_room(draft: Draft, field: FormField) -> None:
    if len(draft.files) >= ATTACHMENTS:
        raise WrongFile(
            _("An application has at most ${number} attachments.", mapping={"number": ATTACHMENTS})
        )
    here = [file for file in draft.files if file.field == field.name]
    if len(here) >= (field.max_files or 1):
        raise WrongFile(_("Add at most ${number} files.", mapping={"number": field.max_files}))


def _copy(source: BinaryIO, blob: Blob, limit: int) -> tuple[int, str]:
    digest, size = sha256(), 0
    with blob.open("w") as target:
        while chunk := source.read(CHUNK):
            size += len(chunk)
            if size > limit:
                raise TooLarge(_("The file is too large."))
            digest.update(chunk)
            target.write(chunk)
    return size, digest.hexdigest()


def _file(field: FormField, content: Content, size: int, digest: str, blob: Blob) -> DraftFile:
    return DraftFile(
        id=secrets.token_hex(8),
        field=field.name,
        filename=content.filename,
        content_type=content.content_type,
        size=size,
        sha256=digest,
        blob=blob,
    )
