"""The answer to whoever may not: 401 for nobody, 403 for somebody who is logged in."""

from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.core.errors import NotLoggedIn
from eurzad.core.services.base import answer_for
from eurzad.core.services.base import compact
from plone import api
from plone.rest.interfaces import IAPIRequest
from Products.Five.browser import BrowserView
from typing import Any
from zExceptions import Unauthorized
from zope.component import adapter


@adapter(Unauthorized, IAPIRequest)
class Refusal(BrowserView):
    """Tells in the usual shape what plone.rest tells by 401 alone."""

    def __call__(self) -> None:
        response = self.request.response
        if is_known(self.request):
            problem = Forbidden(_("You may not do this."))
        else:
            problem = NotLoggedIn(_("Log in first."))
        body = answer_for(problem, self.request)
        response.setHeader("Content-Type", "application/json")
        response.setStatus(response.getStatus(), lock=1)
        response.setBody(compact(body).encode(), lock=1)
        # Else the user folder would send the caller to a login form.
        response._has_challenged = True


def is_known(request: Any) -> bool:
    """Tell whether the request proves who sends it: refusals come before anybody is logged in."""
    site = api.portal.get()
    folders = (folder.acl_users for folder in (site, site.__parent__))
    return any(folder._extractUserIds(request, folder.plugins) for folder in folders)
