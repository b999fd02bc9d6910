"""Handing a desk over: an order, carried out a few cases at a time, with a result for each.

Few cases are handed over at once; many by the outbox, a chunk in each transaction.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from eurzad.core import _
from eurzad.core.clock import now
from eurzad.core.errors import Conflict
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.errors import not_yours
from eurzad.core.errors import Problem
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.office import acting_as
from eurzad.core.outbox import enqueue
from eurzad.core.outbox import Entry
from eurzad.records import values
from eurzad.records.cases.assignment import INSTRUCTION
from eurzad.records.cases.assignment import read_place
from eurzad.records.desk_handover.desk import units_to_hand_over
from eurzad.records.desk_handover.desk import work_of
from eurzad.records.store import records_store
from eurzad.records.workflow import perform
from itertools import islice
from persistent import Persistent
from plone import api
from typing import Any
from zope.interface import implementer
import transaction


JOB = "desk-handover"
AT_ONCE = 25
NO_CLASS = "-"
MAX_RULES = 500


@dataclass(frozen=True)
class Rule:
    """Cases of this unit and class go to this person.

    An empty class stands for all others, `NO_CLASS` for draft cases that have none yet.
    """

    unit: str
    file_plan_class: str
    handler: str


@dataclass(frozen=True)
class Result:
    """What became of one case; `problem` is a message when it stayed where it was."""

    path: str
    mark: str
    title: str
    handler: str
    problem: str | None


class Order(Persistent):
    """One handing over: which cases go to whom, and what has become of them so far."""

    def __init__(
        self, id: int, by: str, person: str, instruction: str, plan: list[tuple[str, str]]
    ) -> None:
        self.id = id
        self.by = by
        self.person = person
        self.instruction = instruction
        self.created: datetime = now()
        self.plan = tuple(plan)
        self.results: tuple[Result, ...] = ()

    @property
    def total(self) -> int:
        return len(self.plan)

    @property
    def is_done(self) -> bool:
        return len(self.results) == self.total

    def waiting(self) -> Iterator[tuple[str, str]]:
        return iter(self.plan[len(self.results) :])


def hand_over(data: dict[str, Any], by: str) -> Order:
    """Hand a desk over as asked. Raises Invalid, Missing, Conflict when no case is concerned."""
    values.only(data, ("person", "rules", "instruction"))
    person = values.line(data, "person", 100, required=True)
    units = units_to_hand_over()
    rows = work_of(person, units)
    rules = read_rules(data, person, units)
    plan = [(row["path"], to) for row in rows if (to := recipient_of(row, rules))]
    if not plan:
        raise Conflict(_("No case of this person is concerned by what you chose."))
    orders = records_store(api.portal.get()).desk_handovers
    id = (orders.maxKey() if orders else 0) + 1
    instruction = values.text(data, "instruction", INSTRUCTION)
    orders[id] = Order(id, by, person, instruction, plan)
    if len(plan) <= AT_ONCE:
        carry_on(orders[id])
    else:
        enqueue(api.portal.get(), JOB, {"order": id})
    return orders[id]


def read_rules(data: dict[str, Any], person: str, units: list[str]) -> list[Rule]:
    """Return who gets what. Raises Invalid, naming the rule and its field."""
    given = data.get("rules")
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise invalid("rules", _("This must be a list of recipients."))
    if not given:
        raise invalid("rules", _("Choose who takes the cases over."))
    if len(given) > MAX_RULES:
        raise invalid("rules", _("There are too many recipients."))
    return [_read_rule(one, f"rules.{n}", person, units) for n, one in enumerate(given)]


def _read_rule(one: dict[str, Any], name: str, person: str, units: list[str]) -> Rule:
    try:
        values.only(one, ("unit", "handler", "file_plan_class"))
        unit, handler = read_place(one)
        file_class = values.line(one, "file_plan_class", 4)
    except Invalid as error:
        field = error.fields[0]
        raise invalid(f"{name}.{field.field}", field.message) from error
    if unit not in units:
        raise invalid(f"{name}.unit", _("You do not lead this unit."))
    if not handler or handler == person:
        raise invalid(f"{name}.handler", _("Choose somebody else of this unit."))
    return Rule(unit, file_class, handler)


def recipient_of(row: dict[str, Any], rules: list[Rule]) -> str:
    """Return who takes a case over, by its class or else by its unit; an empty text for nobody."""
    for file_class in (row["file_class"] or NO_CLASS, ""):
        for rule in rules:
            if (rule.unit, rule.file_plan_class) == (row["unit"], file_class):
                return rule.handler
    return ""


def order_of(id: int, user_id: str) -> Order:
    """Return an order that this person gave. Raises Missing."""
    found = records_store(api.portal.get()).desk_handovers.get(id)
    if found is None or found.by != user_id:
        raise not_yours()
    return found


def carry_on(order: Order) -> None:
    """Hand over the next cases in the name of whoever ordered it."""
    with acting_as(order.by):
        done = [
            _hand_over_one(order, path, handler)
            for path, handler in islice(order.waiting(), AT_ONCE)
        ]
    order.results = (*order.results, *done)


def _hand_over_one(order: Order, path: str, handler: str) -> Result:
    case = api.portal.get().unrestrictedTraverse(path)
    savepoint = transaction.savepoint()
    problem = None
    try:
        if case.handler != order.person:
            raise Conflict(_("Somebody else handles this case by now."))
        perform(case, "assign", unit=case.unit, handler=handler, instruction=order.instruction)
    except Problem as error:
        savepoint.rollback()
        problem = error.message
    return Result(path, case.mark, case.title, handler, problem)


@implementer(IOutboxJob)
class HandoverJob:
    """Carries an order out, a chunk each time; the next chunk is an entry of its own."""

    failed = _("The hand-over of a desk stopped")
    advice = _("Open the hand-over of desks, see what was not moved, and try again.")
    time_limit = 60

    def prepare(self, site: Any, entry: Entry) -> None:
        """Nothing needs to be read beforehand: all is done where the result is written."""

    def perform(self, prepared: None, entry: Entry) -> None:
        """Nothing happens outside the database."""

    def complete(self, site: Any, entry: Entry, result: None) -> None:
        order = records_store(site).desk_handovers[entry.payload["order"]]
        carry_on(order)
        if not order.is_done:
            enqueue(site, JOB, {"order": order.id})
