"""Who may see the visits of a schedule, and who may change the schedule."""

from .schedule import Schedule
from .storage import Book
from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.core.office import duties_of
from eurzad.core.office import unit_by_symbol
from eurzad.core.office import with_units_above
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from typing import Any


# Those who receive people; the registry, at the counter, helps with visits in all units.
RECEIVING = ("handler", "head", "registry")
COUNTER = "eurzad: Register incoming"
MANAGE = "eurzad: Manage office"


def may_see(site: Any, schedule: Schedule) -> bool:
    """Tell whether whoever acts receives people in the unit, in one above it, or at the counter."""
    return allowed(COUNTER, site) or _holds(schedule.unit, RECEIVING)


def may_set(site: Any, unit: str) -> bool:
    """Tell whether whoever acts heads the unit or one above it, or administers the office."""
    return allowed(MANAGE, site) or _holds(unit, ("head",))


def check_sees(site: Any, book: Book) -> None:
    """Raise Forbidden unless whoever acts may see the visits of a schedule."""
    if not may_see(site, book.schedule):
        raise Forbidden(_("You may not do this."))


def check_sets(site: Any, unit: str) -> None:
    """Raise Forbidden unless whoever acts may set the schedules of a unit."""
    if not may_set(site, unit):
        raise Forbidden(_("You may not do this."))


def _holds(unit: str, functions: tuple[str, ...]) -> bool:
    if unit_by_symbol(unit) is None:
        return False
    units = with_units_above(unit)
    return any(
        one.symbol in units and one.function in functions for one in duties_of(current_user())
    )
