"""Doing a reorganisation: all of it in one transaction, or nothing. A preview first."""

from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.interfaces import IDailyJob
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.numbering import parse_mark
from eurzad.core.office import acting_as
from eurzad.core.office import FUNCTIONS
from eurzad.core.office import grant
from eurzad.core.office import people_of
from eurzad.core.office import revoke
from eurzad.core.office import unit_by_symbol
from eurzad.core.office.acting import SYSTEM
from eurzad.core.office.functions import fullname_of
from eurzad.core.office.functions import let_succeed
from eurzad.core.office.units import unit_id
from eurzad.core.outbox import enqueue
from eurzad.core.outbox import Entry
from eurzad.records.desk.catalog import desk
from eurzad.records.reorganisation.handing import hand_over
from eurzad.records.reorganisation.handing import hand_over_item
from eurzad.records.reorganisation.plans import DONE
from eurzad.records.reorganisation.plans import due_on
from eurzad.records.reorganisation.plans import handovers
from eurzad.records.reorganisation.plans import Reorganisation
from eurzad.records.reorganisation.plans import reorganisation
from eurzad.records.reorganisation.plans import RUNNING
from eurzad.records.reorganisation.plans import WAITING
from eurzad.records.store import has_records
from eurzad.records.store import records_store
from plone import api
from typing import Any
from zope.event import notify
from zope.interface import implementer
from zope.lifecycleevent import ObjectModifiedEvent


JOB = "reorganisation"
MOST_ROWS = 100_000
WORKERS = ("handler", "head")


def preview(site: Any, one: Reorganisation) -> dict[str, Any]:
    """Return what doing it now would bring: a row for each case and person. Changes nothing."""
    people = [row for each in handovers(one) for row in _people_rows(each)]
    rows = [row for each in handovers(one) for row in _case_rows(site, each)]
    return {"cases": rows, "people": people}


def run(site: Any, one: Reorganisation) -> None:
    """Do it, in the current transaction and in the name of the system."""
    with acting_as(SYSTEM):
        _run(site, one)


def _run(site: Any, one: Reorganisation) -> None:
    for change in one.changes:
        if change["kind"] == "create":
            _create_unit(site, change, one.day)
        elif change["kind"] == "rename":
            _rename_unit(change)
    people: list[dict[str, Any]] = []
    report: list[dict[str, Any]] = []
    for each in handovers(one):
        rows = _case_rows(site, each)
        people += _move_people(each)
        report += [_hand_over(site, row, one) for row in rows]
        if each["closes"]:
            _close_unit(each, one.day)
    one.people, one.report = tuple(people), tuple(report)
    one.state, one.finished = DONE, iso(now())


def run_soon(site: Any, one: Reorganisation) -> None:
    """Have the worker do it as soon as it can."""
    one.state = RUNNING
    enqueue(site, JOB, {"id": one.id})


def run_due(site: Any, day: date) -> None:
    """Do all that was planned, before this day, to be done up to it."""
    for one in due_on(site, day):
        run(site, one)


def _create_unit(site: Any, change: dict[str, Any], day: date) -> None:
    parent = unit_by_symbol(change["parent"]) if change["parent"] else site["urzad"]
    symbol = change["symbol"]
    unit = api.content.create(
        parent, "Unit", unit_id(symbol), change["title"], symbol=symbol, valid_from=day
    )
    if api.content.get_state(unit, default="published") != "published":
        api.content.transition(unit, to_state="published")
    begun = records_store(site).years_begun
    if day.year in begun:
        known = begun[day.year]
        begun[day.year] = {**known, "units": {**known["units"], symbol: change["title"]}}


def _rename_unit(change: dict[str, Any]) -> None:
    unit = unit_by_symbol(change["symbol"])
    unit.title = change["title"]
    notify(ObjectModifiedEvent(unit))
    unit.reindexObject()


def _close_unit(each: dict[str, Any], day: date) -> None:
    unit = unit_by_symbol(each["symbol"])
    unit.valid_to = day - timedelta(days=1)
    unit.successor = each["successor"]
    notify(ObjectModifiedEvent(unit))
    let_succeed(each["symbol"], each["successor"])


def _people_rows(each: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if not each["people"]:
        return
    for function in FUNCTIONS:
        for person in people_of(each["symbol"], function):
            yield {
                "person": person["id"],
                "fullname": person["fullname"],
                "function": function,
                "from_unit": each["symbol"],
                "to_unit": each["successor"],
            }


def _move_people(each: dict[str, Any]) -> list[dict[str, Any]]:
    rows = list(_people_rows(each))
    for row in rows:
        grant(row["person"], row["to_unit"], row["function"])
        revoke(row["person"], row["from_unit"], row["function"])
    return rows


def _case_rows(site: Any, each: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the open cases and the items without one that go over, and who handles them then."""
    stay = _workers_after(each)
    found = desk(site).find({"kind": ["case", "incoming"], "unit": each["symbol"]}, size=MOST_ROWS)
    cases = [row for row in found.rows if row["type"] == "Case" and _goes_over(row, each)]
    items = [row for row in found.rows if row["type"] != "Case" and each["closes"]]
    return [_row(row, each, stay) for row in (*cases, *items)]


def _row(row: dict[str, Any], each: dict[str, Any], stay: set[str]) -> dict[str, Any]:
    handler = (row["handler"] or {}).get("id", "")
    return {
        "path": row["path"],
        "type": row["type"],
        "mark": row["mark"],
        "register_number": row["register_number"],
        "title": row["title"],
        "from_unit": each["symbol"],
        "to_unit": each["successor"],
        "handler": fullname_of(handler) if handler else "",
        "handler_after": handler if handler in stay else "",
    }


def _workers_after(each: dict[str, Any]) -> set[str]:
    """Return who can handle cases in the successor afterwards."""
    units = [each["successor"], each["symbol"]] if each["people"] else [each["successor"]]
    known = [unit for unit in units if unit_by_symbol(unit) is not None]
    return {person["id"] for unit in known for name in WORKERS for person in people_of(unit, name)}


def _goes_over(row: dict[str, Any], each: dict[str, Any]) -> bool:
    if not each["classes"]:
        return True
    return bool(row["mark"]) and parse_mark(row["mark"]).file_class.startswith(
        tuple(each["classes"])
    )


def _hand_over(site: Any, row: dict[str, Any], one: Reorganisation) -> dict[str, Any]:
    """Hand over the record of a row, and return the row with how it went."""
    record = site.unrestrictedTraverse(row["path"])
    if row["type"] == "Case":
        hand_over(record, row["to_unit"], row["handler_after"], one.title, one.author)
    elif record.unit == row["from_unit"]:
        hand_over_item(record, row["to_unit"], row["handler_after"])
    return {**row, "unit": record.unit, "handler_after": record.handler}


@implementer(IDailyJob)
class ReorganisationDay:
    """Does what was planned for the day, just after midnight."""

    title = _("Reorganisation")

    def run(self, site: Any, day: date) -> None:
        if has_records(site):
            run_due(site, day)


@implementer(IOutboxJob)
class ReorganisationJob:
    """Does a reorganisation that an administrator wants at once. Done twice, it is done once."""

    failed = _("A reorganisation stopped")
    advice = _("Open the reorganisation, see what was not moved, and try again.")
    time_limit = 60

    def prepare(self, site: Any, entry: Entry) -> None:
        """All of it happens in one transaction, at the end."""

    def perform(self, prepared: None, entry: Entry) -> None:
        """Nothing leaves the database."""

    def complete(self, site: Any, entry: Entry, result: None) -> None:
        one = reorganisation(site, entry.payload["id"])
        if one.state in WAITING:
            run(site, one)
