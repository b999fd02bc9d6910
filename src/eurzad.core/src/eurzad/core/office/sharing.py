"""The sharing page: on a unit it shows who holds which function, and gives and takes functions.

Functions are groups (`functions.py`), so what is chosen there makes a person a member of a group or
no longer one: it is no local role, and no record is changed.
"""

from eurzad.core import _
from eurzad.core.office.functions import fullname_of
from eurzad.core.office.functions import FUNCTIONS
from eurzad.core.office.functions import functions_of
from eurzad.core.office.functions import grant
from eurzad.core.office.functions import people_of
from eurzad.core.office.functions import revoke
from eurzad.core.office.functions import TITLES
from eurzad.core.office.units import IUnit
from plone import api
from plone.app.workflow.browser.sharing import SharingView
from plone.app.workflow.interfaces import ISharingPageRole
from plone.restapi.serializer.local_roles import SerializeLocalRolesToJson
from typing import Any
from zExceptions import BadRequest
from zope.i18n import translate
from zope.interface import implementer


PREFIX = "function-"
MANAGE_OFFICE = "eurzad: Manage office"


@implementer(ISharingPageRole)
class FunctionRole:
    """A column of the sharing page of a unit: one function."""

    required_permission = MANAGE_OFFICE
    required_interface = IUnit

    def __init__(self, function: str) -> None:
        self.title = TITLES[function]


HANDLER, HEAD, REGISTRY, ARCHIVIST, AUDITOR = (FunctionRole(name) for name in FUNCTIONS)


class UnitSharing(SharingView):
    """The sharing page of a unit."""

    def existing_role_settings(self) -> list[dict[str, Any]]:
        """Return the settings as Plone has them, with everybody who holds a function here."""
        settings = super().existing_role_settings()
        offered = self.offered()
        if not offered:
            return settings
        there = {one["id"] for one in settings}
        empty = {role["id"]: False for role in self.roles()}
        for user_id in sorted(self.holders() - there, key=fullname_of):
            settings.append(
                {
                    "id": user_id,
                    "type": "user",
                    "title": fullname_of(user_id),
                    "login": user_id,
                    "disabled": False,
                    "roles": dict(empty),
                }
            )
        for one in settings:
            held = self.held(one["id"])
            one["roles"].update({PREFIX + name: name in held for name in offered})
        return settings

    def update_role_settings(
        self, new_settings: list[dict[str, Any]], reindex: bool = True
    ) -> bool:
        """Give and take functions; the rest is Plone's. Return whether local roles changed."""
        offered = self.offered()
        for one in new_settings:
            roles = set(one["roles"])
            wanted = {name for name in offered if PREFIX + name in roles}
            one["roles"] = roles - {PREFIX + name for name in FUNCTIONS}
            self.change(one["id"], wanted, self.held(one["id"]).intersection(offered))
        return super().update_role_settings(new_settings, reindex)

    def change(self, user_id: str, wanted: set[str], held: set[str]) -> None:
        """Let a person hold these functions in the unit. Raises BadRequest for a group."""
        if wanted and api.user.get(userid=user_id) is None:
            message = _("Functions are given to persons, not to groups.")
            raise BadRequest(translate(message, context=self.request))
        for name in sorted(wanted - held):
            grant(user_id, self.context.symbol, name)
        for name in sorted(held - wanted):
            revoke(user_id, self.context.symbol, name)

    def offered(self) -> list[str]:
        """Return the functions that whoever looks may give here."""
        return [
            role["id"].removeprefix(PREFIX)
            for role in self.roles()
            if role["id"].startswith(PREFIX)
        ]

    def holders(self) -> set[str]:
        """Return everybody who holds a function in the unit."""
        symbol = self.context.symbol
        return {one["id"] for name in FUNCTIONS for one in people_of(symbol, name)}

    def held(self, user_id: str) -> set[str]:
        """Return the functions that a person holds in the unit."""
        symbol = self.context.symbol
        return {one.function for one in functions_of(user_id) if one.symbol == symbol}


class SerializeSharing(SerializeLocalRolesToJson):
    """What `@sharing` tells, with every title in the language of the request.

    plone.restapi leaves "Logged-in users" in English: its title is a message nobody translates.
    """

    def __call__(self, search: str | None = None) -> dict[str, Any]:
        told = super().__call__(search)
        for one in told["entries"]:
            one["title"] = translate(one["title"], context=self.request)
        return told
