"""The archive as the API tells it."""

from collections.abc import Iterable
from eurzad.core.clock import today
from eurzad.core.office.functions import fullname_of
from eurzad.core.retention import disposal_from
from eurzad.core.retention import transfer_due
from eurzad.records.archive.category import category_of
from eurzad.records.archive.disposal import Disposal
from eurzad.records.archive.disposal import may_confirm
from eurzad.records.archive.loans import Loan
from eurzad.records.archive.rights import keeps_archive
from eurzad.records.archive.rights import own_units
from eurzad.records.archive.sight import as_seen
from eurzad.records.archive.sight import is_shut
from eurzad.records.archive.transfer import TransferList
from eurzad.records.rights import current_user
from eurzad.records.serializers import parts
from plone import api
from typing import Any


Told = dict[str, Any]


def archive_of(case: Any) -> Told:
    """Return what a case tells of its keeping."""
    category = category_of(case)
    due = disposal_from(category, case.closed) if category and case.closed else None
    return {
        "state": case.archive_state,
        "category": str(category) if category else None,
        "category_changes": [
            {**change, "by": parts.person(change["by"])} for change in case.category_changes
        ],
        "transfer_from": parts.iso_day(transfer_due(case.closed)) if case.closed else None,
        "disposal_from": parts.iso_day(due),
        "list": case.archive_list or None,
        "hold": case.archive_hold["reason"] if case.archive_hold else None,
        "destroyed": case.destroyed,
        "actions": case_actions(case),
    }


def case_actions(case: Any) -> list[str]:
    """Return what the archivist may do with a case now."""
    if not keeps_archive() or not case.mark or case.archive_state == "destroyed":
        return []
    category = category_of(case)
    passing = case.archive_state == "accepted" and category is not None and category.is_archival
    return ["category", "hold", *(["pass-on"] if passing else [])]


def list_summary(made: TransferList) -> Told:
    """Return a transfer list without its rows."""
    return {
        "@id": f"{api.portal.get().absolute_url()}/@transfer-lists/{made.id}",
        "id": made.id,
        "unit": parts.unit(made.unit),
        "kind": made.kind,
        "state": made.state,
        "number": made.number or None,
        "cases": len(made.rows),
        "handed_over": made.steps[0]["time"],
        "by": made.steps[0]["name"],
    }


def whole_list(made: TransferList) -> Told:
    """Return a transfer list with its rows, what happened to it, and what may be done."""
    return {
        **list_summary(made),
        "items": [with_address(row) for row in made.rows],
        "steps": list(made.steps),
        "actions": list_actions(made),
    }


def list_actions(made: TransferList) -> list[str]:
    """Return what whoever asks may do with a list now."""
    mine = made.unit in own_units()
    handed_over_by = {one["by"] for one in made.steps if one["step"] == "submitted"}
    actions = []
    if made.state == "submitted" and keeps_archive():
        actions += ["accept"] if current_user() not in handed_over_by else []
        actions += ["return"]
    if made.state == "returned" and mine:
        actions += ["submit"]
    if made.state in ("submitted", "returned") and mine:
        actions += ["withdraw"]
    return actions


def due_case(row: Told, kind: str) -> Told:
    """Return a case that is due for the archive."""
    return {**with_address(row), "kind": kind}


def holding(row: Told) -> Told:
    """Return a row of the holdings."""
    term = row["disposal_from"]
    return {
        **with_address(row),
        "unit": parts.unit(row["unit"]),
        "past_term": bool(term) and term <= today().isoformat(),
    }


def disposal_summary(made: Disposal) -> Told:
    """Return a list of disposal without its rows."""
    return {
        "@id": f"{api.portal.get().absolute_url()}/@disposals/{made.id}",
        "id": made.id,
        "number": made.number,
        "state": made.state,
        "cases": len(made.rows),
        "proposed_by": fullname_of(made.proposed_by),
        "proposed": made.steps[0]["time"],
    }


def whole_disposal(made: Disposal) -> Told:
    """Return a list of disposal with its rows, what happened to it, and what may be done."""
    return {
        **disposal_summary(made),
        "remarks": made.remarks,
        "items": [with_address(row) for row in made.rows],
        "needs_expertise": made.needs_expertise,
        "expertise": made.expertise,
        "consent": made.consent,
        "scan": f"{api.portal.get().absolute_url()}/@disposals/{made.id}/scan"
        if made.consent
        else None,
        "steps": list(made.steps),
        "actions": disposal_actions(made),
    }


def disposal_actions(made: Disposal) -> list[str]:
    """Return what whoever asks may do with a list of disposal now."""
    actions = []
    if keeps_archive() and made.state == "proposed":
        lacks = made.needs_expertise and made.expertise is None
        actions += ["expertise"] if lacks else ["consent"]
    if keeps_archive() and made.state in ("proposed", "consented"):
        actions += ["take-off", "withdraw"]
    if made.state == "consented" and may_confirm(made):
        actions += ["confirm"]
    return actions


def loan_row(loan: Loan) -> Told:
    """Return a loan."""
    from eurzad.records.store import find

    case = find(loan.case)
    shut = is_shut(case)
    return {
        "@id": f"{api.portal.get().absolute_url()}/@loans/{loan.id}",
        "id": loan.id,
        "case": {
            "@id": case.absolute_url() if case is not None else None,
            "mark": loan.mark,
            "title": "" if shut else loan.title,
            "restricted": shut,
        },
        "unit": parts.unit(loan.unit),
        "borrower": parts.person(loan.borrower),
        "kind": loan.kind,
        "reason": loan.reason,
        "until": loan.until.isoformat(),
        "state": loan.state,
        "overdue": loan.overdue,
        "requested": loan.requested,
        "issued": loan.issued,
        "ended": loan.ended,
        "remarks": loan.remarks,
        "actions": loan_actions(loan),
    }


def loan_actions(loan: Loan) -> list[str]:
    """Return what whoever asks may do with a loan now."""
    mine = loan.borrower == current_user()
    actions = []
    if loan.state == "requested":
        actions += ["issue", "refuse"] if keeps_archive() else []
        actions += ["withdraw"] if mine else []
    if loan.state == "issued" and (keeps_archive() or (mine and loan.kind == "electronic")):
        actions += ["return"]
    return actions


def with_address(row: Told) -> Told:
    """Return a row, as whoever asks may see it, with the address of its case instead of a path."""
    told = {name: value for name, value in as_seen(row).items() if name != "path"}
    return {"@id": parts.address(row["path"]), **told}


def page_of(items: Iterable[Any], start: int, size: int) -> tuple[list[Any], int]:
    """Return some of the items, and how many there are."""
    everything = list(items)
    return everything[start : start + size], len(everything)
