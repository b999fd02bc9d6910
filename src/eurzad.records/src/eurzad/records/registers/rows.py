"""Columns that the rows of all registers have."""

from collections.abc import Iterator
from typing import Any


def document_columns(item: Any) -> dict[str, Any]:
    """Return what a row says about the document."""
    return {
        "title": item.title,
        "date_of_letter": item.date_of_letter or "",
        "document_kind": item.document_kind or "",
        "document_kind_note": item.document_kind_note or "",
        "access": item.access,
        "format": item.format,
        "attachments": item.attachments_count,
        "remarks": item.remarks or "",
    }


def entries_of(item: Any) -> Iterator[tuple[int, int]]:
    """Return year and ordinal of an item's entry and of those that correct it."""
    yield item.year, item.ordinal
    for correction in item.corrections:
        yield correction["year"], correction["ordinal"]
