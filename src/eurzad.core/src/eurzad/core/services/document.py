"""Endpoints that answer with a file."""

from dataclasses import dataclass
from eurzad.core.errors import Problem
from eurzad.core.services.base import JsonService
from typing import Any
from urllib.parse import quote


@dataclass(frozen=True)
class Document:
    """A file as an answer."""

    filename: str
    content_type: str
    data: bytes


class DocumentService(JsonService):
    """An endpoint that answers with a file to be saved, or with an error as JSON."""

    problem: Problem | None = None

    def render(self) -> Any:
        self.check_permission()
        try:
            document = self.document()
        except Problem as problem:
            self.problem = problem
            return super().render()
        response = self.request.response
        response.setHeader("Content-Type", document.content_type)
        response.setHeader(
            "Content-Disposition",
            f"attachment; filename*=UTF-8''{quote(document.filename, safe='')}",
        )
        response.setHeader("Cache-Control", "private, no-store")
        response.setHeader("X-Content-Type-Options", "nosniff")
        return document.data

    def reply(self) -> Any:
        raise self.problem or NotImplementedError

    def document(self) -> Document:
        """Return the file. Raises Problem."""
        raise NotImplementedError
