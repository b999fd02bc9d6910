"""Transferring a case to another unit of the office: its mark stays, its rights go along."""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.records.cases.assignment import Assignment
from eurzad.records.cases.assignment import check_not_excluded
from eurzad.records.cases.assignment import follow_case
from eurzad.records.cases.assignment import put_assignment
from eurzad.records.cases.assignment import read_assignment
from eurzad.records.cases.refresh import items_of
from eurzad.records.cases.refresh import refresh
from eurzad.records.letters.placeholders import polish_date
from eurzad.records.rights import current_user
from eurzad.records.tree import state_of
from typing import Any


def transfer(case: Any, data: dict[str, Any]) -> None:
    """Hand an open case over to another unit. Raises Invalid, Conflict."""
    if state_of(case) != "open":
        raise Conflict(_("This cannot be done in the present state."))
    assignment = read_assignment(data)
    if assignment.unit == case.unit:
        raise invalid("unit", _("The case is in this unit already."))
    check_not_excluded(case, assignment.handler)
    transfer_case(case, assignment)


def transfer_case(case: Any, assignment: Assignment, reason: str = "", actor: str = "") -> None:
    """Do it. The list of the unit that founded the case tells where it went.

    Without a `reason` the log has the instruction, without an `actor` whoever acts now.
    """
    before = case.unit
    for obj in (case, *items_of(case)):
        put_assignment(obj, assignment)
        obj.assigned_through = ()
    for letter in case.objectValues():
        follow_case(letter, case)
    # A unit that read along handles the case now.
    case.cooperation = tuple(
        {**one, "until": today().isoformat()}
        if one["unit"] == assignment.unit and not one["until"]
        else one
        for one in case.cooperation
    )
    remark = f"przekazano do {assignment.unit}, {polish_date(today())}"
    case.list_remarks = (*case.list_remarks, remark)
    case_log(case).append(
        "transferred",
        actor or current_user(),
        comment=reason or assignment.instruction,
        details={"from": before, "unit": assignment.unit, "handler": assignment.handler},
    )
    refresh(case)
