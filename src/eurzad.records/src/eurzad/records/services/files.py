"""Answers that are files."""

from typing import Any
from urllib.parse import quote


def answer_with(request: Any, data: bytes, content_type: str, name: str) -> bytes:
    """Set the headers for a file that the browser shows (PDF, pictures) or saves; return it."""
    shown = content_type == "application/pdf" or content_type.startswith("image/")
    response = request.response
    response.setHeader("Content-Type", content_type)
    response.setHeader("Content-Length", str(len(data)))
    response.setHeader(
        "Content-Disposition",
        f"{'inline' if shown else 'attachment'}; filename*=UTF-8''{quote(name, safe='')}",
    )
    response.setHeader("Cache-Control", "private, no-store")
    response.setHeader("X-Content-Type-Options", "nosniff")
    return data
