"""What endpoints share that answer with a file made on the spot."""

from eurzad.core.errors import Problem
from eurzad.core.services.base import JsonService
from typing import Any


class FileService(JsonService):
    """An endpoint that answers with a file, or with JSON that says what is wrong."""

    def file(self) -> tuple[str, str, bytes]:
        """Return name, content type and bytes."""
        raise NotImplementedError

    def render(self) -> Any:
        self.check_permission()
        try:
            name, content_type, data = self.file()
        except Problem as problem:
            self.problem = problem
            return super().render()
        response = self.request.response
        response.setHeader("Content-Type", content_type)
        response.setHeader("Content-Disposition", f"inline; filename={name}")
        response.setHeader("Cache-Control", "private, no-store")
        response.setHeader("X-Content-Type-Options", "nosniff")
        return data

    def reply(self) -> Any:
        raise self.problem
