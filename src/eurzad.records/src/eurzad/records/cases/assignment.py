"""Assignment (dekretacja): which unit and which person deal with an item and its case.

One recipient is responsible; others get the case to know of it or to work on it, too: they read it,
and have an entry of their own on their desk until they mark it as done.
"""

from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from eurzad.core import _
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.core.office import is_open_unit
from eurzad.core.office import people_of
from eurzad.records import values
from eurzad.records.cases.chain import units_of_chain
from eurzad.records.cases.last_assignment import remember_last
from eurzad.records.cases.recipients import add_recipients
from eurzad.records.cases.recipients import PARTS
from eurzad.records.cases.recipients import Recipient
from eurzad.records.cases.refresh import items_of
from eurzad.records.cases.refresh import refresh
from eurzad.records.rights import case_of
from eurzad.records.rights import current_user
from eurzad.records.rights import is_excluded
from eurzad.records.store import find
from eurzad.records.tree import state_of
from typing import Any


KEY = "assignment"
INSTRUCTION = 2000
MAX_RECIPIENTS = 50
FIELDS = ("unit", "handler", "instruction", "due", "recipients")


@dataclass(frozen=True)
class Assignment:
    """Unit, person (or nobody yet), what is to be done by when, and who else gets it."""

    unit: str
    handler: str
    instruction: str = ""
    due: date | None = None
    recipients: tuple[Recipient, ...] = ()


def read_assignment(data: dict[str, Any]) -> Assignment:
    """Return the assignment that was asked for. Raises Invalid, naming the field."""
    unit, handler = read_place(data)
    return Assignment(
        unit=unit,
        handler=handler,
        instruction=values.text(data, "instruction", INSTRUCTION),
        due=values.coming_day(data, "due"),
        recipients=read_recipients(data, (unit, handler)),
    )


def read_place(data: dict[str, Any]) -> tuple[str, str]:
    """Return the unit, and the person in it, if one was named."""
    unit = values.line(data, "unit", 25, required=True)
    if not is_open_unit(unit):
        raise invalid("unit", _("There is no such unit."))
    handler = values.line(data, "handler", 100)
    if handler and handler not in workers_of(unit):
        raise invalid("handler", _("This person holds no function in the unit."))
    return unit, handler


def read_recipients(data: dict[str, Any], responsible: tuple[str, str]) -> tuple[Recipient, ...]:
    """Return the other recipients, each once and without the one who is responsible."""
    given = data.get("recipients") or []
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise invalid("recipients", _("This must be a list of recipients."))
    if len(given) > MAX_RECIPIENTS:
        raise invalid("recipients", _("There are too many recipients."))
    found: dict[tuple[str, str], Recipient] = {}
    for position, one in enumerate(given):
        try:
            values.only(one, ("unit", "handler", "part"))
            place = read_place(one)
            part = values.choice(one, "part", PARTS)
        except Invalid as error:
            name, message = error.fields[0].field, error.fields[0].message
            raise invalid(f"recipients.{position}.{name}", message) from error
        if place == responsible:
            raise invalid(
                f"recipients.{position}.handler", _("This recipient is responsible already.")
            )
        found[place] = Recipient(*place, part)
    return tuple(found.values())


def workers_of(unit: str) -> set[str]:
    """Return the ids of those who can be assigned cases of a unit: its handlers and its head."""
    return {person["id"] for name in ("handler", "head") for person in people_of(unit, name)}


def before_assign(obj: Any, event: Any) -> None:
    """Check the assignment before anything changes."""
    assignment = read_assignment(event.kwargs)
    if getattr(obj, "mark", "") and assignment.unit != obj.unit:
        raise invalid("unit", _("A case with a mark stays in its unit."))
    check_not_excluded(case_of(obj), assignment.handler)
    for position, one in enumerate(assignment.recipients):
        check_not_excluded(case_of(obj), one.handler, f"recipients.{position}.handler")
    event.kwargs[KEY] = assignment


def check_not_excluded(case: Any, user_id: str, field: str = "handler") -> None:
    """Raise Invalid when this person has no part in the case (art. 24-26 KPA)."""
    if user_id and is_excluded(case, user_id):
        message = _("This person is excluded from the case (art. 24 KPA). Choose somebody else.")
        raise invalid(field, message)


def after_item_assigned(item: Any, event: Any) -> None:
    """Assign the item, and its case with it."""
    assign_case_and_items(find(item.case_uid), event.kwargs[KEY], event.kwargs["acting_for"])


def after_case_assigned(case: Any, event: Any) -> None:
    """Assign the case, and with it what it came from."""
    assign_case_and_items(case, event.kwargs[KEY], event.kwargs["acting_for"])


def assign_case_and_items(case: Any, assignment: Assignment, acting_for: str) -> None:
    """Put the assignment on a case and on the items it was founded by, and write it down.

    `acting_for` is whom the assigner substitutes: their rights are those of before.
    """
    added = add_recipients(case, assignment.recipients, current_user())
    case_log(case).append(
        "assigned",
        current_user(),
        comment=assignment.instruction,
        acting_for=acting_for,
        details={
            "unit": assignment.unit,
            "handler": assignment.handler,
            "due": assignment.due.isoformat() if assignment.due else None,
            **({"recipients": added} if added else {}),
        },
    )
    put_on_case_and_items(case, assignment)
    remember_last(current_user(), replace(assignment, due=None))


def put_on_case_and_items(case: Any, assignment: Assignment) -> None:
    """Let a case and its items lie where the assignment says, everywhere they are listed."""
    case.assigned_through = units_of_chain(case)
    put_assignment(case, assignment)
    for item in items_of(case):
        item.recipients = case.recipients
        item.assigned_through = case.assigned_through
        put_assignment(item, assignment)
    for letter in case.objectValues():
        follow_case(letter, case)
    refresh(case)


def put_assignment(obj: Any, assignment: Assignment) -> None:
    """Set who deals with a record. Rights and queues follow when its case is refreshed."""
    obj.unit = assignment.unit
    obj.handler = assignment.handler
    obj.instruction = assignment.instruction
    obj.due = assignment.due


def follow_case(letter: Any, case: Any) -> None:
    """Give the dispatches of a letter to whoever has the case now."""
    for outgoing in filter(None, map(find, letter.outgoing_uids)):
        outgoing.unit, outgoing.handler = case.unit, case.handler


def is_unassigned(case: Any) -> bool:
    """Tell whether a case has no unit yet."""
    return not case.unit and state_of(case) == "draft"
