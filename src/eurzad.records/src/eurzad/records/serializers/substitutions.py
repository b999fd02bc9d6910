"""Substitutions as the API tells them."""

from eurzad.core.clock import iso
from eurzad.core.clock import today
from eurzad.core.office.substitutions import may_end
from eurzad.core.storage.substitutions import Substitution
from eurzad.records.serializers.parts import person
from eurzad.records.serializers.parts import unit
from typing import Any


def state_of(one: Substitution) -> str:
    """Return where a substitution is in its life."""
    if one.ended is not None:
        return "ended"
    if one.start > today():
        return "planned"
    return "in_force" if one.end >= today() else "over"


def substitution(one: Substitution, user_id: str) -> dict[str, Any]:
    """Return all of a substitution, as somebody sees it in the list."""
    state = state_of(one)
    return {
        "id": one.id,
        "absent": person(one.absent),
        "substitute": person(one.substitute),
        "start": one.start.isoformat(),
        "end": one.end.isoformat(),
        "unit": unit(one.unit),
        "function": one.function or None,
        "state": state,
        "created": iso(one.created),
        "created_by": person(one.created_by),
        "ended": iso(one.ended),
        "ended_by": person(one.ended_by),
        "can_end": state in ("planned", "in_force") and may_end(user_id, one),
    }


def substituted(one: Substitution) -> dict[str, Any]:
    """Return whom somebody acts for, and until when."""
    return {"person": person(one.absent), **_until(one)}


def substituting(one: Substitution) -> dict[str, Any]:
    """Return who acts for somebody, and until when."""
    return {"person": person(one.substitute), **_until(one)}


def _until(one: Substitution) -> dict[str, Any]:
    return {"unit": unit(one.unit), "function": one.function or None, "end": one.end.isoformat()}
