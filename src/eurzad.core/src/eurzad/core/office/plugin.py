"""The part of the user folder that gives people the principals of their duties."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from eurzad.core.office.duties import DESK
from eurzad.core.office.duties import duty_principals
from eurzad.core.office.functions import ARCHIVISTS
from eurzad.core.office.functions import AUDITORS
from eurzad.core.office.functions import CLERKS
from eurzad.core.office.functions import fullname_of
from eurzad.core.office.functions import REGISTRY
from eurzad.core.office.functions import RESIDENTS
from eurzad.core.office.functions import UNIT
from Products.PlonePAS.interfaces.group import IGroupIntrospection
from Products.PlonePAS.plugins.autogroup import VirtualGroup
from Products.PluggableAuthService.interfaces.plugins import IGroupsPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from typing import Any
from zope.interface import implementer


ID = "eurzad_duties"
# Principals that are no persons, as far as can be told from the id.
GROUPS = (UNIT, f"{DESK}:")
NOBODY = {CLERKS, REGISTRY, ARCHIVISTS, AUDITORS, RESIDENTS, "AuthenticatedUsers"}


@implementer(IGroupsPlugin, IGroupIntrospection)
class DutiesPlugin(BasePlugin):
    """Asked on every request: costs a look into the groups and one into the substitutions."""

    meta_type = "eUrzad Duties"
    security = ClassSecurityInfo()

    def __init__(self, id: str = ID, title: str = "Functions and substitutions") -> None:
        self._setId(id)
        self.title = title

    @security.private
    def getGroupsForPrincipal(self, principal: Any, request: Any = None) -> tuple[str, ...]:
        """Return desks, and the groups of those whom this person substitutes today.

        Plone asks for every group of a person as well, and twice: they have none.
        """
        id = principal.getId()
        if id in NOBODY or id.startswith(GROUPS):
            return ()
        return tuple(duty_principals(id))

    @security.private
    def getGroupById(self, group_id: str) -> Any:
        """Return a desk as a group: the tools of Plone look every principal up."""
        kind, _colon, rest = group_id.partition(":")
        symbol, _colon, user_id = rest.partition(":")
        if kind != DESK or not user_id:
            return None
        return VirtualGroup(group_id, title=f"Biurko ({symbol}): {fullname_of(user_id)}")

    @security.private
    def getGroups(self) -> list[Any]:
        """Desks are in no list of groups."""
        return []

    @security.private
    def getGroupIds(self) -> list[str]:
        """Desks are in no list of groups."""
        return []

    @security.private
    def getGroupMembers(self, group_id: str) -> tuple[str, ...]:
        """Nobody is made a member of a desk."""
        return ()


InitializeClass(DutiesPlugin)


def install_plugin(site: Any) -> None:
    """Put the plugin into the office's user folder, unless it is there."""
    folder = site.acl_users
    if ID in folder:
        return
    folder._setObject(ID, DutiesPlugin())
    folder[ID].manage_activateInterfaces(["IGroupsPlugin", "IGroupIntrospection"])
    # before the plugin that adds the groups of groups
    while folder.plugins.listPluginIds(IGroupsPlugin)[0] != ID:
        folder.plugins.movePluginsUp(IGroupsPlugin, [ID])
