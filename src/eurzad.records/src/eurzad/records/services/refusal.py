"""The answer to whoever may not: 401 for nobody, 403 for somebody who is logged in."""

from eurzad.core import _
from eurzad.core.services.errors import error
from plone import api
from plone.rest.interfaces import IAPIRequest
from Products.Five.browser import BrowserView
from typing import Any
from zExceptions import Unauthorized
from zope.component import adapter
import json


@adapter(Unauthorized, IAPIRequest)
class Refusal(BrowserView):
    """Tells in the usual shape what plone.rest tells by 401 alone."""

    def __call__(self) -> None:
        response = self.request.response
        if not is_known(self.request):
            body = error(self.request, 401, "Unauthorized", _("Log in first."))
        else:
            body = error(self.request, 403, "Forbidden", _("You may not do this."))
        response.setHeader("Content-Type", "application/json")
        response.setStatus(response.getStatus(), lock=1)
        response.setBody(json.dumps(body, ensure_ascii=False).encode(), lock=1)
        # Else the user folder would send the caller to a login form.
        response._has_challenged = True


def is_known(request: Any) -> bool:
    """Tell whether the request proves who sends it: refusals come before anybody is logged in."""
    site = api.portal.get()
    folders = (folder.acl_users for folder in (site, site.__parent__))
    return any(folder._extractUserIds(request, folder.plugins) for folder in folders)
