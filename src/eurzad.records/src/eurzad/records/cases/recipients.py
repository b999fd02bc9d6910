"""Recipients of a case beside the one who is responsible: to know of it, or to work on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.errors import Conflict
from eurzad.core.log import case_log
from eurzad.core.office import duties_of
from eurzad.core.office import Duty
from eurzad.records.desk.entries import drop_copy
from eurzad.records.desk.entries import index_work
from typing import Any


INFO = "info"
COWORK = "cowork"
PARTS = (INFO, COWORK)
ACT = "acknowledged"


@dataclass(frozen=True)
class Recipient:
    """A person in a unit, or its head where no person is named; `part` is one of PARTS."""

    unit: str
    handler: str
    part: str


def add_recipients(case: Any, recipients: Iterable[Recipient], by: str) -> list[dict[str, str]]:
    """Add those who are not there with the same part already. Return the ones added, as JSON."""
    kept = {(one["unit"], one["handler"]): one for one in case.recipients}
    added = []
    for one in recipients:
        before = kept.get((one.unit, one.handler))
        if before is not None and before["part"] == one.part and not before["done"]:
            continue
        told = {"unit": one.unit, "handler": one.handler, "part": one.part}
        kept[one.unit, one.handler] = {**told, "by": by, "since": iso(now()), "done": None}
        added.append(told)
    case.recipients = tuple(kept.values())
    return added


def remove_recipients(case: Any, places: Iterable[tuple[str, str]]) -> None:
    """Take recipients off a case who have not done their part; their entries leave the desk."""
    places = set(places)
    gone = [one for one in case.recipients if _place(one) in places and not one["done"]]
    for one in gone:
        drop_copy(case, one)
    case.recipients = tuple(one for one in case.recipients if one not in gone)


def acknowledge(case: Any, user_id: str, comment: str) -> None:
    """Mark what lies on a person's desk as done. Raises Conflict when nothing of theirs does.

    A substitute marks it for the absent colleague, when it is not on their own desk.
    """
    mine, acting_for = _waiting_for(case, user_id)
    if not mine:
        raise Conflict(_("This case does not wait for you."))
    done = iso(now())
    case.recipients = tuple(
        {**one, "done": done} if one in mine else one for one in case.recipients
    )
    case_log(case).append(
        ACT,
        user_id,
        comment=comment,
        acting_for=acting_for,
        details={"part": mine[0]["part"], "unit": mine[0]["unit"]},
    )
    index_work(case)


def waits_for(case: Any, user_id: str) -> str | None:
    """Return what part of the case waits for this person to mark it as done."""
    mine, _acting_for = _waiting_for(case, user_id)
    return mine[0]["part"] if mine else None


def _waiting_for(case: Any, user_id: str) -> tuple[list[dict[str, Any]], str]:
    waiting = [one for one in case.recipients if not one["done"]]
    for duty in duties_of(user_id) if waiting else ():
        mine = [one for one in waiting if _is_for(one, duty)]
        if mine:
            return mine, "" if duty.of == user_id else duty.of
    return [], ""


def _is_for(recipient: dict[str, Any], duty: Duty) -> bool:
    unit, handler = _place(recipient)
    if unit != duty.symbol:
        return False
    return handler == duty.of if handler else duty.function == "head"


def _place(recipient: dict[str, Any]) -> tuple[str, str]:
    return recipient["unit"], recipient["handler"]
