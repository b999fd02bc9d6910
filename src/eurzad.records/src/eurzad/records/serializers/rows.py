"""Rows of registers and queues: what is kept as a snapshot, with names and addresses added."""

from eurzad.records.serializers.parts import address
from eurzad.records.serializers.parts import days_to
from eurzad.records.serializers.parts import state
from eurzad.records.serializers.parts import unit
from typing import Any


Row = dict[str, Any]


def register_row(row: Row, request: Any) -> Row:
    """Return a row of the incoming register."""
    case = row["case"]
    told = {name: value for name, value in row.items() if name not in ("path", "state", "unit")}
    return told | {
        "@id": address(row["path"]),
        "assigned_unit": unit(row["unit"]),
        "case": {"@id": address(case["path"]), "mark": case["mark"]} if case else None,
        **state("IncomingItem", row["state"], request),
    }


def work_row(row: Row, request: Any) -> Row:
    """Return a row of a queue of the desk."""
    told = {name: value for name, value in row.items() if name not in ("path", "state", "type")}
    return told | {
        "@id": address(row["path"]),
        "@type": row["type"],
        "unit": unit(row["unit"]),
        "deadline": days_to(row["deadline"]),
        **state(row["type"], row["state"], request),
    }
