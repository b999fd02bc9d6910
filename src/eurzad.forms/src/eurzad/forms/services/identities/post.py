"""``POST /@identities`` ``{"login", "fullname", "confirmed"}``."""

from ...accounts.confirmed import confirm_identity
from ...accounts.confirmed import ConfirmedIdentity
from ...accounts.confirmed import take_confirmation_back
from ...applications.account import account_of
from ..drafts.base import current_user_id
from .get import identity_json
from .get import resident_with
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.services.base import WritingService
from eurzad.records import values
from typing import Any


class IdentitiesPost(WritingService):
    """The clerk has seen a document with this name, or takes that back."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("login", "fullname", "confirmed"))
        user_id = resident_with(self.context, data.get("login"))
        if not isinstance(data.get("confirmed"), bool):
            raise invalid("confirmed", _("Say whether the identity is confirmed."))
        if user_id == current_user_id():
            raise Conflict(_("Nobody confirms their own identity."))
        if not data["confirmed"]:
            take_confirmation_back(self.context, user_id)
            return identity_json(self.context, user_id)
        name = account_of(user_id).get("fullname", "")
        if not name or data.get("fullname") != name:
            raise Conflict(_("The name on the account has changed. Compare it again."))
        identity = ConfirmedIdentity(name, current_user_id(), iso(now()))
        confirm_identity(self.context, user_id, identity)
        return identity_json(self.context, user_id)
