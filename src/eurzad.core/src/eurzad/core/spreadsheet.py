"""Spreadsheets (XLSX) of lists and registers. Text stays text: no cell is ever a formula."""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from eurzad.core.clock import WARSAW
from io import BytesIO
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from typing import Any
import re


CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WIDTH = 16
# Excel takes no more in a cell.
LONGEST = 32_767
SHEET_TITLE = 31
FORBIDDEN_IN_TITLE = re.compile(r"[\\/*?:\[\]]")
# A spreadsheet would take what begins like this for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
DATE = "yyyy-mm-dd"
MOMENT = "yyyy-mm-dd hh:mm"


@dataclass(frozen=True)
class Column:
    """A column of a spreadsheet; `width` in characters."""

    title: str
    width: int = WIDTH


def workbook(title: str, columns: Sequence[Column | str], rows: Iterable[Sequence[Any]]) -> bytes:
    """Return a workbook of one sheet: a heading that stays in sight, filters, then the rows.

    Values are texts, numbers, truth values, dates and aware moments (shown in Polish time); None
    is an empty cell, anything else is written as its text. Rows are written as they come, so
    `rows` may be a generator. A text that looks like a formula stays a text.
    """
    columns = [one if isinstance(one, Column) else Column(one) for one in columns]
    book = Workbook(write_only=True)
    sheet = book.create_sheet(sheet_title(title))
    sheet.freeze_panes = "A2"
    for number, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.append([_heading(sheet, column.title) for column in columns])
    count = 1
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
        count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def sheet_title(title: str) -> str:
    """Return a title that a sheet may have."""
    return FORBIDDEN_IN_TITLE.sub(" ", title).strip(" '")[:SHEET_TITLE] or "1"


def csv_text(text: str) -> str:
    """Return a text for CSV that no spreadsheet takes for a formula: marked by an apostrophe."""
    return f"'{text}" if text.startswith(FORMULA) else text


def from_csv_text(text: str) -> str:
    """Return what `csv_text` was made from."""
    marked = text.startswith("'") and text[1:].startswith(FORMULA)
    return text[1:] if marked else text


def _heading(sheet: Any, title: str) -> WriteOnlyCell:
    cell = _cell(sheet, title)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _cell(sheet: Any, value: Any) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet)
    if isinstance(value, datetime):
        cell.value = value.astimezone(WARSAW).replace(tzinfo=None)
        cell.number_format = MOMENT
    elif isinstance(value, date):
        cell.value = value
        cell.number_format = DATE
    elif value is None or isinstance(value, bool | int | float):
        cell.value = value
    else:
        text = ILLEGAL_CHARACTERS_RE.sub("", str(value))[:LONGEST]
        cell.value = text
        cell.data_type = "s"
        # Spreadsheets that evaluate what they copy leave a marked text alone.
        cell.quotePrefix = text.startswith(FORMULA)
    return cell
