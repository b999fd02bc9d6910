"""A document ready to be handed out."""

from dataclasses import dataclass
from typing import Any


PDF = "application/pdf"


@dataclass(frozen=True)
class Document:
    """A file: `data` are its bytes, or an iterator over them that knows its length."""

    filename: str
    content_type: str
    data: Any
