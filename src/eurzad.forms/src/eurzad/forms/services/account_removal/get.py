"""``GET /@account-removal``."""

from ...leaving.summary import summary_of
from ..account.get import kind_of
from ..drafts.base import current_user_id
from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.core.services.base import JsonService
from plone import api
from typing import Any


class AccountRemovalGet(JsonService):
    """What goes and what stays when the person deletes the account; for residents only."""

    def reply(self) -> dict[str, Any]:
        user_id = resident_here()
        address = self.context.absolute_url()
        return {
            "@id": f"{address}/@account-removal",
            **summary_of(self.context, user_id),
            "download": f"{address}/@@my-data/moje-dane.zip",
        }


def resident_here() -> str:
    """Id of the resident who asks. Raises Forbidden for whoever works in the office."""
    if kind_of(api.user.get_current().getGroups()) != "resident":
        raise Forbidden(_("The account of somebody who works here is deleted by an administrator."))
    return current_user_id()
