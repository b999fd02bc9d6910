"""Beginning a case without anything that came in: ex officio (art. 61 § 1 KPA)."""

from datetime import date
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.core.office import functions_of
from eurzad.core.office import unit_by_symbol
from eurzad.core.store import store
from eurzad.records import values
from eurzad.records.cases.assignment import workers_of
from eurzad.records.cases.opening import read_changes
from eurzad.records.cases.refresh import refresh
from eurzad.records.content.base import add
from eurzad.records.rights import current_user
from eurzad.records.store import remember_place
from eurzad.records.tree import new_record
from eurzad.records.tree import year_folder
from plone import api
from typing import Any


FIELDS = ("title", "unit", "handler", "file_plan_class")


def begin_case(data: dict[str, Any]) -> Any:
    """Make a draft case in the name of whoever acts now. Raises Invalid, Forbidden.

    By a handler or head of the unit; the head may give it to somebody else at once.
    """
    values.only(data, FIELDS)
    unit = values.line(data, "unit", 25, required=True)
    if unit_by_symbol(unit) is None:
        raise invalid("unit", _("There is no such unit."))
    actor = current_user()
    held = {one.function for one in functions_of(actor) if one.symbol == unit}
    if not held & {"handler", "head"}:
        raise Forbidden(_("A case is begun by those who work in the unit."))
    handler = values.line(data, "handler", 100) or actor
    if handler not in workers_of(unit):
        raise invalid("handler", _("This person holds no function in the unit."))
    if handler != actor and "head" not in held:
        raise invalid("handler", _("Only the head of the unit gives a case to somebody else."))
    title = values.line(data, "title", required=True)
    changes = read_changes({k: v for k, v in data.items() if k == "file_plan_class" and v}, unit)
    case = new_case(title, today(), unit=unit, handler=handler, regime="KPA", **changes)
    case_log(case).append("founded", actor, details={"unit": unit, "handler": handler})
    refresh(case)
    return case


def new_case(title: str, filed: date, **fields: Any) -> Any:
    """Return a new draft case in its place, without a log or rights yet."""
    site = api.portal.get()
    year = today().year
    number = store(site).counters.next(f"draft-case/{year}")
    case = new_record("Case", str(number), title=title, filed=filed, **fields)
    case = add(year_folder(site, "cases", year), case)
    remember_place(site, case)
    return case
