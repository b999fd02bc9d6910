"""Closed cases that are still with their units, by unit and year of closing."""

from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from eurzad.core.retention import transfer_due
from eurzad.records.archive.store import archive
from eurzad.records.store import find
from plone import api
from typing import Any


def remember_closed(case: Any) -> None:
    """Note that a case is closed, so that it is proposed for transfer in time."""
    closed = archive(api.portal.get()).closed
    key = (case.unit, case.closed.year)
    if key not in closed:
        closed[key] = OOTreeSet()
    closed[key].insert(case.UID())


def forget_closed(case: Any) -> None:
    """The case is open again, or left the unit."""
    found = archive(api.portal.get()).closed.get((case.unit, case.closed.year))
    if found is not None and case.UID() in found:
        found.remove(case.UID())


def is_free(case: Any) -> bool:
    """Tell whether a closed case can go to the archive: not on its way, and its lead is closed."""
    lead = find(case.joined_to) if case.joined_to else None
    return bool(case.mark) and not case.archive_state and (lead is None or lead.closed is not None)


def due_cases(units: Iterable[str] | None, on: date) -> Iterator[Any]:
    """Return the cases of units (None for all) due for the archive on a day, the oldest first.

    A case handed over by a list is not due any more; one on a returned list is again.
    """
    everything = archive(api.portal.get()).closed
    wanted = None if units is None else set(units)
    keys = sorted(
        (year, unit)
        for unit, year in everything
        if (wanted is None or unit in wanted) and transfer_due(date(year, 12, 31)) <= on
    )
    for year, unit in keys:
        cases = (find(uid) for uid in everything[(unit, year)])
        yield from sorted(
            (case for case in cases if case is not None and is_free(case)),
            key=lambda case: case.mark,
        )
