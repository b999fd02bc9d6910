"""What the registry may correct in the entry of a dispatched letter.

Its title, mark, unit, way and addressee are those of the letter and its dispatch, on which service
and finality rest: they are not the register's to change. Address, date, kind, attachments, remarks
and who is responsible are columns of the register (office instruction, attachment 1, set B).
"""

from eurzad.records import values
from eurzad.records.registers import fields
from eurzad.records.registers.choices import ACCESS
from eurzad.records.registers.choices import FORMATS
from eurzad.records.registers.choices import KINDS
from typing import Any


FIELDS = (
    "address",
    "responsible",
    "date_of_letter",
    "kind",
    "kind_note",
    "access",
    "format",
    "attachments_count",
    "remarks",
)


def read_entry(data: dict[str, Any]) -> dict[str, Any]:
    """Return the columns as JSON values, of a whole entry. Raises Invalid."""
    values.only(data, FIELDS)
    kind, note = fields.with_note(data, "kind", KINDS, "letter")
    return {
        "address": values.text(data, "address", 500),
        "responsible": values.line(data, "responsible", 300),
        "date_of_letter": values.partial_day(data, "date_of_letter"),
        "document_kind": kind,
        "document_kind_note": note,
        "access": values.choice(data, "access", ACCESS, "not-public"),
        "format": values.choice(data, "format", FORMATS, "electronic"),
        "attachments_count": values.whole_number(data, "attachments_count", 10_000),
        "remarks": values.text(data, "remarks", 2000),
    }
