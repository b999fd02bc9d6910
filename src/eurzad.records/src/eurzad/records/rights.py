"""Who may do what with a record: local roles that follow from the unit and the handler.

Units are groups, so a change of staff touches no record. The group of a unit's handlers reads its
cases, the assigned person handles them, the head of the unit does both and approves.
"""

from AccessControl import getSecurityManager
from eurzad.core.office import group_id
from plone import api
from typing import Any


READER = "Reader"
HANDLER = "Case Handler"
HEAD = "Unit Head"


def local_roles(unit: str, handler: str) -> dict[str, list[str]]:
    """Return the local roles on a record of this unit and handler, by principal."""
    roles: dict[str, list[str]] = {}
    if unit:
        roles[group_id(unit, "head")] = [HEAD]
        roles[group_id(unit, "handler")] = [READER]
    if handler:
        roles[handler] = [HANDLER]
    return roles


def grant_local_roles(obj: Any) -> None:
    """Set the local roles of a record to what its unit and handler give, and nothing else."""
    roles = local_roles(obj.unit, obj.handler)
    if dict(obj.__ac_local_roles__ or {}) == roles:
        return
    obj.__ac_local_roles__ = roles
    obj.reindexObjectSecurity()


def desk_rights(unit: str, handler: str) -> tuple[str, ...]:
    """Return who sees open work of this unit and handler in the queues of the desk."""
    principals = []
    if unit:
        principals += [f"group:{group_id(unit, name)}" for name in ("head", "handler")]
    if handler:
        principals.append(f"user:{handler}")
    return tuple(principals)


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
