"""``POST /@logout``: plone.restapi's, which takes the token back."""

from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services.auth.logout import Logout as RestapiLogout
from typing import Any
from zope.interface import alsoProvides


class Logout(RestapiLogout):
    """Who has the token may void it; plone.protect would undo that as a forgery."""

    def reply(self) -> Any:
        alsoProvides(self.request, IDisableCSRFProtection)
        return super().reply()
