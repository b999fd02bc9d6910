"""Rows of registers that must not tell what a case is about.

Of a restricted case every register shows the number only. Whoever is excluded from a case sees no
more of it either.
"""

from eurzad.records.rights import circle_of
from typing import Any


Row = dict[str, Any]

# What tells of people or of the matter. Numbers, days, places and states stay.
REVEALING = (
    "title",
    "sender",
    "address",
    "addressee",
    "town",
    "country",
    "senders_mark",
    "date_of_letter",
    "document_kind_note",
    "way_note",
    "posting_number",
    "remarks",
    "responsible",
    "handler",
)


def shut_to(obj: Any) -> Row:
    """Return the columns that tell to whom the row of a record says nothing."""
    circle = circle_of(obj)
    return {"restricted": circle.restricted, "excluded": sorted(circle.excluded)}


def row_for(row: Row, user_id: str) -> Row:
    """Return a row as one person may see it. `restricted` tells that there is nothing to see."""
    shut = row.get("restricted", False) or user_id in row.get("excluded", ())
    shown = {name: value for name, value in row.items() if name != "excluded"}
    return {**(blank(shown) if shut else shown), "restricted": shut}


def blank(row: Row) -> Row:
    """Return a row without what it reveals."""
    hidden = {name: "" if isinstance(row[name], str) else None for name in REVEALING if name in row}
    return {**row, **hidden}
