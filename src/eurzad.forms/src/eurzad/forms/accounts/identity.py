"""How people prove who they are. One way now; a national scheme registers another utility."""

from ..interfaces import IIdentityProvider
from eurzad.core import _
from plone import api
from zope.interface import implementer


@implementer(IIdentityProvider)
class LocalIdentity:
    """E-mail address and password. Vouches for the confirmed address only."""

    title = _("E-mail address and password")
    login_url = None

    def verified_attributes(self, user_id: str) -> dict[str, str]:
        member = api.user.get(userid=user_id)
        return {"email": member.getProperty("email", "")} if member is not None else {}
