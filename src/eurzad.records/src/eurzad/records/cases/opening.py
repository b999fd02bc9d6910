"""Opening a case: it gets its mark, its place in the case list, and settles what it came from."""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.core.numbering import case_series
from eurzad.core.numbering import format_mark
from eurzad.core.office import acting_as
from eurzad.core.office import is_open_unit
from eurzad.core.office.acting import SYSTEM
from eurzad.core.store import store
from eurzad.records import values
from eurzad.records.cases.caselist import add_to_case_list
from eurzad.records.cases.groups import find_group
from eurzad.records.cases.paperstore import place_paper
from eurzad.records.desk.entries import index_work
from eurzad.records.fileplan import plan_for
from eurzad.records.incoming.rows import update_row
from eurzad.records.reorganisation.plans import check_no_change_due
from eurzad.records.rights import current_user
from eurzad.records.store import find
from eurzad.records.tree import state_of
from eurzad.records.years.beginning import this_year
from plone import api
from typing import Any


CLASS = "file_plan_class"


def read_class(data: dict[str, Any], unit: str = "") -> str:
    """Return the class that was chosen from the plan of the unit.

    Raises Invalid when it cannot hold cases, or is out of use.
    """
    symbol = values.line(data, CLASS, 4, required=True)
    plan = plan_for(api.portal.get(), today().year, unit)
    found = plan.get(symbol)
    if found is None:
        raise invalid(CLASS, _("The file plan has no such class."))
    if not found.leaf:
        raise invalid(CLASS, _("Choose a class that has no classes below it."))
    if not plan.in_use(found, today()):
        raise invalid(CLASS, _("This class is out of use: no new case can be opened in it."))
    return symbol


def missing_for_opening(case: Any) -> list[str]:
    """Return the fields that a case lacks to be opened."""
    return [name for name in (CLASS, "unit") if not getattr(case, name)]


def before_open(case: Any, event: Any) -> None:
    """Take the class and the title that came along, and check that nothing is missing."""
    given = {name: event.kwargs[name] for name in (CLASS, "title") if name in event.kwargs}
    changes = read_changes(given, case.unit)
    missing = [name for name in missing_for_opening(case) if name not in changes]
    if missing:
        message = _("A case needs a class of the file plan and a unit to be opened.")
        raise Invalid(
            message, tuple(FieldError(name, _("Fill in this field.")) for name in missing)
        )
    if CLASS not in changes:
        read_class({CLASS: case.file_plan_class}, case.unit)
    check_no_change_due(api.portal.get(), case.unit)
    if not is_open_unit(case.unit):
        raise invalid("unit", _("This unit was closed. Assign the case to another one."))
    event.kwargs["changes"] = changes
    event.kwargs["base"] = read_group(case, changes.get(CLASS, case.file_plan_class), event.kwargs)


def read_group(case: Any, file_class: str, data: dict[str, Any]) -> int | None:
    """Return the number of the separated group in which the case is opened, None for none."""
    if not data.get("group"):
        return None
    base = values.whole_number(data, "group", 1_000_000)
    if find_group(case.unit, file_class, today().year, base) is None:
        raise invalid("group", _("There is no such group of cases in this class and year."))
    return base


def read_changes(data: dict[str, Any], unit: str = "") -> dict[str, str]:
    """Return what of a draft case is to be changed. Raises Invalid, naming the field."""
    values.only(data, (CLASS, "title"))
    changes = {}
    if CLASS in data:
        changes[CLASS] = read_class(data, unit)
    if "title" in data:
        changes["title"] = values.line(data, "title", required=True)
    return changes


def change_draft(case: Any, changes: dict[str, str]) -> None:
    """Set title or class of a draft case."""
    for name, value in changes.items():
        setattr(case, name, value)
    case.reindexObject()
    index_work(case)


def after_open(case: Any, event: Any) -> None:
    """Give the case its mark, which never changes."""
    for name, value in event.kwargs["changes"].items():
        setattr(case, name, value)
    year = this_year(api.portal.get())
    base = event.kwargs["base"]
    series = case_series(case.unit, case.file_plan_class, year, base)
    number = store(api.portal.get()).counters.next(series)
    case.mark = format_mark(case.unit, case.file_plan_class, number, year, base)
    case.started = today()
    case.founder = current_user()
    add_to_case_list(case)
    place_paper(case)
    case_log(case).append("opened", current_user(), details={"mark": case.mark})
    for item in filter(None, map(find, case.incoming_uids)):
        settle(item)
    case.reindexObject()
    index_work(case)


def settle(item: Any) -> None:
    """Settle an incoming item: its case is open. Nobody does this by hand."""
    if state_of(item) != "settled":
        with acting_as(SYSTEM):
            api.portal.get_tool("portal_workflow").doActionFor(item, "settle")
    update_row(item)
    index_work(item)
