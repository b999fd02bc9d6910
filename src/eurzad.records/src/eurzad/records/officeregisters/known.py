"""Which registers an office has: those of this package as its profile changed them, its own."""

from BTrees.IOBTree import IOBTree
from eurzad.core.office import functions_of
from eurzad.records.officeregisters.definition import DefinitionError
from eurzad.records.officeregisters.definition import EVERYONE
from eurzad.records.officeregisters.definition import plain
from eurzad.records.officeregisters.definition import read_definition
from eurzad.records.officeregisters.definition import RegisterDefinition
from eurzad.records.officeregisters.definition import standard_definitions
from eurzad.records.officeregisters.storage import YearOfRegister
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from eurzad.records.store import records_store
from typing import Any


MANAGE = "eurzad: Manage office"
READ_ALL = "auditor"


def definitions(site: Any) -> dict[str, RegisterDefinition]:
    """Return the registers of an office by id, ordered by title."""
    own = records_store(site).register_definitions
    found = {**standard_definitions(), **{id: read_definition(id, own[id]) for id in own}}
    return dict(sorted(found.items(), key=lambda one: one[1].title))


def definition_of(site: Any, id: str) -> RegisterDefinition | None:
    """Return one register of an office."""
    own = records_store(site).register_definitions
    return read_definition(id, own[id]) if id in own else standard_definitions().get(id)


def set_definition(site: Any, id: str, data: dict[str, Any]) -> RegisterDefinition:
    """Change a register of an office, or add one. Raises DefinitionError.

    A column in which entries have values stays, with its type.
    """
    after = read_definition(id, data)
    before = definition_of(site, id)
    used = used_columns(site, id) if before is not None else set()
    for name in sorted(used):
        old, new = before.column(name) if before else None, after.column(name)
        if old is not None and (new is None or new.type != old.type):
            raise DefinitionError(f"{id}.columns: {name} has entries and stays of type {old.type}")
    records_store(site).register_definitions[id] = plain(after)
    return after


def used_columns(site: Any, id: str) -> set[str]:
    """Return the columns of a register in which some entry has a value."""
    return {
        name
        for year in years_of(site, id).values()
        for entry in year
        for version in entry.versions
        for name, value in version["values"].items()
        if value not in (None, "")
    }


def years_of(site: Any, id: str) -> IOBTree:
    """Return the entries of a register by year."""
    return records_store(site).office_registers.get(id, IOBTree())


def year_of(site: Any, id: str, year: int) -> YearOfRegister:
    """Return the entries of a year, made on first use."""
    registers = records_store(site).office_registers
    if id not in registers:
        registers[id] = IOBTree()
    if year not in registers[id]:
        registers[id][year] = YearOfRegister()
    return registers[id][year]


def may_read(site: Any, definition: RegisterDefinition) -> bool:
    """Tell whether whoever acts now may read a register. Auditors read all of them."""
    if allowed(MANAGE, site) or may_enter(site, definition):
        return True
    return _holds(current_user(), (*definition.read, READ_ALL))


def may_enter(site: Any, definition: RegisterDefinition) -> bool:
    """Tell whether whoever acts now may make and correct entries of a register."""
    return allowed(MANAGE, site) or _holds(current_user(), definition.enter)


def _holds(user_id: str, wanted: tuple[str, ...]) -> bool:
    """Tell whether a clerk holds one of the functions, in any unit or in the one named."""
    held = functions_of(user_id)
    named = {one.function for one in held} | {f"{one.function} of {one.symbol}" for one in held}
    return bool(named.intersection(wanted)) or (EVERYONE in wanted and bool(user_id))
