"""Answers that are files."""

from eurzad.core.documents import Document
from eurzad.core.documents import PDF
from typing import Any
from urllib.parse import quote


def send(document: Document, response: Any) -> Any:
    """Set the headers for a file that the browser shows (PDF, pictures) or saves; return it."""
    response.setHeader("Content-Type", document.content_type)
    response.setHeader("Content-Length", str(len(document.data)))
    response.setHeader("Content-Disposition", disposition(document.filename, document.content_type))
    response.setHeader("Cache-Control", "private, no-store")
    response.setHeader("X-Content-Type-Options", "nosniff")
    return document.data


def disposition(filename: str, content_type: str) -> str:
    """Return the header that names a file; no letter of the name can end the header."""
    shown = content_type == PDF or content_type in ("image/png", "image/jpeg")
    name = quote(filename, safe="")
    return f"{'inline' if shown else 'attachment'}; filename*=UTF-8''{name}"
