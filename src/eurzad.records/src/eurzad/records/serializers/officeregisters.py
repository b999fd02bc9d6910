"""Registers of the office and their entries as the API tells them."""

from eurzad.core.office import FUNCTIONS
from eurzad.core.office import open_units
from eurzad.core.office import people_of
from eurzad.records.officeregisters.definition import RegisterColumn
from eurzad.records.officeregisters.definition import RegisterDefinition
from eurzad.records.officeregisters.known import may_enter
from eurzad.records.officeregisters.query import due_of
from eurzad.records.officeregisters.query import shown
from eurzad.records.officeregisters.query import state_of_entry
from eurzad.records.officeregisters.reading import place_of
from eurzad.records.officeregisters.storage import Entry
from eurzad.records.serializers.parts import address
from eurzad.records.serializers.parts import days_to
from plone import api
from typing import Any
from urllib.parse import quote


def register_address(definition: RegisterDefinition) -> str:
    """Return the address of a register."""
    return f"{api.portal.get().absolute_url()}/@office-registers/{definition.id}"


def entry_address(definition: RegisterDefinition, entry: Entry) -> str:
    """Return the address of an entry."""
    return f"{register_address(definition)}/{entry.year}/{entry.ordinal}"


def register_summary(site: Any, definition: RegisterDefinition) -> dict[str, Any]:
    """Return a register as the list of registers shows it."""
    return {
        "@id": register_address(definition),
        "id": definition.id,
        "title": definition.title,
        "entry": definition.entry,
        "description": definition.description,
        "legal_basis": definition.legal_basis,
        "public": definition.public,
        "may_enter": may_enter(site, definition),
    }


def columns_of(definition: RegisterDefinition) -> list[dict[str, Any]]:
    """Return the columns of a register."""
    return [_column(one) for one in definition.columns]


def _column(one: RegisterColumn) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title,
        "type": one.type,
        "required": one.required,
        "choices": [
            {"value": value, "title": title} for value, title in (one.choices or {}).items()
        ],
        "hint": one.hint,
        "listed": one.listed,
        "public": one.public,
    }


def entry_row(definition: RegisterDefinition, entry: Entry) -> dict[str, Any]:
    """Return an entry as it is now: its values, and how people read them."""
    due = due_of(definition, entry)
    return {
        "@id": entry_address(definition, entry),
        "number": entry.number,
        "ordinal": entry.ordinal,
        "year": entry.year,
        "void": entry.void,
        "state": state_of_entry(definition, entry),
        "deadline": days_to(due.isoformat()) if due else None,
        "entered": entry.versions[0]["time"],
        "versions": len(entry.versions),
        **_values(definition, entry, entry.values),
    }


def entry_with_history(definition: RegisterDefinition, entry: Entry) -> dict[str, Any]:
    """Return an entry with all its versions, the newest first."""
    return {
        **entry_row(definition, entry),
        "history": [
            {
                "time": version["time"],
                "actor": {
                    "id": version["actor"],
                    "fullname": version["actor_name"],
                    "position": version["actor_position"],
                },
                "reason": version["reason"],
                "void": version["void"],
                **_values(definition, entry, version["values"]),
            }
            for version in reversed(entry.versions)
        ],
    }


def _values(definition: RegisterDefinition, entry: Entry, values: dict[str, Any]) -> dict[str, Any]:
    return {
        "values": {column.id: values.get(column.id, "") for column in definition.columns},
        "shown": {column.id: shown(column, entry, values) for column in definition.columns},
        "links": _links(definition, entry, values),
    }


def _links(definition: RegisterDefinition, entry: Entry, values: dict[str, Any]) -> dict[str, str]:
    """Return the addresses of cases and files that the values name."""
    found = {}
    for column in definition.columns:
        value = values.get(column.id)
        if value and column.type == "case" and (path := place_of(value)):
            found[column.id] = address(path)
        if value and column.type == "file":
            where = f"{definition.id}/{entry.year}/{entry.ordinal}/{quote(value)}"
            found[column.id] = f"{api.portal.get().absolute_url()}/@office-register-file/{where}"
    return found


def staff() -> list[dict[str, str]]:
    """Return those who hold a function in the office, by name."""
    people = {
        person["id"]: person
        for unit in open_units()
        for function in FUNCTIONS
        for person in people_of(unit.symbol, function)
    }
    return sorted(people.values(), key=lambda one: one["fullname"])
