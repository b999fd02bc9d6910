"""Rows of registers and queues: what is kept as a snapshot, with names and addresses added."""

from eurzad.core.clock import today
from eurzad.core.office.functions import fullname_of
from eurzad.records.delivery.mail import KINDS as MAIL_KINDS
from eurzad.records.desk.filters import NOBODY
from eurzad.records.fileplan import plan_for
from eurzad.records.registers.choices import ACCESS
from eurzad.records.registers.choices import FORMATS
from eurzad.records.registers.choices import KINDS
from eurzad.records.registers.choices import way_title
from eurzad.records.serializers.parts import days_to
from eurzad.records.serializers.parts import state
from eurzad.records.serializers.parts import told
from eurzad.records.serializers.parts import unit
from eurzad.records.workflow import state_title
from plone import api
from typing import Any


Row = dict[str, Any]


INTERNAL_ONLY = ("path", "state", "unit", "units", "day", "excluded", "sent_by")


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
        return self.entry(row, "incoming", "IncomingItem") | {
            "assigned_unit": self.unit(row["unit"]),
            "addressed_to": [self.unit(symbol) for symbol in row["addressed_to"]],
        }

    def outgoing_row(self, row: Row) -> Row:
        """Return a row of the outgoing register."""
        columns = self.entry(row, "outgoing", "OutgoingItem") | {"unit": self.unit(row["unit"])}
        if row["mail_kind"]:
            columns["way_title"] = title_in(MAIL_KINDS, row["mail_kind"], self.request)
        return columns

    def internal_row(self, row: Row) -> Row:
        """Return a row of the internal register."""
        return self.entry(row, "internal", "InternalItem") | {
            "unit": self.unit(row["unit"]),
            "addressees": [self.unit(symbol) for symbol in row["units"]],
        }

    def entry(self, row: Row, register: str, portal_type: str) -> Row:
        """Return what the rows of all registers are told with."""
        case = row.get("case")
        columns = {name: value for name, value in row.items() if name not in INTERNAL_ONLY}
        return columns | {
            "@id": f"{self.base}/{row['path']}",
            "case": {"@id": f"{self.base}/{case['path']}", "mark": case["mark"]} if case else None,
            "way_title": row["way_note"] or told(way_title(register, row["way"]), self.request),
            "document_kind_title": row["document_kind_note"]
            or title_in(KINDS, row["document_kind"], self.request),
            "access_title": title_in(ACCESS, row["access"], self.request),
            "format_title": title_in(FORMATS, row["format"], self.request),
            **self.state(portal_type, row["state"]),
        }

    def work_row(self, row: Row) -> Row:
        """Return a row of a queue of the desk."""
        hidden = ("path", "state", "type", "paused")
        told = {name: value for name, value in row.items() if name not in hidden}
        deadline = self.days_to(row["deadline"])
        return told | {
            "@id": f"{self.base}/{row['path']}",
            "@type": row["type"],
            "unit": self.unit(row["unit"]),
            "deadline": deadline and {**deadline, "paused": row.get("paused", False)},
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


def title_in(choices: dict[str, Any], id: str, request: Any) -> str:
    """Return the title of a choice, the id itself when the list has it no more."""
    return told(choices.get(id, id), request)
