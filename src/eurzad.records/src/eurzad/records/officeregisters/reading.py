"""Reading what was sent for an entry: a clean value for each column, or which one is wrong."""

from base64 import b64decode
from binascii import Error
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from decimal import InvalidOperation
from eurzad.core import _
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.files import CONTENT_TYPE
from eurzad.core.files import safe_filename
from eurzad.core.numbering import parse_mark
from eurzad.core.office import functions_of
from eurzad.core.office import unit_by_symbol
from eurzad.records import values
from eurzad.records.cases.caselist import known_list
from eurzad.records.officeregisters.definition import RegisterColumn
from eurzad.records.officeregisters.definition import RegisterDefinition
from eurzad.records.officeregisters.storage import Entry
from plone import api
from typing import Any
import re


LONG = 5000
AMOUNT = re.compile(r"\d{1,12}(?:[.,]\d{1,2})?")
LARGEST_FILE = 10 * 1024 * 1024


@dataclass(frozen=True)
class NewFile:
    """A file that came with an entry and is not kept yet."""

    filename: str
    content_type: str
    data: bytes


def read_values(
    definition: RegisterDefinition, data: dict[str, Any], entry: Entry | None = None
) -> dict[str, Any]:
    """Return the value of every column; one that was not sent stays as the entry has it.

    Raises Invalid, naming all wrong columns.
    """
    values.only(data, [column.id for column in definition.columns])
    before = entry.values if entry is not None else {}
    found: dict[str, Any] = {}
    problems = []
    for column in definition.columns:
        try:
            found[column.id] = _value(column, data, before.get(column.id), entry)
        except Invalid as problem:
            problems.append(problem)
    if problems:
        raise values.together(*problems)
    return found


def _value(column: RegisterColumn, data: dict[str, Any], before: Any, entry: Entry | None) -> Any:
    if column.id not in data:
        value = before if before is not None else ""
    elif column.type == "file":
        value = _file(data, column.id, entry)
    else:
        value = READERS[column.type](data, column)
    if column.required and value == "":
        raise invalid(column.id, _("Fill in this field."))
    return value


def _text(data: dict[str, Any], column: RegisterColumn) -> str:
    return values.line(data, column.id)


def _long(data: dict[str, Any], column: RegisterColumn) -> str:
    return values.text(data, column.id, LONG)


def _date(data: dict[str, Any], column: RegisterColumn) -> str:
    day = values.day(data, column.id)
    return day.isoformat() if day else ""


def _choice(data: dict[str, Any], column: RegisterColumn) -> str:
    return values.choice(data, column.id, ("", *(column.choices or {})))


def _amount(data: dict[str, Any], column: RegisterColumn) -> str:
    """Return an amount in złoty, such as 1234.50."""
    text = "".join(values.line(data, column.id, 30).split())
    if not text:
        return ""
    try:
        if AMOUNT.fullmatch(text) is None or not text.isascii():
            raise InvalidOperation(text)
        return f"{Decimal(text.replace(',', '.')):.2f}"
    except InvalidOperation as problem:
        raise invalid(column.id, _("Give an amount such as 1234,50.")) from problem


def _person(data: dict[str, Any], column: RegisterColumn) -> str:
    user_id = values.line(data, column.id, 100)
    if user_id and not functions_of(user_id):
        raise invalid(column.id, _("There is no such person in the office."))
    return user_id


def _unit(data: dict[str, Any], column: RegisterColumn) -> str:
    symbol = values.line(data, column.id, 25)
    if symbol and unit_by_symbol(symbol) is None:
        raise invalid(column.id, _("There is no such unit."))
    return symbol


def _case(data: dict[str, Any], column: RegisterColumn) -> str:
    """Return the mark of a case of this office."""
    mark = values.line(data, column.id, 80)
    if mark and place_of(mark) is None:
        raise invalid(column.id, _("There is no case with this mark."))
    return mark


def place_of(mark: str) -> str | None:
    """Return the path of the case with a mark, below the site."""
    try:
        parts = parse_mark(mark)
    except ValueError:
        return None
    found = known_list(api.portal.get(), parts.unit, parts.file_class, parts.year, parts.base)
    row = found.get(parts.number) if found is not None else None
    return row["path"] if row is not None and row["mark"] == mark else None


def _file(data: dict[str, Any], name: str, entry: Entry | None) -> Any:
    """Return a new file, the id of one that is kept, or an empty text."""
    value = data[name]
    if isinstance(value, str):
        known = entry is not None and entry.files.get(value) is not None
        if value and not known:
            raise invalid(name, _("Choose a file."))
        return value
    if not isinstance(value, dict):
        raise invalid(name, _("Choose a file."))
    filename = values.line(value, "filename", 255, required=True)
    content_type = values.line(value, "content_type", 160)
    if CONTENT_TYPE.fullmatch(content_type) is None:
        content_type = "application/octet-stream"
    try:
        content = b64decode(str(value.get("data") or ""), validate=True)
    except (Error, ValueError) as problem:
        raise invalid(name, _("The file did not arrive whole.")) from problem
    if not content:
        raise invalid(name, _("The file is empty."))
    if len(content) > LARGEST_FILE:
        raise invalid(name, _("A file may have at most ${size} MB.", mapping={"size": 10}))
    return NewFile(safe_filename(filename), content_type, content)


READERS: dict[str, Callable[[dict[str, Any], RegisterColumn], str]] = {
    "text": _text,
    "long": _long,
    "date": _date,
    "choice": _choice,
    "amount": _amount,
    "person": _person,
    "unit": _unit,
    "case": _case,
}
