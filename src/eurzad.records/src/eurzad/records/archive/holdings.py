"""What the archive holds: a row for each case taken over, with the term of its keeping."""

from datetime import date
from eurzad.core.clock import today
from eurzad.core.numbering import parse_mark
from eurzad.core.retention import Category
from eurzad.core.retention import disposal_from
from eurzad.core.retention import state_archive_due
from eurzad.records.archive.store import archive
from eurzad.records.tree import relative_path
from eurzad.records.veil import shut_to
from plone import api
from typing import Any


NEVER = "9999-12-31"
GONE = ("destroyed", "passed")


def add_holding(case: Any, category: Category, class_title: str) -> int:
    """Take a case into the holdings. Return its ordinal there."""
    here = archive(api.portal.get())
    ordinal = len(here.holdings) + 1
    case.holding = ordinal
    row = {
        **row_of(case, category),
        "class_title": class_title,
        "taken_over": today().isoformat(),
    }
    here.holdings.add(ordinal, row)
    here.terms.insert((row["disposal_from"] or NEVER, ordinal))
    return ordinal


def row_of(case: Any, category: Category) -> dict[str, Any]:
    """Return the columns of the holdings that follow from the case."""
    due = disposal_from(category, case.closed)
    passing = state_archive_due(category, case.closed, electronic=True)
    return {
        "path": relative_path(case),
        "uid": case.UID(),
        "mark": case.mark,
        "title": case.title,
        "unit": case.unit,
        "file_plan_class": parse_mark(case.mark).file_class,
        "category": str(category),
        "closed": case.closed.isoformat(),
        "list": case.archive_list,
        "state": case.archive_state,
        "hold": (case.archive_hold or {}).get("reason", ""),
        "disposal_from": due.isoformat() if due else None,
        "state_archive_from": passing.isoformat() if passing else None,
        "destroyed": case.destroyed,
        **shut_to(case),
    }


def update_holding(case: Any) -> None:
    """Bring the row of a case up to date; a case that was not taken over has none."""
    from eurzad.records.archive.category import category_of

    if not case.holding:
        return
    here = archive(api.portal.get())
    before = here.holdings.get(case.holding)
    after = row_of(case, category_of(case))
    if before["state"] not in GONE:
        here.terms.remove((before["disposal_from"] or NEVER, case.holding))
    here.holdings.update(case.holding, after)
    if after["state"] not in GONE:
        here.terms.insert((after["disposal_from"] or NEVER, case.holding))


def past_term(site: Any, on: date, limit: int) -> list[dict[str, Any]]:
    """Return the holdings that may be proposed for disposal on a day, those due first at the front.

    What is on a list of disposal already is left out.
    """
    here = archive(site)
    last = (on.isoformat(), len(here.holdings))
    rows = (here.holdings.get(ordinal) for _term, ordinal in here.terms.keys(max=last))
    found = []
    for row in rows:
        if row["state"] == "accepted":
            found.append(row)
        if len(found) >= limit:
            break
    return found
