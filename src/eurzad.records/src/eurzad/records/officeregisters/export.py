"""A register of one year as a spreadsheet or a PDF."""

from collections.abc import Iterable
from datetime import date
from eurzad.core.clock import today
from eurzad.core.documents import register_templates
from eurzad.core.documents import render_pdf
from eurzad.core.spreadsheet import Column
from eurzad.core.spreadsheet import workbook
from eurzad.records.letters.office import letterhead
from eurzad.records.letters.placeholders import polish_date
from eurzad.records.officeregisters.definition import RegisterColumn
from eurzad.records.officeregisters.definition import RegisterDefinition
from eurzad.records.officeregisters.query import shown
from eurzad.records.officeregisters.storage import Entry
from pathlib import Path
from typing import Any


TEMPLATE = "office-register"
# How wide columns are, against a date.
WIDTHS = {"text": 2, "long": 4, "date": 1.3, "amount": 1.2, "case": 1.6, "file": 2, "person": 2}
CHARACTERS = 11
VOID = "wpis unieważniony"


def as_workbook(definition: RegisterDefinition, entries: Iterable[Entry], year: int) -> bytes:
    """Return the register as XLSX, in the order of the numbers."""
    columns = [Column("Nr"), *(Column(one.title, _characters(one)) for one in definition.columns)]
    rows = ([entry.number, *_cells(definition, entry), _void(entry)] for entry in entries)
    return workbook(f"{definition.title} {year}", [*columns, Column("Stan wpisu")], rows)


def as_pdf(definition: RegisterDefinition, entries: Iterable[Entry], year: int) -> bytes:
    """Return the register as PDF, in the order of the numbers. Raises DocumentError."""
    columns = [{"title": "Nr", "width": 1.2}]
    columns += [
        {"title": one.title, "width": WIDTHS.get(one.type, 1.5)} for one in definition.columns
    ]
    rows = [
        [
            f"{entry.number}\n{_void(entry)}".strip(),
            *(shown(column, entry) for column in definition.columns),
        ]
        for entry in entries
    ]
    return render_pdf(
        TEMPLATE,
        {
            "title": f"{definition.title}, rok {year}",
            "office": letterhead(),
            "printed": f"Stan na {polish_date(today())}",
            "columns": columns,
            "rows": rows,
        },
    )


def _cells(definition: RegisterDefinition, entry: Entry) -> list[Any]:
    return [_cell(column, entry) for column in definition.columns]


def _cell(column: RegisterColumn, entry: Entry) -> Any:
    value = entry.values.get(column.id)
    if not value:
        return None
    if column.type == "date":
        return date.fromisoformat(value)
    if column.type == "amount":
        return float(value)
    return shown(column, entry)


def _void(entry: Entry) -> str:
    return VOID if entry.void else ""


def _width(column: RegisterColumn) -> float:
    return WIDTHS.get(column.type, 1.5)


def _characters(column: RegisterColumn) -> int:
    return round(CHARACTERS * _width(column))


register_templates(Path(__file__).parent / "typst")
