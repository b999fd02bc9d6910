"""What lies on a colleague's desk, as far as whoever asks may hand it over."""

from collections import Counter
from eurzad.core.errors import not_yours
from eurzad.core.office import all_units
from eurzad.core.office import duties_of
from eurzad.core.office import functions_of
from eurzad.core.office import with_units_below
from eurzad.core.office.substitutions import MANAGE
from eurzad.records.desk.catalog import desk
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from plone import api
from typing import Any


def units_to_hand_over() -> list[str]:
    """Return the units whose desks whoever asks may hand over: those they lead, or all."""
    if allowed(MANAGE, api.portal.get()):
        return [unit.symbol for unit in all_units()]
    heads = {duty.symbol for duty in duties_of(current_user()) if duty.function == "head"}
    return sorted({below for symbol in heads for below in with_units_below(symbol)})


def people_with_work(units: list[str]) -> list[dict[str, Any]]:
    """Return those who have open cases in these units: the id, how many, whether they left."""
    rows = desk(api.portal.get()).rows({"kind": "case", "unit": units}) if units else ()
    counts = Counter(row["handler"]["id"] for row in rows if row["handler"])
    return [
        {"id": user_id, "total": total, "left": not functions_of(user_id)}
        for user_id, total in counts.items()
    ]


def work_of(user_id: str, units: list[str]) -> list[dict[str, Any]]:
    """Return the rows of a person's open cases in these units, in the order of their paths.

    Raises Missing when there is nothing that whoever asks could hand over.
    """
    query = {"kind": "case", "handler": user_id, "unit": units}
    rows = list(desk(api.portal.get()).rows(query)) if units else []
    if not rows:
        raise not_yours()
    return sorted(rows, key=lambda row: row["path"])


def grouped(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return how many cases there are of each unit and class; drafts may have no class."""
    counts = Counter((row["unit"], row["file_class"], row["state"]) for row in rows)
    groups: dict[tuple[str, str], dict[str, Any]] = {}
    for (unit, file_class, state), count in sorted(counts.items()):
        group = groups.setdefault(
            (unit, file_class),
            {"unit": unit, "file_plan_class": file_class, "drafts": 0, "open": 0, "total": 0},
        )
        group["drafts" if state == "draft" else "open"] += count
        group["total"] += count
    return list(groups.values())
