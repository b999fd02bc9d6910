"""Assignment (dekretacja): which unit and which person deal with an item and its case."""

from dataclasses import dataclass
from datetime import date
from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.core.office import people_of
from eurzad.core.office import unit_by_symbol
from eurzad.records import values
from eurzad.records.cases.caselist import update_case_list
from eurzad.records.desk.entries import index_work
from eurzad.records.incoming.rows import update_row
from eurzad.records.rights import current_user
from eurzad.records.rights import grant_local_roles
from eurzad.records.store import find
from eurzad.records.tree import state_of
from typing import Any


KEY = "assignment"
INSTRUCTION = 2000


@dataclass(frozen=True)
class Assignment:
    """Unit, person (or nobody yet), and what is to be done by when."""

    unit: str
    handler: str
    instruction: str = ""
    due: date | None = None


def read_assignment(data: dict[str, Any]) -> Assignment:
    """Return the assignment that was asked for. Raises Invalid, naming the field."""
    unit = values.line(data, "unit", 25, required=True)
    if unit_by_symbol(unit) is None:
        raise invalid("unit", _("There is no such unit."))
    handler = values.line(data, "handler", 100)
    if handler and handler not in workers_of(unit):
        raise invalid("handler", _("This person holds no function in the unit."))
    return Assignment(
        unit=unit,
        handler=handler,
        instruction=values.text(data, "instruction", INSTRUCTION),
        due=values.coming_day(data, "due"),
    )


def workers_of(unit: str) -> set[str]:
    """Return the ids of those who can be assigned cases of a unit: its handlers and its head."""
    return {person["id"] for name in ("handler", "head") for person in people_of(unit, name)}


def before_assign(obj: Any, event: Any) -> None:
    """Check the assignment before anything changes."""
    assignment = read_assignment(event.kwargs)
    if getattr(obj, "mark", "") and assignment.unit != obj.unit:
        raise invalid("unit", _("A case with a mark stays in its unit."))
    event.kwargs[KEY] = assignment


def after_item_assigned(item: Any, event: Any) -> None:
    """Assign the item, and its case with it."""
    assign_case_and_items(find(item.case_uid), event.kwargs[KEY])


def after_case_assigned(case: Any, event: Any) -> None:
    """Assign the case, and with it what it came from."""
    assign_case_and_items(case, event.kwargs[KEY])


def assign_case_and_items(case: Any, assignment: Assignment) -> None:
    """Put the assignment on a case and on the items it was founded by, and write it down."""
    put_assignment(case, assignment)
    case_log(case).append(
        "assigned",
        current_user(),
        comment=assignment.instruction,
        details={
            "unit": assignment.unit,
            "handler": assignment.handler,
            "due": assignment.due.isoformat() if assignment.due else None,
        },
    )
    for item in filter(None, map(find, case.incoming_uids)):
        put_assignment(item, assignment)
        update_row(item)
        index_work(item)
    for letter in case.objectValues():
        index_work(letter)
        follow_case(letter, case)
    update_case_list(case)
    index_work(case)


def put_assignment(obj: Any, assignment: Assignment) -> None:
    """Set who deals with a record, and give the rights that follow."""
    obj.unit = assignment.unit
    obj.handler = assignment.handler
    obj.instruction = assignment.instruction
    obj.due = assignment.due
    grant_local_roles(obj)


def follow_case(letter: Any, case: Any) -> None:
    """Give the dispatches of a letter to whoever has the case now."""
    for outgoing in filter(None, map(find, letter.outgoing_uids)):
        outgoing.unit, outgoing.handler = case.unit, case.handler
        grant_local_roles(outgoing)
        index_work(outgoing)


def is_unassigned(case: Any) -> bool:
    """Tell whether a case has no unit yet."""
    return not case.unit and state_of(case) == "draft"
