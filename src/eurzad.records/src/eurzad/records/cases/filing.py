"""Documentation that forms no case: a draft is closed under a class, without a mark.

Source: office instruction, par. 4 and 22: documentation that forms no files of cases is kept by
classes of the file plan.
"""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.log import case_log
from eurzad.records import values
from eurzad.records.cases.caselist import add_outside
from eurzad.records.cases.opening import CLASS
from eurzad.records.cases.opening import read_class
from eurzad.records.cases.opening import settle
from eurzad.records.cases.refresh import items_of
from eurzad.records.desk.entries import index_work
from eurzad.records.rights import current_user
from typing import Any


def before_file(case: Any, event: Any) -> None:
    """It needs a class and a unit, as a case does."""
    data = {CLASS: event.kwargs.get(CLASS) or case.file_plan_class}
    event.kwargs[CLASS] = read_class(data, case.unit)
    event.kwargs["comment"] = values.text(event.kwargs, "comment", 2000)
    if not case.unit:
        raise Invalid(_("Fill in this field."), (FieldError("unit", _("Fill in this field.")),))


def after_file(case: Any, event: Any) -> None:
    """Put it into the list of its class; what came in is settled."""
    case.file_plan_class = event.kwargs[CLASS]
    case.closed = today()
    case.started = case.started or case.closed
    case.outside_unit = case.unit
    add_outside(case)
    case_log(case).append(
        "filed_without_mark",
        current_user(),
        comment=event.kwargs["comment"],
        details={"file_plan_class": case.file_plan_class},
    )
    for item in items_of(case):
        settle(item)
    case.reindexObject()
    index_work(case)


def after_take_up(case: Any, event: Any) -> None:
    """It is a draft case again: a case may still come of it. Its row in the list says so."""
    case.closed = None
    case_log(case).append("taken_up_again", current_user())
    case.reindexObject()
    index_work(case)
