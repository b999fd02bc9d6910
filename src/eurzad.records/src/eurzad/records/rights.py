"""Who may do what with a record: local roles that follow from the unit and the handler.

Units are groups, so a change of staff touches no record. The group of a unit's handlers reads its
cases, the assigned person handles them, the head of the unit does both and approves; so do the
heads of the units above it. A person is given rights as the holder of a desk in the unit, never by
user id: then a substitute has them, too, and who leaves the unit has them no more.
"""

from AccessControl import getSecurityManager
from collections.abc import Iterable
from eurzad.core.office import desk_of
from eurzad.core.office import group_id
from eurzad.core.office import with_units_above
from plone import api
from typing import Any


READER = "Reader"
HANDLER = "Case Handler"
HEAD = "Unit Head"


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
    """Return who reads a record beside its unit: other recipients, and units it came through."""
    through = [group_id(symbol, "head") for symbol in getattr(obj, "assigned_through", ())]
    recipients = [recipient_principal(one) for one in getattr(obj, "recipients", ())]
    return [*through, *recipients]


def recipient_principal(recipient: dict[str, Any]) -> str:
    """Return to whom the rights of a recipient are given: a desk, or the head of a unit."""
    unit, handler = recipient["unit"], recipient["handler"]
    return desk_of(handler, unit) if handler else group_id(unit, "head")


def grant_local_roles(obj: Any) -> None:
    """Set the local roles of a record to what its assignment gives, and nothing else."""
    roles = local_roles(obj.unit, obj.handler, readers_of(obj))
    if dict(obj.__ac_local_roles__ or {}) == roles:
        return
    obj.__ac_local_roles__ = roles
    obj.reindexObjectSecurity()


def desk_rights(unit: str, handler: str) -> tuple[str, ...]:
    """Return who sees open work of this unit and handler in the queues of the desk."""
    return tuple(f"group:{principal}" for principal in local_roles(unit, handler))


def current_user() -> str:
    """Return the id of whoever acts now, an empty string for an anonymous visitor."""
    user = getSecurityManager().getUser()
    return user.getId() or ""


def has_role(role: str, obj: Any) -> bool:
    """Tell whether whoever acts now has a role on this object."""
    return role in getSecurityManager().getUser().getRolesInContext(obj)


def allowed(permission: str, obj: Any) -> bool:
    """Tell whether whoever acts now has a permission on this object."""
    return bool(getSecurityManager().checkPermission(permission, obj))


def is_anonymous() -> bool:
    """Tell whether nobody is logged in."""
    return api.user.is_anonymous()
