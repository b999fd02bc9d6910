"""``GET /@identities?login=…``: whose account is this, and is their identity confirmed?"""

from ...accounts.confirmed import confirmed_at_office
from ...accounts.confirmed import identity_level
from ...accounts.people import user_id_of
from ...applications.account import account_of
from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.office.functions import fullname_of
from eurzad.core.office.functions import RESIDENTS
from eurzad.core.services.base import JsonService
from plone import api
from typing import Any


class IdentitiesGet(JsonService):
    """For the registry: the account of a resident who stands at the counter."""

    def reply(self) -> dict[str, Any]:
        return identity_json(self.context, resident_with(self.context, self.word("login")))


def resident_with(site: Any, login: Any) -> str:
    """Id of the resident who logs in with this address; 404 for none, and for anybody else."""
    user_id = user_id_of(site, login) if isinstance(login, str) and login else None
    user = api.user.get(userid=user_id) if user_id else None
    if user is None or user_id is None or RESIDENTS not in user.getGroups():
        raise Missing(_("Nobody has an account with this e-mail address."))
    return user_id


def identity_json(site: Any, user_id: str) -> dict[str, Any]:
    """What the registry is told of an account: name and address, and who confirmed it."""
    account = account_of(user_id)
    found = confirmed_at_office(site, user_id)
    return {
        "login": account.get("email", ""),
        "fullname": account.get("fullname", ""),
        "level": identity_level(user_id),
        "confirmed_at": found.at if found else None,
        "confirmed_by": fullname_of(found.by) if found else None,
    }
