"""What is ready for a year and what is missing, for the administrator to see from December on."""

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from eurzad.core import _
from eurzad.core.calendar import holidays
from eurzad.core.office import people_of
from eurzad.records.desk.catalog import desk
from eurzad.records.fileplan.plan import AS_OFFICE
from eurzad.records.fileplan.versions import in_force_since
from eurzad.records.fileplan.versions import plan_for
from eurzad.records.fileplan.versions import versions
from eurzad.records.officeregisters.known import definitions
from eurzad.records.reorganisation.changes import units_on
from eurzad.records.reorganisation.plans import planned_until
from eurzad.records.store import records_store
from eurzad.records.years.beginning import places_are_made
from typing import Any


READY = "ready"
MISSING = "missing"
ATTENTION = "attention"


@dataclass(frozen=True)
class Point:
    """One thing that a year needs. `title` and `detail` are messages."""

    id: str
    state: str
    title: str
    detail: str


def readiness(site: Any, year: int) -> list[Point]:
    """Return the state of everything that a year begins with."""
    return [point for check in CHECKS for point in check(site, year)]


def copy_plan(site: Any, year: int) -> int:
    """Let the office's plan in force go on in a year as a version of its own. Return its size."""
    from eurzad.records.fileplan.versions import put_version

    plan = plan_for(site, year)
    put_version(site, year, type(plan)(plan, incomplete=plan.incomplete))
    return len(plan)


def _plan(site: Any, year: int) -> Iterator[Point]:
    title = _("File plan")
    since = in_force_since(site, year)
    if since is None:
        detail = _("There is no file plan. Import one, or no case can be opened.")
        yield Point("plan", MISSING, title, detail)
        return
    plan = plan_for(site, year)
    mapping = {"count": len(plan), "since": since}
    if plan.incomplete:
        detail = _("The plan lacks classes above others: ${count} classes so far.", mapping=mapping)
        yield Point("plan", ATTENTION, title, detail)
    elif since == year:
        detail = _("The plan of this year is there: ${count} classes.", mapping=mapping)
        yield Point("plan", READY, title, detail)
    else:
        detail = _("The plan of ${since} goes on. Confirm it or import a new one.", mapping=mapping)
        yield Point("plan", ATTENTION, title, detail)


def _unit_plans(site: Any, year: int) -> Iterator[Point]:
    own = [
        symbol
        for symbol in records_store(site).unit_plans
        if (since := in_force_since(site, year, symbol)) is not None
        and versions(site, symbol)[since].kind != AS_OFFICE
    ]
    if own:
        detail = _("Units with a plan of their own: ${units}.", mapping={"units": ", ".join(own)})
        yield Point("unit-plans", READY, _("File plans of units"), detail)


def _units(site: Any, year: int) -> Iterator[Point]:
    units = units_on(site, date(year, 1, 1))
    mapping = {"count": len(units), "units": ", ".join(sorted(units))}
    if not units:
        yield Point("units", MISSING, _("Units and marks"), _("The office has no units."))
        return
    detail = _("${count} units: ${units}.", mapping=mapping)
    yield Point("units", READY, _("Units and marks"), detail)
    headless = [
        symbol
        for symbol, new in sorted(units.items())
        if not new and not people_of(symbol, "head") and people_of(symbol, "handler")
    ]
    if headless:
        detail = _("Nobody heads: ${units}.", mapping={"units": ", ".join(headless)})
        yield Point("heads", ATTENTION, _("Heads of units"), detail)


def _reorganisations(site: Any, year: int) -> Iterator[Point]:
    planned = planned_until(site, date(year, 1, 1))
    if planned:
        detail = _("Planned until 1 January: ${count}.", mapping={"count": len(planned)})
        yield Point("reorganisations", READY, _("Reorganisation"), detail)


def _places(site: Any, year: int) -> Iterator[Point]:
    title = _("Registers of mail and case lists")
    if places_are_made(site, year):
        detail = _("They are made; numbers begin with 1.")
        yield Point("places", READY, title, detail)
    else:
        detail = _("They are made by themselves in December; numbers begin with 1.")
        yield Point("places", READY, title, detail)


def _registers(site: Any, year: int) -> Iterator[Point]:
    found = definitions(site)
    detail = _("${count} registers; numbers begin with 1.", mapping={"count": len(found)})
    yield Point("registers", READY, _("Registers of the office"), detail)


def _calendar(site: Any, year: int) -> Iterator[Point]:
    detail = _("${count} days off are known.", mapping={"count": len(holidays(year))})
    yield Point("calendar", READY, _("Calendar of days off"), detail)


def _open_cases(site: Any, year: int) -> Iterator[Point]:
    count = desk(site).count({"kind": "case"})
    detail = _("${count} cases go on under their marks.", mapping={"count": count})
    yield Point("cases", READY, _("Open cases"), detail)
    waiting = desk(site).count({"kind": "incoming", "state": "registered"})
    if waiting:
        detail = _("${count} items wait to be assigned.", mapping={"count": waiting})
        yield Point("incoming", ATTENTION, _("Incoming mail"), detail)


CHECKS: tuple[Callable[[Any, int], Iterator[Point]], ...] = (
    _plan,
    _unit_plans,
    _units,
    _reorganisations,
    _places,
    _registers,
    _calendar,
    _open_cases,
)
