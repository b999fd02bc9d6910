"""The case list (spis spraw): per unit, class and year, in the order of the numbers.

Columns: office instruction, par. 27. A separated group of cases (podteczka) is an entry of the
list of its class, and has a list of its own. Documentation that forms no case is kept apart, in a
list per unit, class and year without marks.
"""

from eurzad.core.numbering import parse_mark
from eurzad.core.office.functions import fullname_of
from eurzad.records.archive.remarks import remark_on
from eurzad.records.register import Register
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.tree import relative_path
from eurzad.records.tree import state_of
from eurzad.records.veil import shut_to
from plone import api
from typing import Any


UNLISTED = ("filed", "service", "service_title")
# No symbol of a unit begins with it.
OUTSIDE = "~"


def list_key(unit: str, file_class: str, year: int, base: int | None = None) -> str:
    """Return the key of a list; with `base` that of a separated group."""
    group = "" if base is None else f"/{base}"
    return f"{unit}/{file_class}{group}/{year}"


def case_list(
    site: Any, unit: str, file_class: str, year: int, base: int | None = None
) -> Register:
    """Return the list of cases of a unit, class and year, made on first use."""
    lists = records_store(site).case_lists
    key = list_key(unit, file_class, year, base)
    if key not in lists:
        lists[key] = Register()
    return lists[key]


def known_list(
    site: Any, unit: str, file_class: str, year: int, base: int | None = None
) -> Register | None:
    """Return the list if there is one."""
    return records_store(site).case_lists.get(list_key(unit, file_class, year, base))


def add_to_case_list(case: Any) -> None:
    """Write a newly opened case into its list."""
    mark = parse_mark(case.mark)
    _list_of(case).add(mark.number, row_of(case))


def add_outside(case: Any) -> None:
    """Write documentation that forms no case into the list of its class."""
    listed = _list_outside(case)
    case.outside_number = len(listed) + 1
    listed.add(case.outside_number, row_of(case))


def update_case_list(case: Any) -> None:
    """Bring the row of a case up to date; a draft case is in no list."""
    if case.mark:
        _list_of(case).update(parse_mark(case.mark).number, row_of(case))
    elif case.outside_number:
        _list_outside(case).update(case.outside_number, row_of(case))


def row_of(case: Any) -> dict[str, Any]:
    """Return the columns of the case list, and what numbers are made of (`UNLISTED`)."""
    item = find(case.incoming_uids[0]) if case.incoming_uids else None
    return {
        "ordinal": parse_mark(case.mark).number if case.mark else case.outside_number,
        "path": relative_path(case),
        "mark": case.mark,
        "title": case.title,
        "sender": item.sender if item is not None else "",
        "senders_mark": (item.senders_mark or "") if item is not None else "",
        "date_of_letter": (item.date_of_letter or "") if item is not None else "",
        "started": case.started.isoformat(),
        "closed": case.closed.isoformat() if case.closed else None,
        "handler": fullname_of(case.handler) if case.handler else "",
        "remarks": "; ".join(filter(None, (*case.list_remarks, case.outcome, remark_on(case)))),
        "state": state_of(case),
        "filed": case.filed.isoformat() if case.filed else None,
        "service": case.service_id or "",
        "service_title": case.service_title or "",
        "unit": case.unit,
        **shut_to(case),
    }


def _list_of(case: Any) -> Register:
    mark = parse_mark(case.mark)
    return case_list(api.portal.get(), mark.unit, mark.file_class, mark.year, mark.base)


def _list_outside(case: Any) -> Register:
    # Its place is that of the day on which it was put there, whatever the unit is now.
    return case_list(
        api.portal.get(), OUTSIDE + case.outside_unit, case.file_plan_class, case.closed.year
    )
