"""Narrowing a queue: the filters that lists and saved views share."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.records import values
from typing import Any
import re


EXACT = ("unit", "handler", "file_class", "service", "state")
DAYS = ("deadline", "received")
FILTERS = ("query", *EXACT, *(f"{name}_{end}" for name in DAYS for end in ("from", "to")))
LONGEST = 200
NOBODY = "-"
# Work without a deadline lies behind the last day.
LAST_DAY = "9999-12-30"
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Filters:
    """What a queue is narrowed by; an empty text narrows nothing. Days are texts like 2026-11-24.

    The handler `-` stands for nobody.
    """

    query: str = ""
    unit: str = ""
    handler: str = ""
    file_class: str = ""
    service: str = ""
    state: str = ""
    deadline_from: str = ""
    deadline_to: str = ""
    received_from: str = ""
    received_to: str = ""

    def as_dict(self) -> dict[str, str]:
        """Return the filters that narrow something."""
        return {name: value for name in FILTERS if (value := getattr(self, name))}


def read_filters(data: dict[str, Any]) -> Filters:
    """Return the filters that were sent. Raises Invalid, naming the field."""
    texts = {name: values.line(data, name, LONGEST) for name in ("query", *EXACT)}
    days = {name: _day(data, name) for name in FILTERS if name not in texts}
    for name in DAYS:
        first, last = days[f"{name}_from"], days[f"{name}_to"]
        if first and last and first > last:
            raise invalid(f"{name}_to", _("The last day is before the first."))
    return Filters(**texts, **days)


def _day(data: dict[str, Any], name: str) -> str:
    found: date | None = values.day(data, name)
    return found.isoformat() if found else ""


def narrowed(query: dict[str, Any], filters: Filters) -> dict[str, Any] | None:
    """Return the query of a queue narrowed by filters; None when nothing can match."""
    narrow = dict(query)
    for name in EXACT:
        value = getattr(filters, name)
        if not value:
            continue
        wanted = "" if value == NOBODY else value
        if name in narrow and wanted not in _as_list(narrow[name]):
            return None
        narrow[name] = wanted
    for name in DAYS:
        if not _narrow_days(narrow, name, filters):
            return None
    words = WORD.findall(filters.query)
    if filters.query and not words:
        return None
    if words:
        narrow["text"] = " and ".join(f"{word}*" for word in words)
    return narrow


def _as_list(value: Any) -> list[str]:
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _narrow_days(query: dict[str, Any], name: str, filters: Filters) -> bool:
    """Put a range of days into the query, within the one that is there. False when none is left."""
    first, last = getattr(filters, f"{name}_from"), getattr(filters, f"{name}_to")
    there = query.get(name)
    if there is not None:
        earliest, latest = _ends(there)
        last = min(filter(None, (last, latest)))
        first = max(first, earliest)
    if first and last and first > last:
        return False
    if first and last:
        query[name] = {"query": (first, last), "range": "min:max"}
    elif first:
        query[name] = {"query": (first, LAST_DAY), "range": "min:max"}
    elif last:
        query[name] = {"query": last, "range": "max"}
    return True


def _ends(there: dict[str, Any]) -> tuple[str, str]:
    """Return the first and last day of a range that a queue has, an empty text for an open end."""
    days = there["query"]
    return ("", days) if isinstance(days, str) else (days[0], days[1])


def facets(rows: Any) -> dict[str, dict[str, int]]:
    """Return what rows can be narrowed by, each value with the number of its rows."""
    counted: dict[str, Counter[str]] = {name: Counter() for name in EXACT}
    for row in rows:
        counted["handler"][row["handler"]["id"] if row["handler"] else NOBODY] += 1
        for name in EXACT:
            if name != "handler" and row.get(name):
                counted[name][row[name]] += 1
    return {name: dict(counts.most_common()) for name, counts in counted.items()}
