"""The case list (spis spraw): per unit, class and year, in the order of the numbers.

Columns: office instruction, par. 27.
"""

from eurzad.core.numbering import parse_mark
from eurzad.core.office.functions import fullname_of
from eurzad.records.archive.remarks import remark_on
from eurzad.records.register import Register
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.tree import relative_path
from eurzad.records.tree import state_of
from plone import api
from typing import Any


def case_list(site: Any, unit: str, file_class: str, year: int) -> Register:
    """Return the list of cases of a unit, class and year, made on first use."""
    lists = records_store(site).case_lists
    key = f"{unit}/{file_class}/{year}"
    if key not in lists:
        lists[key] = Register()
    return lists[key]


def add_to_case_list(case: Any) -> None:
    """Write a newly opened case into its list."""
    mark = parse_mark(case.mark)
    _list_of(case).add(mark.number, row_of(case))


def update_case_list(case: Any) -> None:
    """Bring the row of a case up to date; a draft case is in no list."""
    if case.mark:
        _list_of(case).update(parse_mark(case.mark).number, row_of(case))


def row_of(case: Any) -> dict[str, Any]:
    """Return the columns of the case list."""
    item = find(case.incoming_uids[0]) if case.incoming_uids else None
    return {
        "path": relative_path(case),
        "mark": case.mark,
        "title": case.title,
        "sender": item.sender if item is not None else "",
        "senders_mark": item.senders_mark if item is not None else "",
        "date_of_letter": item.date_of_letter if item is not None else "",
        "started": case.started.isoformat(),
        "closed": case.closed.isoformat() if case.closed else None,
        "handler": fullname_of(case.handler) if case.handler else "",
        "remarks": "; ".join(filter(None, (case.outcome, remark_on(case)))),
        "state": state_of(case),
    }


def _list_of(case: Any) -> Register:
    mark = parse_mark(case.mark)
    return case_list(api.portal.get(), mark.unit, mark.file_class, mark.year)
