"""From the number of an entry to what has it."""

from eurzad.core.numbering import parse_register_number
from eurzad.core.places import object_at
from eurzad.records.registers.kinds import BY_SYMBOL
from eurzad.records.store import records_store
from typing import Any


def item_by_number(site: Any, number: str) -> Any | None:
    """Return the item of a register number, also by the number of a correction, or None."""
    try:
        parsed = parse_register_number(number)
    except ValueError:
        return None
    kind = BY_SYMBOL.get(parsed.register)
    years = records_store(site).years(kind.name) if kind else {}
    row = years[parsed.year].get(parsed.number) if parsed.year in years else None
    return None if row is None else object_at(site, row["path"])
