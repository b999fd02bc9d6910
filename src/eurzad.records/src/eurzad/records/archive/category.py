"""The archival category of a case: that of its class, or what it was changed to, with history."""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.core.numbering import parse_mark
from eurzad.core.retention import Category
from eurzad.core.retention import is_lower
from eurzad.core.retention import parse_category
from eurzad.records import values
from eurzad.records.archive.holdings import update_holding
from eurzad.records.fileplan import plan_for
from eurzad.records.rights import current_user
from plone import api
from typing import Any


CATEGORY = "category"


def category_of(case: Any) -> Category | None:
    """Return the category of a case, None when its class has none."""
    if case.category_changes:
        return parse_category(case.category_changes[-1]["to"])
    return category_of_class(case)


def category_of_class(case: Any) -> Category | None:
    """Return what the file plan of the year of the mark gives the case."""
    year = parse_mark(case.mark).year if case.mark else today().year
    found = plan_for(api.portal.get(), year, case.unit).get(case.file_plan_class)
    return parse_category(found.retention) if found is not None and found.retention else None


def change_category(case: Any, data: dict[str, Any]) -> None:
    """Give a case another category, with a reason; what it was stays on record.

    A lower category than before is only given by the archivist with the state archive's consent,
    whose reference the reason then holds.
    """
    values.only(data, (CATEGORY, "reason"))
    wanted = read_category(data)
    reason = values.text(data, "reason", 1000, required=True)
    if case.archive_state == "destroyed":
        raise Conflict(_("The files of this case were destroyed."))
    before = category_of(case)
    if before == wanted:
        raise invalid(CATEGORY, _("The case has this category already."))
    if before is not None and before.is_archival and is_lower(wanted, before):
        raise invalid(CATEGORY, _("Archival materials (category A) cannot be lowered here."))
    change = {
        "day": today().isoformat(),
        "from": str(before) if before is not None else "",
        "to": str(wanted),
        "by": current_user(),
        "reason": reason,
    }
    case.category_changes = (*case.category_changes, change)
    details = {name: change[name] for name in ("from", "to")}
    case_log(case).append("category_changed", current_user(), comment=reason, details=details)
    update_holding(case)


def read_category(data: dict[str, Any]) -> Category:
    """Return the category that was sent. Raises Invalid."""
    text = values.line(data, CATEGORY, 10, required=True)
    try:
        return parse_category(text)
    except ValueError as error:
        message = _("Give a category such as A, B5, BE50 or Bc.")
        raise invalid(CATEGORY, message) from error
