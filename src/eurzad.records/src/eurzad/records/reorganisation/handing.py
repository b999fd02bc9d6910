"""Handing a case over to another unit: its mark stays, rights and place on desks go along."""

from eurzad.core.log import case_log
from eurzad.records.cases.assignment import follow_case
from eurzad.records.cases.refresh import items_of
from eurzad.records.cases.refresh import refresh
from eurzad.records.desk.entries import index_work
from eurzad.records.incoming.rows import update_row
from eurzad.records.rights import grant_local_roles
from typing import Any


def hand_over(case: Any, unit: str, handler: str, reason: str, actor: str) -> None:
    """Let another unit handle an open case or a draft, with all that belongs to it.

    `actor` is the administrator who planned it.
    """
    before = case.unit
    for obj in (case, *items_of(case)):
        obj.unit, obj.handler = unit, handler
    for letter in case.objectValues():
        follow_case(letter, case)
    case_log(case).append(
        "transferred",
        actor,
        comment=reason,
        details={"from": before, "unit": unit, "handler": handler},
    )
    case.reindexObject()
    refresh(case)


def hand_over_item(item: Any, unit: str, handler: str) -> None:
    """Let another unit have an incoming item."""
    item.unit, item.handler = unit, handler
    grant_local_roles(item)
    update_row(item)
    index_work(item)
