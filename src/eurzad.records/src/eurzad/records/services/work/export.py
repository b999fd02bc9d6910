"""A queue as a spreadsheet."""

from collections.abc import Iterator
from datetime import date
from eurzad.core import _
from eurzad.core.spreadsheet import Column
from eurzad.core.spreadsheet import workbook
from eurzad.records.serializers.parts import told
from eurzad.records.serializers.rows import Rows
from typing import Any


MOST = 5000
COLUMNS = (
    (_("Mark or number"), 20),
    (_("Subject"), 50),
    (_("Parties"), 30),
    (_("State"), 18),
    (_("Handler"), 26),
    (_("Unit"), 12),
    (_("Class of the file plan"), 12),
    (_("Service"), 30),
    (_("Received"), 12),
    (_("Deadline"), 12),
)


def spreadsheet(title: str, found: list[dict[str, Any]], rows: Rows) -> bytes:
    """Return the rows of a queue as XLSX, with headings in the language of the request."""
    columns = [Column(told(name, rows.request), width) for name, width in COLUMNS]
    return workbook(title, columns, _cells(found, rows))


def _cells(found: list[dict[str, Any]], rows: Rows) -> Iterator[tuple[Any, ...]]:
    for row in found:
        yield (
            row["mark"] or row["register_number"],
            row["title"],
            ", ".join(row["parties"]),
            rows.state(row["type"], row["state"])["review_state_title"],
            row["handler"]["fullname"] if row["handler"] else "",
            row["unit"],
            row["file_class"],
            row["service"],
            _day(row["received"]),
            _day(row["deadline"]),
        )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
