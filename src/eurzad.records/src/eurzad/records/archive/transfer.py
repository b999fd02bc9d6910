"""Transfer lists (spis zdawczo-odbiorczy): a unit hands closed cases over, the archivist checks.

Source: instruction on archives, annex 6 to the regulation of the Prime Minister of 18 January 2011:
lists are made for category A and for B apart, and get a number when the archive takes over.
"""

from collections.abc import Iterable
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.core.numbering import parse_mark
from eurzad.core.retention import transfer_due
from eurzad.core.store import store
from eurzad.records import values
from eurzad.records.archive.category import category_of
from eurzad.records.archive.closed import forget_closed
from eurzad.records.archive.closed import is_free
from eurzad.records.archive.documents import documents_of
from eurzad.records.archive.documents import span_of
from eurzad.records.archive.holdings import add_holding
from eurzad.records.archive.lists import CaseList
from eurzad.records.archive.lists import expect
from eurzad.records.archive.lists import list_in
from eurzad.records.archive.rights import grant_archive_rights
from eurzad.records.archive.rights import keeps_archive
from eurzad.records.archive.rights import own_units
from eurzad.records.archive.store import add_numbered
from eurzad.records.archive.store import archive
from eurzad.records.fileplan import plan_for
from eurzad.records.rights import current_user
from eurzad.records.rights import is_excluded
from eurzad.records.store import find
from eurzad.records.tree import relative_path
from plone import api
from typing import Any


MOST_CASES = 500
KINDS = ("A", "B")
REMARKS = 2000
SUBMITTED, RETURNED, ACCEPTED, WITHDRAWN = "submitted", "returned", "accepted", "withdrawn"


class TransferList(CaseList):
    """A list of cases of one unit and kind (A or B). Its rows are those of the last submission."""

    def __init__(self, unit: str, kind: str) -> None:
        super().__init__(SUBMITTED)
        self.unit = unit
        self.kind = kind


def get_list(site: Any, id: int) -> TransferList:
    """Return a list. Raises Missing."""
    return list_in(archive(site).lists, id)


def submit_list(site: Any, data: dict[str, Any]) -> TransferList:
    """Hand cases of one unit over to the archive. Raises Invalid, naming the field."""
    values.only(data, ("unit", "kind", "cases", "remarks"))
    units = own_units()
    if not units:
        raise Forbidden(_("You may not do this."))
    unit = values.choice(data, "unit", units)
    kind = values.choice(data, "kind", KINDS)
    made = TransferList(unit, kind)
    put_cases(made, read_cases(made, data), values.text(data, "remarks", REMARKS))
    add_numbered(archive(site).lists, made)
    return made


def resubmit_list(made: TransferList, data: dict[str, Any]) -> None:
    """Hand a returned list over again, with the cases that are left on it."""
    values.only(data, ("cases", "remarks"))
    expect(made, RETURNED)
    if made.unit not in own_units():
        raise Forbidden(_("You may not do this."))
    put_cases(made, read_cases(made, data), values.text(data, "remarks", REMARKS))


def withdraw_list(made: TransferList) -> None:
    """Give a list up: its cases stay with the unit."""
    if made.unit not in own_units():
        raise Forbidden(_("You may not do this."))
    if made.state not in (SUBMITTED, RETURNED):
        raise Conflict(_("This cannot be done in the present state."))
    release(made)
    made.state = WITHDRAWN
    made.note(WITHDRAWN)


def return_list(made: TransferList, data: dict[str, Any]) -> None:
    """Send a list back to its unit with remarks; its cases are the unit's again."""
    values.only(data, ("remarks",))
    remarks = values.text(data, "remarks", REMARKS, required=True)
    expect(made, SUBMITTED)
    release(made)
    made.state = RETURNED
    made.note(RETURNED, remarks)


def accept_list(site: Any, made: TransferList, data: dict[str, Any]) -> None:
    """Take the cases over. The list gets the next number of the year, which it keeps."""
    values.only(data, ("remarks",))
    remarks = values.text(data, "remarks", REMARKS)
    expect(made, SUBMITTED)
    if any(step["by"] == current_user() for step in made.steps if step["step"] == SUBMITTED):
        raise Forbidden(_("Somebody else than the one who handed the list over accepts it."))
    year = today().year
    made.number = f"{store(site).counters.next(f'transfer-list/{year}')}/{year}"
    made.state = ACCEPTED
    made.note(ACCEPTED, remarks)
    for case in made.cases:
        take_over(case, made.number)


def take_over(case: Any, number: str) -> None:
    """Move one case into the archive: from now on its unit borrows it."""
    forget_closed(case)
    case.archive_state = "accepted"
    case.archive_list = number
    add_holding(case, category_of(case), class_title(case))
    case_log(case).append("archived", current_user(), details={"list": number})
    grant_archive_rights(case)


def put_cases(made: TransferList, cases: list[Any], remarks: str) -> None:
    """Put cases on a list and hand it over."""
    made.rows = tuple(row_of(ordinal, case) for ordinal, case in enumerate(cases, start=1))
    made.state = SUBMITTED
    made.note(SUBMITTED, remarks)
    for case in cases:
        case.archive_state = "listed"
        case_log(case).append("transfer_proposed", current_user())


def release(made: TransferList) -> None:
    """Let the cases of a list be with their unit as before."""
    for case in made.cases:
        if case.archive_state == "listed":
            case.archive_state = ""
            case_log(case).append("transfer_returned", current_user())


def read_cases(made: TransferList, data: dict[str, Any]) -> list[Any]:
    """Return the cases that were sent, in the order of their marks. Raises Invalid."""
    uids = data.get("cases")
    if not isinstance(uids, list) or not uids or not all(isinstance(uid, str) for uid in uids):
        raise invalid("cases", _("Choose at least one case."))
    if len(uids) > MOST_CASES:
        mapping = {"count": MOST_CASES}
        raise invalid("cases", _("At most ${count} cases fit on a list.", mapping=mapping))
    cases = [_read_case(made, f"cases.{n}", uid) for n, uid in enumerate(dict.fromkeys(uids))]
    return sorted(
        cases,
        key=lambda case: (
            case.file_plan_class,
            parse_mark(case.mark).year,
            parse_mark(case.mark).number,
        ),
    )


def _read_case(made: TransferList, field: str, uid: str) -> Any:
    case = find(uid)
    foreign = case is None or case.portal_type != "Case" or case.unit != made.unit
    if foreign or is_excluded(case, current_user()):
        raise invalid(field, _("The unit has no such case."))
    if case.closed is None or not is_free(case):
        raise invalid(field, _("The case is not closed, or was handed over already."))
    if transfer_due(case.closed) > today():
        raise invalid(field, _("The case stays with the unit for two full years."))
    if kind_of(case) != made.kind:
        raise invalid(field, _("The case belongs on another list: its category is different."))
    return case


def kind_of(case: Any) -> str:
    """Return the kind of list a case belongs on: A, B (with BE), Bc for none, "" if unknown."""
    category = category_of(case)
    if category is None:
        return ""
    return "B" if category.kind == "BE" else category.kind


def row_of(ordinal: int, case: Any) -> dict[str, Any]:
    """Return the statutory columns of a case on a transfer list."""
    first, last = span_of(case)
    return {
        "ordinal": ordinal,
        "uid": case.UID(),
        "path": relative_path(case),
        "mark": case.mark,
        "file_plan_class": case.file_plan_class,
        "class_title": class_title(case),
        "title": case.title,
        "first": first,
        "last": last,
        "category": str(category_of(case)),
        "documents": len(documents_of(case)),
        "remarks": "",
    }


def class_title(case: Any) -> str:
    """Return the title of the class of a case, in the plan of the year of its mark."""
    mark = parse_mark(case.mark)
    found = plan_for(api.portal.get(), mark.year, mark.unit).get(case.file_plan_class)
    return found.title if found is not None else ""


def lists_for(site: Any, units: Iterable[str] | None, state: str = "") -> list[TransferList]:
    """Return the lists of units (None for all), the newest first."""
    wanted = None if units is None else set(units)
    return [
        one
        for one in reversed(archive(site).lists.values())
        if (wanted is None or one.unit in wanted) and (not state or one.state == state)
    ]


def may_see(made: TransferList) -> bool:
    """Tell whether whoever asks may read a list."""
    from eurzad.records.archive.rights import visible_units

    units = visible_units()
    return keeps_archive() or units is None or made.unit in units
