"""The file plans of a profile: in a site they are only ever added to."""

from collections.abc import Iterable
from eurzad.core.clock import today
from eurzad.core.office.acting import SYSTEM
from eurzad.platform.profile.plans import PlanFile
from eurzad.platform.profile.plans import problem_in
from eurzad.platform.sync import Difference
from eurzad.platform.sync import Verdict
from eurzad.records.fileplan import FilePlan
from eurzad.records.fileplan import FilePlanClass
from eurzad.records.fileplan import import_csv
from eurzad.records.fileplan.plan import with_leaves
from eurzad.records.fileplan.reading import read_csv
from eurzad.records.fileplan.versions import own_version
from eurzad.records.fileplan.versions import put_version
from typing import Any


def plan_differences(site: Any, plans: Iterable[PlanFile]) -> list[Difference]:
    """What the plans of this year lack or say otherwise. Changes nothing."""
    return [found for plan in plans for found in _differences(site, plan)]


def add_to_plans(site: Any, plans: Iterable[PlanFile]) -> list[Difference]:
    """Add the classes that plans of this year lack; plans of years past stay as they are.

    A unit's plan that is not there yet is imported as on screen. Raises ProfileError with the line
    that hinders it.
    """
    return [found for plan in plans for found in _add_to(site, plan)]


def _differences(site: Any, wanted: PlanFile) -> list[Difference]:
    name = f"file-plan-{wanted.unit}" if wanted.unit else "file-plan"
    known = own_version(site, today().year, wanted.unit)
    if known is not None and known.kind != wanted.kind:
        return [Difference(name, Verdict.EDITED, wanted.kind, known.kind)]
    found = []
    for one in _classes(wanted):
        there = known.get(one.symbol) if known is not None else None
        if there is None:
            found.append(Difference(f"{name}/{one.symbol}", Verdict.ADD, one.title))
        elif _said(there) != _said(one):
            found.append(
                Difference(f"{name}/{one.symbol}", Verdict.FIXED, _said(one), _said(there))
            )
    return found


def _add_to(site: Any, wanted: PlanFile) -> list[Difference]:
    found = _differences(site, wanted)
    new = {one.key.rpartition("/")[2] for one in found if one.verdict is Verdict.ADD}
    year = today().year
    known = own_version(site, year, wanted.unit)
    if wanted.unit and known is None:
        _import(site, year, wanted)
    elif new:
        classes = [*(known or ()), *(one for one in _classes(wanted) if one.symbol in new)]
        plan = FilePlan(with_leaves(classes), wanted.kind, wanted.incomplete)
        put_version(site, year, plan, wanted.unit)
    return found


def _import(site: Any, year: int, wanted: PlanFile) -> None:
    report = import_csv(
        site, year, wanted.text, wanted.unit, wanted.kind, wanted.incomplete, actor=SYSTEM
    )
    for problem in report.errors:
        raise problem_in(wanted, problem)


def _classes(plan: PlanFile) -> list[FilePlanClass]:
    return read_csv(plan.text, True)[0]


def _said(one: FilePlanClass) -> tuple[str, str]:
    return one.title, one.retention
