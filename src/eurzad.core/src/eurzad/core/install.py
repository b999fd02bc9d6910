"""What installation makes besides the profile's files."""

from eurzad.core.office.functions import ARCHIVISTS
from eurzad.core.office.functions import AUDITORS
from eurzad.core.office.functions import CLERKS
from eurzad.core.office.functions import REGISTRY
from eurzad.core.office.functions import RESIDENTS
from eurzad.core.office.plugin import install_plugin
from eurzad.core.store import install_store
from plone import api
from typing import Any


GROUPS = {
    CLERKS: ("Pracownicy urzędu", ["Clerk"]),
    REGISTRY: ("Kancelaria", ["Registry Clerk"]),
    ARCHIVISTS: ("Archiwum zakładowe", ["Archivist"]),
    AUDITORS: ("Kontrola", ["Auditor"]),
    RESIDENTS: ("Mieszkańcy", ["Resident"]),
}


def after_install(_setup: Any) -> None:
    """Make the store, the groups that carry the general roles, and the plugin of functions."""
    install_store(api.portal.get())
    install_plugin(api.portal.get())
    tool = api.portal.get_tool("portal_groups")
    for group, (title, roles) in GROUPS.items():
        if tool.getGroupById(group) is None:
            tool.addGroup(group, title=title, roles=roles)
