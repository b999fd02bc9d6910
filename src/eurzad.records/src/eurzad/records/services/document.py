"""Sending a document that an endpoint made."""

from collections.abc import Callable
from eurzad.core import _
from eurzad.core.documents import DocumentError
from eurzad.core.errors import Conflict
from eurzad.core.errors import Problem
from eurzad.core.services.base import answer_for
from eurzad.core.services.base import compact
from eurzad.core.services.base import JsonService
from eurzad.records.archive.printing import Printed
from urllib.parse import quote


def send_document(service: JsonService, make: Callable[[], Printed]) -> bytes | str:
    """Return the bytes of a document with headers that keep it private, or the error as JSON."""
    service.check_permission()
    response = service.request.response
    response.setHeader("Cache-Control", "private, no-store")
    try:
        printed = make()
    except (Problem, DocumentError) as error:
        refused = isinstance(error, Problem)
        problem = error if refused else Conflict(_("The document cannot be made."))
        response.setHeader("Content-Type", "application/json")
        return compact(answer_for(problem, service.request))
    response.setHeader("Content-Type", printed.content_type)
    response.setHeader("X-Content-Type-Options", "nosniff")
    name = quote(printed.filename, safe="")
    response.setHeader("Content-Disposition", f"attachment; filename*=UTF-8''{name}")
    return printed.data
