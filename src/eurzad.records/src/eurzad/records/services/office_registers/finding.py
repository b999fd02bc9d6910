"""What the address of a register or of an entry names, for those who may see it."""

from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.core.errors import Missing
from eurzad.records.officeregisters.definition import RegisterDefinition
from eurzad.records.officeregisters.known import definition_of
from eurzad.records.officeregisters.known import may_enter
from eurzad.records.officeregisters.known import may_read
from eurzad.records.officeregisters.known import years_of
from eurzad.records.officeregisters.storage import Entry
from typing import Any


def register_at(site: Any, id: str, enter: bool = False) -> RegisterDefinition:
    """Return the register with this id. Raises Missing, Forbidden."""
    definition = definition_of(site, id)
    if definition is None:
        raise Missing(_("There is no such register."))
    if not (may_enter(site, definition) if enter else may_read(site, definition)):
        raise Forbidden(_("You may not do this."))
    return definition


def entry_at(site: Any, definition: RegisterDefinition, year: str, ordinal: str) -> Entry:
    """Return an entry. Raises Missing."""
    years = years_of(site, definition.id)
    if all(part.isascii() and part.isdigit() and len(part) < 9 for part in (year, ordinal)):
        found = years[int(year)].get(int(ordinal)) if int(year) in years else None
        if found is not None:
            return found
    raise Missing(_("There is no such entry."))
