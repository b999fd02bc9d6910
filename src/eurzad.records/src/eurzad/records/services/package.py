"""An archive package as an answer: written to disk first, so that memory stays small."""

from eurzad.core.documents import Document
from eurzad.records.archive.package.writing import CONTENT_TYPE
from eurzad.records.archive.package.writing import write_package
from typing import Any
from ZPublisher.Iterators import filestream_iterator
import os
import tempfile


def package_of(cases: list[Any], filename: str) -> Document:
    """Return a package of these cases."""
    with tempfile.NamedTemporaryFile(prefix="eurzad-package-", delete=False) as target:
        try:
            write_package(cases, target)
            target.flush()
            body = filestream_iterator(target.name, "rb")
        finally:
            os.unlink(target.name)
    return Document(filename, CONTENT_TYPE, body)
