"""Duties: the functions that a person exercises, their own and those of whom they substitute.

Rights on records are given to principals of functions, never to a person: `unit-FN-head` and the
others are groups, and `desk:FN:anna` stands for Anna's desk in the unit FN. Whoever holds a
function or substitutes its holder has these principals for as long as that lasts (`plugin.py`), so
that no record is changed when a substitution begins or ends. A desk is not the person: a
substitute gains nothing that Anna has as a resident, an editor or an administrator.
"""

from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_inner
from Acquisition import aq_parent
from collections.abc import Iterable
from dataclasses import dataclass
from eurzad.core.clock import today
from eurzad.core.interfaces import IRolesByDuties
from eurzad.core.office.functions import Function
from eurzad.core.office.functions import functions_of
from eurzad.core.office.functions import group_id
from eurzad.core.office.functions import groups_of
from eurzad.core.office.functions import name_and_position
from eurzad.core.storage.substitutions import Substitution
from eurzad.core.store import has_store
from eurzad.core.store import store
from plone import api
from typing import Any


# Cases lie on the desks of those who work on them.
AT_DESKS = ("handler", "head")
DESK = "desk"
HANDLE = "eurzad: Handle case"


@dataclass(frozen=True)
class Duty:
    """A function exercised in the unit with this symbol; `of` is the person who holds it."""

    symbol: str
    function: str
    of: str


def desk_of(user_id: str, symbol: str) -> str:
    """Return the principal that stands for a person's desk in a unit: give rights to this one."""
    return f"{DESK}:{symbol}:{user_id}"


def duties_of(user_id: str | None) -> list[Duty]:
    """Return what a person exercises today: their own functions first, then others'."""
    if not user_id:
        return []
    duties = [Duty(held.symbol, held.function, user_id) for held in functions_of(user_id)]
    for one in substituted_by(user_id):
        duties += [Duty(held.symbol, held.function, one.absent) for held in taken_over(one)]
    return duties


def exercises(user_id: str, symbol: str, function: str) -> bool:
    """Tell whether a person holds this function or substitutes somebody who does."""
    return any((one.symbol, one.function) == (symbol, function) for one in duties_of(user_id))


def substituted_by(user_id: str) -> list[Substitution]:
    """Return the substitutions in which this person acts for others today."""
    return _in_force(user_id, "of_substitute")


def substitutions_of(user_id: str) -> list[Substitution]:
    """Return the substitutions in which others act for this person today."""
    return _in_force(user_id, "of_absent")


def _in_force(user_id: str, index: str) -> list[Substitution]:
    site = api.portal.get()
    found = getattr(store(site).substitutions, index)(user_id) if has_store(site) else ()
    if not found:
        return []
    day = today()
    return [one for one in found if one.on(day)]


def taken_over(one: Substitution) -> list[Function]:
    """Return the functions that a substitution gives: those that the absent person holds now."""
    return [held for held in functions_of(one.absent) if one.covers(held.symbol, held.function)]


def duty_principals(user_id: str) -> set[str]:
    """Return the principals of a person besides the groups they belong to themselves."""
    principals = _desks(user_id, functions_of(user_id))
    for one in substituted_by(user_id):
        principals |= _principals_through(one)
    return principals


def _principals_through(one: Substitution) -> set[str]:
    held = taken_over(one)
    groups = {group_id(function.symbol, function.function) for function in held}
    return groups | _desks(one.absent, held)


def _desks(user_id: str, functions: Iterable[Function]) -> set[str]:
    return {desk_of(user_id, held.symbol) for held in functions if held.function in AT_DESKS}


def acting_for(actor: str, obj: Any, permission: str = HANDLE) -> str | None:
    """Return for whom a person acts on an object now: None in their own right.

    It is the absent colleague whose functions give the permission, when the actor's do not.
    """
    found = substituted_by(actor) if actor else []
    if not found:
        return None
    needed = set(rolesForPermissionOn(permission, obj))
    if needed & _own_roles(actor, obj):
        return None
    for one in found:
        if needed & _roles_through(one, obj):
            return one.absent
    return None


def _own_roles(actor: str, obj: Any) -> set[str]:
    functions = functions_of(actor)
    guard = IRolesByDuties(obj, None)
    if guard is not None and guard.guarded:
        duties = [Duty(held.symbol, held.function, actor) for held in functions]
        return set(guard.roles_by(actor, duties))
    return roles_on(obj, {actor, *groups_of(actor), *_desks(actor, functions)})


def _roles_through(one: Substitution, obj: Any) -> set[str]:
    guard = IRolesByDuties(obj, None)
    if guard is not None and guard.guarded:
        duties = [Duty(held.symbol, held.function, one.absent) for held in taken_over(one)]
        return set(guard.roles_by(one.substitute, duties))
    return roles_on(obj, _with_their_groups(_principals_through(one)))


def _with_their_groups(principals: set[str]) -> set[str]:
    return principals.union(*(groups_of(one) for one in principals))


def roles_on(obj: Any, principals: set[str]) -> set[str]:
    """Return the roles that these principals have on an object, in the site and locally."""
    given = api.portal.get().acl_users.portal_role_manager._principal_roles
    roles = {role for principal in principals for role in given.get(principal, ())}
    while obj is not None:
        local = getattr(obj, "__ac_local_roles__", None) or {}
        local = local() if callable(local) else local
        roles.update(role for principal in principals for role in local.get(principal, ()))
        if getattr(obj, "__ac_local_roles_block__", None):
            break
        obj = aq_parent(aq_inner(obj))
    return roles


def signatory_names(user_id: str, acting_for: str | None = None) -> dict[str, str]:
    """Return how a letter names whoever approved or signs it: `name` and `position`.

    A substitute signs with their own name, "w zastępstwie" and the position of the absent person.
    """
    name, position = name_and_position(user_id)
    if not acting_for:
        return {"name": name, "position": position}
    absent_name, absent_position = name_and_position(acting_for)
    return {"name": name, "position": f"w zastępstwie: {absent_position or absent_name}"}
