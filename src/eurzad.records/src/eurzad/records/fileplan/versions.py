"""Which plan is in force: by year, and for units that have their own."""

from BTrees.IOBTree import IOBTree
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.office.units import with_units_above
from eurzad.core.store import store
from eurzad.records.fileplan.plan import AS_OFFICE
from eurzad.records.fileplan.plan import EXCEPTIONS
from eurzad.records.fileplan.plan import FilePlan
from eurzad.records.fileplan.plan import FilePlanClass
from eurzad.records.fileplan.plan import merged
from eurzad.records.fileplan.plan import WHOLE
from eurzad.records.fileplan.plan import with_leaves
from eurzad.records.fileplan.reading import error
from eurzad.records.fileplan.reading import LineProblem
from eurzad.records.fileplan.reading import read_csv
from eurzad.records.fileplan.reading import Report
from eurzad.records.store import records_store
from typing import Any


# What of a class in which cases were opened stays as it is for the rest of the year.
FIXED = ("title", "retention")


def plan_for(site: Any, year: int, unit: str = "") -> FilePlan:
    """Return the plan in force in a year: the last one imported for it or for a year before.

    For a unit it is the unit's own plan, or the office's with the unit's exceptions. A unit without
    either goes by the plan of the unit above it.
    """
    return _plan(site, year, units_above(unit))


def _plan(site: Any, year: int, units: list[str]) -> FilePlan:
    for position, symbol in enumerate(units):
        own = own_version(site, year, symbol)
        if own is None or own.kind == AS_OFFICE:
            continue
        if own.kind == EXCEPTIONS:
            return merged(_plan(site, year, units[position + 1 :]), own)
        return own
    return own_version(site, year) or FilePlan()


def units_above(unit: str) -> list[str]:
    """Return the symbols of a unit and of those it lies in, from below."""
    return with_units_above(unit) if unit else []


def own_version(site: Any, year: int, unit: str = "") -> FilePlan | None:
    """Return what was imported for the office, or for this very unit, and is in force in a year."""
    since = in_force_since(site, year, unit)
    return None if since is None else versions(site, unit)[since]


def in_force_since(site: Any, year: int, unit: str = "") -> int | None:
    """Return the year for which the version in force in `year` was imported."""
    years = list(versions(site, unit).keys(max=year))
    return years[-1] if years else None


def versions(site: Any, unit: str = "") -> IOBTree:
    """Return the versions of the office's plan, or of a unit's, by their first year."""
    if not unit:
        return records_store(site).file_plans
    return records_store(site).unit_plans.get(unit, IOBTree())


def put_version(site: Any, year: int, plan: FilePlan, unit: str = "") -> None:
    """Keep a version. Whether it may be changed is for the caller to know."""
    if not unit:
        records_store(site).file_plans[year] = plan
        return
    by_unit = records_store(site).unit_plans
    if unit not in by_unit:
        by_unit[unit] = IOBTree()
    by_unit[unit][year] = plan


def import_csv(
    site: Any,
    year: int,
    data: str | bytes,
    unit: str = "",
    kind: str = WHOLE,
    incomplete: bool = False,
    dry_run: bool = False,
    actor: str = "",
) -> Report:
    """Import a plan for a year: all of it, or nothing when there is any error.

    `incomplete` makes missing classes above others a warning. With `dry_run` nothing is written.
    """
    base = _plan(site, year, units_above(unit)[1:]) if kind == EXCEPTIONS else FilePlan()
    classes, report = read_csv(data, incomplete, {one.symbol for one in base})
    plan = FilePlan(with_leaves(classes), kind, incomplete)
    if report.ok:
        whole = merged(base, plan) if kind == EXCEPTIONS else plan
        report.problems += hindrances(site, year, whole, unit, report.lines)
    if report.ok and not dry_run:
        put_version(site, year, plan, unit)
        report.imported = len(classes)
        _write_down(site, year, plan, unit, actor)
    return report


def go_by_office(site: Any, year: int, unit: str, actor: str = "") -> list[LineProblem]:
    """Let a unit go by the office's plan again. Return what hinders it; nothing is done then."""
    office = _plan(site, year, units_above(unit)[1:])
    found = hindrances(site, year, office, unit, {})
    if not found:
        plan = FilePlan(kind=AS_OFFICE)
        put_version(site, year, plan, unit)
        _write_down(site, year, plan, unit, actor)
    return found


def hindrances(
    site: Any, year: int, after: FilePlan, unit: str, lines: dict[str, int]
) -> list[LineProblem]:
    """Return why the plan of a year cannot become `after`.

    The plan of a past year in which cases were opened is never changed. In the running year,
    classes that hold cases keep title and category.
    """
    coming = [one for one in versions(site, unit) if one > year]
    until = min(coming) - 1 if coming else today().year
    used = [one for one in used_classes(site, unit) if year <= one[1] <= until]
    if any(used_in < today().year for _symbol, used_in in used):
        message = _("Cases were opened by the plan of this past year: it is not changed any more.")
        return [error(1, "", "past_year", message)]
    before = plan_for(site, year, unit)
    found = {
        symbol: _changed(before.get(symbol), after.get(symbol), lines.get(symbol, 1))
        for symbol, _year in used
    }
    return [problem for _symbol, problem in sorted(found.items()) if problem is not None]


def used_classes(site: Any, unit: str = "") -> set[tuple[str, int]]:
    """Return the classes in which cases have marks, each with the year; of all units or of one."""
    found = set()
    for series in store(site).counters.series():
        kind, *rest = series.split("/")
        if kind == "case" and (not unit or rest[0] == unit):
            found.add((rest[1], int(rest[-1])))
    return found


def years_with_cases(site: Any) -> set[int]:
    """Return the years in which cases were opened."""
    return {year for _symbol, year in used_classes(site)}


def _changed(
    before: FilePlanClass | None, after: FilePlanClass | None, line: int
) -> LineProblem | None:
    if before is None:
        return None
    mapping = {"symbol": before.symbol}
    if after is None:
        message = _("The class ${symbol} holds cases of this year: it must stay.", mapping=mapping)
        return error(line, "symbol", "used_class", message)
    for name, field in zip(FIXED, ("title", "category"), strict=True):
        if getattr(before, name) != getattr(after, name):
            message = _(
                "The class ${symbol} holds cases of this year: title and category stay. "
                "Change them in the plan of the coming year.",
                mapping=mapping,
            )
            return error(line, field, "used_class", message)
    return None


def _write_down(site: Any, year: int, plan: FilePlan, unit: str, actor: str) -> None:
    records_store(site).plan_imports.append(
        {
            "time": iso(now()),
            "actor": actor,
            "year": year,
            "unit": unit,
            "kind": plan.kind,
            "classes": len(plan),
            "incomplete": plan.incomplete,
        }
    )
