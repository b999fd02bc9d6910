"""Asking whether whoever acts now may do something."""

from AccessControl import getSecurityManager
from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.records.rights.circle import is_excluded
from plone import api
from typing import Any


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


def check_visible(obj: Any) -> None:
    """Raise Forbidden unless whoever acts now may see the object they are about to change."""
    if not allowed("View", obj):
        raise Forbidden(_("You may not do this."))


def check_has_part(obj: Any) -> None:
    """Raise Forbidden when whoever acts is excluded from the record's case (art. 24-26 KPA).

    For what the registry does by a role that reaches every record.
    """
    if is_excluded(obj, current_user()):
        raise Forbidden(_("You may not do this."))


def is_anonymous() -> bool:
    """Tell whether nobody is logged in."""
    return api.user.is_anonymous()
