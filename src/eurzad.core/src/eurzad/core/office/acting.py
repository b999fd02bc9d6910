"""Doing something in the name of somebody."""

from AccessControl.SecurityManagement import getSecurityManager
from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.SecurityManagement import setSecurityManager
from AccessControl.users import UnrestrictedUser
from collections.abc import Iterator
from contextlib import contextmanager
from plone import api
from typing import Any


# No person can have this user id: it has a colon.
SYSTEM = "eurzad:system"


class SystemUser(UnrestrictedUser):
    """May do everything, and has an id, unlike Zope's own special users."""

    def getId(self) -> str:
        return SYSTEM


def system_user(site: Any) -> Any:
    """Return the user in whose name the office's own processes work."""
    return SystemUser(SYSTEM, "", ["Manager"], []).__of__(site.acl_users)


@contextmanager
def acting_as(user: Any) -> Iterator[None]:
    """Run the block as `user`: a user object, a user id, or `SYSTEM`. Raises LookupError."""
    manager = getSecurityManager()
    newSecurityManager(None, _find(user))
    try:
        yield
    finally:
        setSecurityManager(manager)


def _find(user: Any) -> Any:
    if not isinstance(user, str):
        return user
    site = api.portal.get()
    if user == SYSTEM:
        return system_user(site)
    for folder in (site.acl_users, site.__parent__.acl_users):
        found = folder.getUserById(user)
        if found is not None:
            return found if hasattr(found, "aq_base") else found.__of__(folder)
    raise LookupError(user)
