"""Rows of registers and queues: what is kept as a snapshot, with names and addresses added."""

from eurzad.core.clock import today
from eurzad.core.office.functions import fullname_of
from eurzad.records.desk.filters import NOBODY
from eurzad.records.fileplan import plan_for
from eurzad.records.serializers.parts import days_to
from eurzad.records.serializers.parts import state
from eurzad.records.serializers.parts import told
from eurzad.records.serializers.parts import unit
from eurzad.records.workflow import state_title
from plone import api
from typing import Any


Row = dict[str, Any]


class Rows:
    """Tells the rows of one answer. What many rows share is looked up once."""

    def __init__(self, request: Any) -> None:
        self.request = request
        self.base = api.portal.get().absolute_url()
        self._units: dict[str, dict[str, str] | None] = {}
        self._states: dict[tuple[str, str], dict[str, str]] = {}
        self._days: dict[str | None, dict[str, Any] | None] = {}

    def register_row(self, row: Row) -> Row:
        """Return a row of the incoming register."""
        case = row["case"]
        told = {name: value for name, value in row.items() if name not in ("path", "state", "unit")}
        return told | {
            "@id": f"{self.base}/{row['path']}",
            "assigned_unit": self.unit(row["unit"]),
            "case": {"@id": f"{self.base}/{case['path']}", "mark": case["mark"]} if case else None,
            **self.state("IncomingItem", row["state"]),
        }

    def work_row(self, row: Row) -> Row:
        """Return a row of a queue of the desk."""
        told = {name: value for name, value in row.items() if name not in ("path", "state", "type")}
        return told | {
            "@id": f"{self.base}/{row['path']}",
            "@type": row["type"],
            "unit": self.unit(row["unit"]),
            "deadline": self.days_to(row["deadline"]),
            **self.state(row["type"], row["state"]),
        }

    def facet_title(self, name: str, value: str) -> str:
        """Return what people call a value by which a queue can be narrowed."""
        if name == "handler":
            return fullname_of(value) if value != NOBODY else ""
        if name == "unit":
            return (self.unit(value) or {"title": value})["title"]
        if name == "state":
            return told(state_title("", value), self.request)
        if name == "file_class":
            found = plan_for(api.portal.get(), today().year).get(value)
            return f"{value} {found.title}" if found is not None else value
        return value

    def unit(self, symbol: str) -> dict[str, str] | None:
        """Return a unit as symbol and title."""
        if symbol not in self._units:
            self._units[symbol] = unit(symbol)
        return self._units[symbol]

    def state(self, portal_type: str, name: str) -> dict[str, str]:
        """Return a workflow state with its name."""
        key = (portal_type, name)
        if key not in self._states:
            self._states[key] = state(portal_type, name, self.request)
        return self._states[key]

    def days_to(self, day: str | None) -> dict[str, Any] | None:
        """Return a deadline with the days left."""
        if day not in self._days:
            self._days[day] = days_to(day)
        return self._days[day]
