"""The file plan of a profile: in a site it is only ever added to."""

from eurzad.core.clock import today
from eurzad.platform.sync import Difference
from eurzad.platform.sync import Verdict
from eurzad.records.fileplan import FilePlan
from eurzad.records.fileplan import FilePlanClass
from eurzad.records.fileplan import plan_for
from eurzad.records.fileplan.plan import with_leaves
from eurzad.records.fileplan.reading import read_csv
from eurzad.records.fileplan.versions import put_version
from typing import Any


def plan_differences(site: Any, text: str) -> list[Difference]:
    """What the plan of this year lacks or says otherwise. Changes nothing."""
    plan = plan_for(site, today().year)
    found = []
    for wanted in _classes(text):
        known = plan.get(wanted.symbol)
        if known is None:
            found.append(Difference(f"file-plan/{wanted.symbol}", Verdict.ADD, wanted.title))
        elif _said(known) != _said(wanted):
            found.append(
                Difference(f"file-plan/{wanted.symbol}", Verdict.FIXED, _said(wanted), _said(known))
            )
    return found


def add_to_plan(site: Any, text: str, incomplete: bool = False) -> list[Difference]:
    """Add the classes that the plan of this year lacks; plans of years past stay as they are."""
    found = plan_differences(site, text)
    new = {one.key.rpartition("/")[2] for one in found if one.verdict is Verdict.ADD}
    if new:
        year = today().year
        classes = [*plan_for(site, year), *(one for one in _classes(text) if one.symbol in new)]
        put_version(site, year, FilePlan(with_leaves(classes), incomplete=incomplete))
    return found


def _classes(text: str) -> list[FilePlanClass]:
    return read_csv(text)[0]


def _said(one: FilePlanClass) -> tuple[str, str]:
    return one.title, one.retention
