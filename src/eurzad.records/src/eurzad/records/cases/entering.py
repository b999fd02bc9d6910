"""Entering an event by hand: which ones, with which fields, and for which days."""

from eurzad.core import _
from eurzad.core.deadlines.catalog import COMMON
from eurzad.core.deadlines.catalog import EVENTS
from eurzad.core.errors import invalid
from eurzad.records import values
from eurzad.records.cases.clock import live_entries
from typing import Any


BY_HAND = tuple(name for name in EVENTS if name not in ("filed", "started", "settled", "cancelled"))
REASON = 300
CANCELLED = "cancelled"


def read_entry(case: Any, data: dict[str, Any]) -> dict[str, Any]:
    """Return the event that was sent, clean. Raises Invalid naming the field.

    A day in the future is refused: what is entered has happened. `{"cancels": id, "reason": …}`
    takes an entry back.
    """
    if data.get("event") == CANCELLED or "cancels" in data:
        return read_cancelling(case, data)
    name = values.choice(data, "event", BY_HAND)
    fields = EVENTS[name].fields
    values.only(data, ("event", "date", "note", *fields))
    day = values.past_day(data, "date")
    if day is None:
        raise invalid("date", _("Fill in this field."))
    if case.filed is not None and day < case.filed:
        raise invalid("date", _("This day is before the case was filed."))
    entry: dict[str, Any] = {"event": name, "date": day.isoformat()}
    for field, what in {**fields, "note": COMMON["note"]}.items():
        value = _read(data, field, what.type)
        if value:
            entry[field] = value
        elif what.required:
            raise invalid(field, _("Fill in this field."))
    return entry


def _read(data: dict[str, Any], name: str, type: str) -> Any:
    if type == "date":
        day = values.day(data, name)
        return day.isoformat() if day else None
    if type == "days":
        return values.whole_number(data, name, 366) or None
    return values.line(data, name, REASON)


def read_cancelling(case: Any, data: dict[str, Any]) -> dict[str, Any]:
    """Return the entry that takes another back. Raises Invalid naming the field."""
    values.only(data, ("event", "cancels", "reason"))
    id = values.line(data, "cancels", 20, required=True)
    entry = next((one for one in live_entries(case) if one["id"] == id), None)
    if entry is None:
        raise invalid("cancels", _("There is no such entry, or it is cancelled already."))
    return {
        "event": CANCELLED,
        "date": entry["date"],
        "cancels": id,
        "reason": values.line(data, "reason", REASON, required=True),
    }
