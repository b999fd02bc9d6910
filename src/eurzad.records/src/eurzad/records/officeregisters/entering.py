"""Making and correcting entries: a number of its own for each, and a version for each change."""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.errors import invalid
from eurzad.core.office.functions import name_and_position
from eurzad.core.store import store
from eurzad.records import values
from eurzad.records.officeregisters.definition import RegisterDefinition
from eurzad.records.officeregisters.known import year_of
from eurzad.records.officeregisters.reading import NewFile
from eurzad.records.officeregisters.reading import read_values
from eurzad.records.officeregisters.storage import Entry
from eurzad.records.rights import current_user
from eurzad.records.years.beginning import this_year
from typing import Any


REASON = 1000


def series_of(id: str, year: int) -> str:
    """Return the key of the counter of a register and year."""
    return f"office-register/{id}/{year}"


def number_of(definition: RegisterDefinition, ordinal: int, year: int) -> str:
    """Return the number of an entry, by the pattern of its register."""
    return definition.number.replace("{number}", str(ordinal)).replace("{year}", str(year))


def make_entry(site: Any, definition: RegisterDefinition, data: dict[str, Any]) -> Entry:
    """Make an entry in this year's register. Raises Invalid."""
    found = read_values(definition, data)
    year = this_year(site)
    ordinal = store(site).counters.next(series_of(definition.id, year))
    entry = Entry(ordinal, number_of(definition, ordinal, year), year)
    _add_version(entry, found, "", False)
    year_of(site, definition.id, year).add(entry)
    return entry


def correct_entry(
    definition: RegisterDefinition, entry: Entry, data: dict[str, Any]
) -> dict[str, Any]:
    """Add a version to an entry, with the reason. Returns it. Raises Invalid."""
    values.only(data, ("values", "reason", "void"))
    reason = values.line(data, "reason", REASON, required=True)
    void = data.get("void", entry.void)
    if not isinstance(void, bool):
        raise invalid("void", _("Choose one of the values."))
    sent = data.get("values", {})
    if not isinstance(sent, dict):
        raise invalid("values", _("Fill in this field."))
    found = read_values(definition, sent, entry)
    if not _is_different(entry, found, void):
        raise invalid("values", _("Nothing was changed."))
    return _add_version(entry, found, reason, void)


def _is_different(entry: Entry, found: dict[str, Any], void: bool) -> bool:
    before = entry.values
    return void != entry.void or any(before.get(name, "") != one for name, one in found.items())


def _add_version(entry: Entry, found: dict[str, Any], reason: str, void: bool) -> dict[str, Any]:
    actor = current_user()
    name, position = name_and_position(actor)
    version = {
        "time": iso(now()),
        "actor": actor,
        "actor_name": name,
        "actor_position": position,
        "reason": reason,
        "void": void,
        "values": {name: _kept(entry, value) for name, value in found.items()},
    }
    entry.versions.append(version)
    return version


def _kept(entry: Entry, value: Any) -> Any:
    if not isinstance(value, NewFile):
        return value
    return entry.files.add(value.filename, value.content_type, value.data, "attachment").id
