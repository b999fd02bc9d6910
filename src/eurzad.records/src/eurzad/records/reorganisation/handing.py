"""Handing a case over to another unit: its mark stays, rights and place on desks go along."""

from eurzad.records.cases.assignment import Assignment
from eurzad.records.cases.transfer import transfer_case
from eurzad.records.desk.entries import index_work
from eurzad.records.incoming.rows import update_row
from eurzad.records.rights import grant_local_roles
from typing import Any


def hand_over(case: Any, unit: str, handler: str, reason: str, actor: str) -> None:
    """Let another unit handle an open case or a draft, with all that belongs to it.

    What the handler was told to do, and by when, stays. `actor` is the administrator who planned
    the reorganisation.
    """
    assignment = Assignment(unit, handler, case.instruction, case.due)
    transfer_case(case, assignment, reason, actor)


def hand_over_item(item: Any, unit: str, handler: str) -> None:
    """Let another unit have an incoming item."""
    item.unit, item.handler = unit, handler
    grant_local_roles(item)
    update_row(item)
    index_work(item)
