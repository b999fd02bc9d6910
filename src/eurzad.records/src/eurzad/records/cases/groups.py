"""Separated groups of cases (podteczki): an entry of a case list that has a list of its own.

Their cases have marks `UNIT.CLASS.BASE.NUMBER.YEAR`, where BASE is the number of the entry.
Source: office instruction, par. 5.
"""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.numbering import case_series
from eurzad.core.numbering import format_mark
from eurzad.core.office import exercises
from eurzad.core.office import unit_by_symbol
from eurzad.core.office.functions import fullname_of
from eurzad.core.store import store
from eurzad.records import values
from eurzad.records.cases.caselist import case_list
from eurzad.records.cases.caselist import list_key
from eurzad.records.fileplan import plan_for
from eurzad.records.rights import current_user
from eurzad.records.store import records_store
from plone import api
from typing import Any


Group = dict[str, Any]


def open_group(data: dict[str, Any]) -> Group:
    """Separate a group of cases in a class. Raises Invalid, Forbidden."""
    values.only(data, ("unit", "file_plan_class", "title"))
    unit = values.line(data, "unit", 25, required=True)
    if unit_by_symbol(unit) is None:
        raise invalid("unit", _("There is no such unit."))
    if not any(exercises(current_user(), unit, name) for name in ("handler", "head")):
        raise Forbidden(_("Groups of cases are opened by those who work in the unit."))
    symbol = values.line(data, "file_plan_class", 4, required=True)
    plan = plan_for(api.portal.get(), today().year, unit)
    found = plan.get(symbol)
    if found is None or not found.leaf or not plan.in_use(found, today()):
        raise invalid("file_plan_class", _("Choose a class that has no classes below it."))
    title = values.line(data, "title", required=True)
    return _write(unit, symbol, title)


def _write(unit: str, file_class: str, title: str) -> Group:
    site = api.portal.get()
    year = today().year
    number = store(site).counters.next(case_series(unit, file_class, year))
    group = {
        "unit": unit,
        "file_plan_class": file_class,
        "year": year,
        "base": number,
        "title": title,
        "opened": iso(now()),
        "founder": current_user(),
    }
    records_store(site).case_groups[group_key(unit, file_class, year, number)] = group
    row = {
        "ordinal": number,
        "path": "",
        "group": number,
        "mark": format_mark(unit, file_class, number, year),
        "title": title,
        "sender": "",
        "senders_mark": "",
        "date_of_letter": "",
        "started": today().isoformat(),
        "closed": None,
        "handler": fullname_of(current_user()),
        "remarks": "",
        "state": "group",
        "unit": unit,
        "restricted": False,
        "excluded": [],
    }
    case_list(site, unit, file_class, year).add(number, row)
    return group


def groups_of(unit: str, file_class: str, year: int) -> list[Group]:
    """Return the groups of a unit, class and year, by number."""
    key = group_key(unit, file_class, year, None)
    groups = records_store(api.portal.get()).case_groups
    return list(groups.values(min=key, max=key + "\uffff"))


def find_group(unit: str, file_class: str, year: int, base: int) -> Group | None:
    """Return a group, or None."""
    groups = records_store(api.portal.get()).case_groups
    return groups.get(group_key(unit, file_class, year, base))


def group_key(unit: str, file_class: str, year: int, base: int | None) -> str:
    """Return the key of a group; without a number, what the keys of a list begin with."""
    number = "" if base is None else f"{base:07}"
    return f"{list_key(unit, file_class, year)}/{number}"


def told_group(group: Group) -> dict[str, Any]:
    """Return a group as the API tells it."""
    mark = format_mark(group["unit"], group["file_plan_class"], group["base"], group["year"])
    return {name: group[name] for name in ("base", "title", "opened")} | {"mark": mark}
