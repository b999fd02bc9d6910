"""Closing a case: with an outcome, when no letter is on its way."""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.log import case_log
from eurzad.records import values
from eurzad.records.cases.caselist import update_case_list
from eurzad.records.desk.entries import index_work
from eurzad.records.rights import current_user
from eurzad.records.tree import state_of
from typing import Any


UNFINISHED = ("awaiting_approval", "approved")


def before_close(case: Any, event: Any) -> None:
    """Check the outcome, and that no letter is left between draft and dispatch."""
    event.kwargs["outcome"] = values.line(event.kwargs, "outcome", required=True)
    if any(state_of(letter) in UNFINISHED for letter in case.objectValues()):
        raise Conflict(_("A letter of this case is still to be approved or dispatched."))


def after_close(case: Any, event: Any) -> None:
    """Write down the end of the case; it leaves the desk."""
    case.outcome = event.kwargs["outcome"]
    case.closed = today()
    case_log(case).append("closed", current_user(), comment=case.outcome)
    update_case_list(case)
    case.reindexObject()
    index_work(case)
