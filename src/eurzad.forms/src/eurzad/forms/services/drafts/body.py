"""A file that is the body of a request, on its way into a draft."""

from ...drafts.content import WrongFile
from ...drafts.draft import DraftFile
from ...drafts.upload import TooLarge
from collections.abc import Callable
from eurzad.core import errors
from eurzad.core.services.upload import file_name
from eurzad.core.services.upload import file_stream
from typing import Any
from typing import BinaryIO


def take_file(
    request: Any, limit: int, add: Callable[[BinaryIO, str, str], DraftFile]
) -> dict[str, Any]:
    """Add the file by ``add(stream, name, declared type)`` and answer 201; 413 and 415 say why it
    is not taken. `limit` is in bytes.
    """
    stream, name = file_stream(request, limit), file_name(request)
    try:
        file = add(stream, name, request.get_header("Content-Type") or "")
    except TooLarge as error:
        raise errors.TooLarge(error.message) from error
    except WrongFile as error:
        raise errors.UnsupportedType(error.message) from error
    request.response.setStatus(201)
    return file.told()
