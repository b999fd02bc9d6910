"""How people prove who they are. One way now; a national scheme registers another utility."""

from ..interfaces import IIdentityProvider
from .confirmed import confirmed_at_office
from .confirmed import Level
from eurzad.core import _
from plone import api
from zope.interface import implementer


@implementer(IIdentityProvider)
class LocalIdentity:
    """E-mail address and password. Vouches for the confirmed address only, and for the name once
    the person has shown a document at the office.
    """

    title = _("E-mail address and password")
    login_url = None

    def verified_attributes(self, user_id: str) -> dict[str, str]:
        member = api.user.get(userid=user_id)
        if member is None:
            return {}
        known = {"email": member.getProperty("email", "")}
        found = confirmed_at_office(api.portal.get(), user_id)
        return {**known, "fullname": found.name} if found is not None else known

    def level(self, user_id: str) -> Level:
        return "confirmed" if confirmed_at_office(api.portal.get(), user_id) else "basic"
