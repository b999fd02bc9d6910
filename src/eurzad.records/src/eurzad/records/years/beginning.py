"""Beginning a year: places for its records, and the marks of its units, which stay theirs.

The day of the office's records is the Polish one: registers, case lists and the file plan switch at
midnight in Warsaw, whoever asks first.
"""

from datetime import date
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.interfaces import IDailyJob
from eurzad.core.office import open_units
from eurzad.core.store import store
from eurzad.records.fileplan.versions import in_force_since
from eurzad.records.store import has_records
from eurzad.records.store import records_store
from eurzad.records.tree import BRANCHES
from eurzad.records.tree import year_folder
from typing import Any
from zope.interface import implementer


# From this month on the next year is made ready and shown to the administrator.
FIRST_MONTH = 12


def ensure_year(site: Any, year: int) -> None:
    """Begin a year unless it has begun: whatever comes first after midnight may call this."""
    if year not in records_store(site).years_begun:
        begin_year(site, year)


def begin_year(site: Any, year: int) -> None:
    """Make places for the records of a year, and write down by which plan and marks it begins."""
    make_places(site, year)
    records_store(site).years_begun[year] = {
        "time": iso(now()),
        "plan": in_force_since(site, year),
        "units": {unit.symbol: unit.title for unit in open_units(date(year, 1, 1))},
    }


def make_places(site: Any, year: int) -> None:
    """Make the folders and registers of a year; those that are there stay."""
    for branch in BRANCHES:
        year_folder(site, branch, year)
    for register in ("incoming", "outgoing"):
        records_store(site).register(register, year)


def places_are_made(site: Any, year: int) -> bool:
    """Tell whether the folders of a year are there."""
    return all(str(year) in site["records"][branch].objectIds() for branch in BRANCHES)


def is_shown(day: date) -> bool:
    """Tell whether the administrator is to see the state of the next year on this day."""
    return day.month >= FIRST_MONTH


def unit_of_mark(site: Any, symbol: str, year: int) -> bool:
    """Tell whether a mark belongs to some unit in a year: it began with it, or cases bear it."""
    begun = records_store(site).years_begun.get(year)
    if begun is not None and symbol in begun["units"]:
        return True
    return any(
        one.startswith(f"case/{symbol}/") and one.endswith(f"/{year}")
        for one in store(site).counters.series()
    )


@implementer(IDailyJob)
class NewYearJob:
    """Begins a year on its first day, and from December on makes places for the next one."""

    title = _("Beginning of the year")

    def run(self, site: Any, day: date) -> None:
        if not has_records(site):
            return
        ensure_year(site, day.year)
        if is_shown(day) and not places_are_made(site, day.year + 1):
            make_places(site, day.year + 1)


def this_year(site: Any) -> int:
    """Return the current year, begun if it has not been."""
    year = today().year
    ensure_year(site, year)
    return year
