"""Templates of assignments as the API tells them, with the people who are still there."""

from eurzad.core.calendar import working_days_after
from eurzad.core.clock import today
from eurzad.records.cases.assignment import Assignment
from eurzad.records.cases.assignment import workers_of
from eurzad.records.cases.assignment_templates import AssignmentTemplate
from eurzad.records.cases.assignment_templates import OFFICE
from eurzad.records.cases.assignment_templates import PERSONAL
from eurzad.records.serializers.parts import iso_day
from eurzad.records.serializers.parts import person
from eurzad.records.serializers.parts import unit
from typing import Any


def template(one: AssignmentTemplate) -> dict[str, Any]:
    """Return a template; `due` is the day that its working days lead to from today."""
    due = working_days_after(today(), one.due_days) if one.due_days else None
    return {
        "id": one.id,
        "scope": PERSONAL if one.owner else OFFICE,
        "title": one.title,
        "due_days": one.due_days,
        "due": iso_day(due),
        **_places(one),
    }


def last(one: Assignment | None) -> dict[str, Any] | None:
    """Return what somebody assigned last, to begin with."""
    return _places(one) if one is not None else None


def _places(one: AssignmentTemplate | Assignment) -> dict[str, Any]:
    return {
        **_place(one.unit, one.handler),
        "instruction": one.instruction,
        "recipients": [
            {**_place(two.unit, two.handler), "part": two.part} for two in one.recipients
        ],
    }


def _place(symbol: str, handler: str) -> dict[str, Any]:
    there = bool(symbol) and handler in workers_of(symbol)
    return {"unit": unit(symbol), "handler": person(handler) if there else None}
