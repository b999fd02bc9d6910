"""``GET /@account``: who am I?"""

from ...accounts.confirmed import identity_level
from ...applications.account import account_of
from ..drafts.base import current_user_id
from eurzad.core import _
from eurzad.core.errors import not_yours
from eurzad.core.errors import NotLoggedIn
from eurzad.core.office import functions_of
from eurzad.core.office import unit_by_symbol
from eurzad.core.office.functions import CLERKS
from eurzad.core.office.functions import RESIDENTS
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WithPath
from plone import api
from typing import Any


class AccountGet(WithPath, JsonService):
    """The person's own account."""

    def reply(self) -> dict[str, Any]:
        if self.path:
            raise not_yours()
        user_id = current_user_id()
        if not user_id:
            raise NotLoggedIn(_("Log in first."))
        return account_json(user_id)


def account_json(user_id: str) -> dict[str, Any]:
    """An account as its owner sees it."""
    account = account_of(user_id)
    return {
        "id": user_id,
        "fullname": account.get("fullname", ""),
        "email": account.get("email", ""),
        "phone": account.get("phone", ""),
        "address": account.get("address", ""),
        "identity": identity_level(user_id),
        "kind": kind_of(api.user.get_current().getGroups()),
        "functions": [_function(held) for held in functions_of(user_id)],
    }


def kind_of(groups: list[str]) -> str:
    """Where a person belongs: at the desk, among the residents, or to the portal's own staff."""
    if CLERKS in groups:
        return "clerk"
    return "resident" if RESIDENTS in groups else "staff"


def _function(held: Any) -> dict[str, str]:
    unit = unit_by_symbol(held.symbol)
    return {
        "unit": held.symbol,
        "unit_title": unit.title if unit is not None else held.symbol,
        "function": held.function,
    }
