"""Errors in the form that all our services use."""

from typing import Any
from zope.i18n import translate


def error(
    request: Any, status: int, type: str, message: str, fields: list[dict[str, str]] | None = None
) -> dict[str, Any]:
    """Set the status of the response and return its body, in the language of the request."""
    request.response.setStatus(status)
    body: dict[str, Any] = {"type": type, "message": translate(message, context=request)}
    if fields is not None:
        body["fields"] = fields
    return {"error": body}
