"""Reorganisations of an office: what is to change, as of which day, and how it went."""

from collections.abc import Iterator
from datetime import date
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import Missing
from eurzad.records.store import records_store
from persistent import Persistent
from typing import Any


PLANNED = "planned"
RUNNING = "running"
DONE = "done"
CANCELLED = "cancelled"
WAITING = (PLANNED, RUNNING)


class Reorganisation(Persistent):
    """One reorganisation. `changes` are JSON dicts as `changes.read_changes` makes them.

    `report` has a row for each record that was handed over, `people` one for each function moved.
    """

    def __init__(
        self, id: int, title: str, day: date, changes: list[dict[str, Any]], author: str
    ) -> None:
        self.id = id
        self.title = title
        self.day = day
        self.changes = tuple(changes)
        self.author = author
        self.created = iso(now())
        self.planned_on = today()
        self.state = PLANNED
        self.finished: str | None = None
        self.report: tuple[dict[str, Any], ...] = ()
        self.people: tuple[dict[str, Any], ...] = ()


def plan(
    site: Any, title: str, day: date, changes: list[dict[str, Any]], author: str
) -> Reorganisation:
    """Write down a reorganisation to be done on a day."""
    known = records_store(site).reorganisations
    id = (known.maxKey() if known else 0) + 1
    known[id] = Reorganisation(id, title, day, changes, author)
    return known[id]


def reorganisation(site: Any, id: int) -> Reorganisation:
    """Return one. Raises Missing."""
    found = records_store(site).reorganisations.get(id)
    if found is None:
        raise Missing(_("There is no such reorganisation."))
    return found


def newest_first(site: Any) -> list[Reorganisation]:
    """Return all of an office, the newest first."""
    return list(reversed(list(records_store(site).reorganisations.values())))


def cancel(one: Reorganisation) -> None:
    """Give up a reorganisation that has not begun. Raises Conflict."""
    if one.state != PLANNED:
        raise Conflict(_("Only a planned reorganisation can be given up."))
    one.state = CANCELLED


def planned_until(site: Any, day: date) -> list[Reorganisation]:
    """Return what is still to be done up to and on a day, in the order of its doing."""
    found = [
        one
        for one in records_store(site).reorganisations.values()
        if one.state in WAITING and one.day <= day
    ]
    return sorted(found, key=lambda one: (one.day, one.id))


def due_on(site: Any, day: date) -> list[Reorganisation]:
    """Return what is done by itself on a day: planned before it, or asked for at once."""
    return [one for one in planned_until(site, day) if one.state == RUNNING or one.planned_on < day]


def handovers(one: Reorganisation) -> Iterator[dict[str, Any]]:
    """Return each handing over of cases, one unit at a time: `symbol`, `successor`, `classes`,
    `people`, `closes`.
    """
    for change in one.changes:
        if change["kind"] in ("create", "rename"):
            continue
        for symbol in change["symbols"]:
            yield {
                "symbol": symbol,
                "successor": change["successor"],
                "classes": change.get("classes", []),
                "people": change.get("people", False),
                "closes": change["kind"] != "transfer",
            }


def check_no_change_due(site: Any, unit: str) -> None:
    """Raise Conflict while a reorganisation that is due has not reached this unit yet.

    Between midnight and its doing no mark is given in a unit that is about to be closed.
    """
    for one in due_on(site, today()):
        if any(unit == each["symbol"] for each in handovers(one)):
            raise Conflict(_("This unit is just being reorganised. Try again in a few minutes."))
