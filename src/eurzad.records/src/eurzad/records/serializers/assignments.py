"""Assignments as the API tells them."""

from eurzad.core.clock import iso
from eurzad.records.cases.chain import chain_of
from eurzad.records.cases.chain import Link
from eurzad.records.serializers.parts import person
from eurzad.records.serializers.parts import unit
from typing import Any


def chain(case: Any) -> list[dict[str, Any]]:
    """Return every assignment of a case, the oldest first."""
    return [_link(one) for one in chain_of(case)]


def _link(one: Link) -> dict[str, Any]:
    entry = one.entry
    return {
        "ordinal": entry.ordinal,
        "time": iso(entry.time),
        "by": {
            "id": entry.actor,
            "fullname": entry.actor_name,
            "position": entry.actor_position,
        },
        "acting_for": person(entry.acting_for or ""),
        "unit": unit(one.unit),
        "handler": person(one.handler),
        "instruction": entry.comment,
        "due": entry.details.get("due"),
        "recipients": [place(two) for two in entry.details.get("recipients", ())],
        "taken_back": one.taken_back,
    }


def place(one: dict[str, Any]) -> dict[str, Any]:
    """Return a recipient: the unit, the person if one was named, and the part."""
    return {"unit": unit(one["unit"]), "handler": person(one["handler"]), "part": one["part"]}


def recipient(one: dict[str, Any]) -> dict[str, Any]:
    """Return a recipient of a case, and since when it has waited or when it was done."""
    return {**place(one), "by": person(one["by"]), "since": one["since"], "done": one["done"]}
