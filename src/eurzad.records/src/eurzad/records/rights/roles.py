"""Roles on a record: who has which, as follows from the record's circle."""

from collections.abc import Iterable
from eurzad.core.office import desk_of
from eurzad.core.office import group_id
from eurzad.core.office import with_units_above
from eurzad.core.office.duties import AT_DESKS
from eurzad.core.office.duties import duties_of
from eurzad.core.office.duties import Duty
from eurzad.core.office.units import current_symbol
from eurzad.records.rights.circle import Circle
from eurzad.records.rights.circle import circle_of
from eurzad.records.rights.circle import deciding_units
from typing import Any


READER = "Reader"
HANDLER = "Case Handler"
HEAD = "Unit Head"
APPROVER = "Letter Approver"


def local_roles(unit: str, handler: str, readers: Iterable[str] = ()) -> dict[str, list[str]]:
    """Return the local roles on a record of this unit and handler, by principal.

    `readers` are further principals that read it.
    """
    roles: dict[str, list[str]] = {}
    if unit:
        roles = {group_id(symbol, "head"): [HEAD] for symbol in with_units_above(unit)}
        roles[group_id(unit, "handler")] = [READER]
    if unit and handler:
        roles[desk_of(handler, unit)] = [HANDLER]
    for principal in readers:
        roles.setdefault(principal, [READER])
    return roles


def readers_of(obj: Any) -> list[str]:
    """Return who reads a record beside its unit.

    Other recipients, units it came through, units that co-operate or have a joined case, and who
    has a letter of the case to approve.
    """
    circle = circle_of(obj)
    through = [group_id(symbol, "head") for symbol in circle.through]
    recipients = [_principal(*one) for one in circle.recipients]
    units = [group_id(symbol, name) for symbol in circle.readers for name in ("head", "handler")]
    return [*through, *recipients, *units, *circle.approvers]


def recipient_principal(recipient: dict[str, Any]) -> str:
    """Return to whom the rights of a recipient are given: a desk, or the head of a unit."""
    return _principal(recipient["unit"], recipient["handler"])


def _principal(unit: str, handler: str) -> str:
    return desk_of(handler, unit) if handler else group_id(unit, "head")


def roles_in(circle: Circle, user_id: str, duties: list[Duty] | None = None) -> list[str]:
    """Return the roles of a person in a guarded record.

    By these duties; without any by all they have today, with those of whom they substitute. The
    functions of somebody who is excluded give nothing to their substitute either.
    """
    if user_id in circle.excluded:
        return []
    given = duties_of(user_id) if duties is None else duties
    duties = [one for one in given if one.of not in circle.excluded]
    if not duties:
        return []
    held = {(one.symbol, one.function) for one in duties}
    held |= inherited(circle, held)
    desks = {(one.symbol, one.of) for one in duties if one.function in AT_DESKS}
    roles = []
    if any((symbol, "head") in held for symbol in deciding_units(circle)):
        roles.append(HEAD)
    if circle.handler and (circle.unit, circle.handler) in desks:
        roles.append(HANDLER)
    held_groups = {group_id(*one) for one in held}
    if not {user_id, *held_groups}.isdisjoint(circle.approvers):
        roles += [APPROVER, READER]
    elif user_id in circle.admitted or (not circle.restricted and _reads(circle, held, desks)):
        roles.append(READER)
    return roles


def inherited(circle: Circle, held: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return the functions in closed units that those in their successors bring with them.

    So closed cases of a unit that is gone, which nobody touches any more, have readers and a head.
    """
    units = {circle.unit, *circle.through, *circle.readers}
    heirs = {unit: current_symbol(unit) for unit in units if unit}
    return {
        (unit, function)
        for unit, heir in heirs.items()
        for symbol, function in held
        if symbol == heir != unit
    }


def _reads(circle: Circle, held: set[tuple[str, str]], desks: set[tuple[str, str]]) -> bool:
    units = {(circle.unit, "handler"), *((symbol, "head") for symbol in circle.through)}
    units |= {(symbol, name) for symbol in circle.readers for name in ("head", "handler")}
    units |= {(unit, "head") for unit, handler in circle.recipients if not handler}
    recipients = {(unit, handler) for unit, handler in circle.recipients if handler}
    return bool(
        held & units
        or desks & recipients
        or any(function in circle.everywhere for _symbol, function in held)
    )
