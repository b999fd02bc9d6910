"""Sending an archive package: written to disk first, so that memory stays small."""

from eurzad.core.services.base import JsonService
from eurzad.records.archive.package.writing import CONTENT_TYPE
from eurzad.records.archive.package.writing import write_package
from typing import Any
from ZPublisher.Iterators import filestream_iterator
import os
import tempfile


def send_package(service: JsonService, cases: list[Any], filename: str) -> Any:
    """Return a package of these cases as the body of the answer."""
    with tempfile.NamedTemporaryFile(prefix="eurzad-package-", delete=False) as target:
        try:
            write_package(cases, target)
            target.flush()
            body = filestream_iterator(target.name, "rb")
        finally:
            os.unlink(target.name)
    response = service.request.response
    response.setHeader("Content-Type", CONTENT_TYPE)
    response.setHeader("Content-Length", str(len(body)))
    response.setHeader("Content-Disposition", f"attachment; filename={filename}")
    response.setHeader("X-Content-Type-Options", "nosniff")
    response.setHeader("Cache-Control", "private, no-store")
    return body
