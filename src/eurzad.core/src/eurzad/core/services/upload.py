"""A file that is the body of a request, its name in a header."""

from eurzad.core import _
from eurzad.core.errors import Problem
from eurzad.core.errors import TooLarge
from eurzad.core.services.base import declared_length
from typing import Any
from typing import BinaryIO
from urllib.parse import unquote
import os


MAX_HEADER = 1000


def file_stream(request: Any, limit: int) -> BinaryIO:
    """The bytes that were sent; 400 when there are none, 413 when there are more than `limit`."""
    stream = request.get("BODYFILE")
    if declared_length(request) > limit:
        raise TooLarge(_("The file is too large."))
    if stream is None:
        raise Problem(_("Send the file as the body of the request."))
    if stream.seek(0, os.SEEK_END) > limit:
        raise TooLarge(_("The file is too large."))
    stream.seek(0)
    return stream


def file_name(request: Any) -> str:
    """The name in the header X-File-Name, percent-encoded there; 400 without one."""
    header = request.get_header("X-File-Name") or ""
    if not header or len(header) > MAX_HEADER:
        raise Problem(_("Name the file in the X-File-Name header."))
    return unquote(header, errors="replace")
