"""Whom a party asks: the unit that has the case, the person in it, how and when to reach them."""

from eurzad.core.office import unit_by_symbol
from eurzad.core.office.functions import name_and_position
from eurzad.records.letters.office import letterhead
from eurzad.records.letters.office import office_setting
from typing import Any


def contact(case: Any | None) -> dict[str, Any]:
    """Return the contact for a case; that of the office while no unit has it."""
    unit = unit_by_symbol(case.unit) if case is not None and case.unit else None
    person, position = name_and_position(case.handler) if unit and case.handler else ("", "")
    office = letterhead()
    return {
        "unit": unit.title if unit else office["office_name"],
        "person": person,
        "position": position,
        "phone": (unit.phone if unit else "") or office["phone"],
        "email": (unit.email if unit else "") or office["email"],
        "room": (unit.room if unit else "") or "",
        "hours": hours(unit),
    }


def hours(unit: Any | None) -> list[str]:
    """Return the opening hours, line by line: the unit's own, else those of the office."""
    if unit is not None and unit.hours:
        return [line.strip() for line in unit.hours.splitlines() if line.strip()]
    return [
        f"{one.get('days', '')}: {one.get('from', '')}–{one.get('to', '')}"
        for one in office_setting("hours", [])
    ]
