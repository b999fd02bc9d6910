"""What the services that try something again have in common."""

from eurzad.core import _
from eurzad.core.services.errors import error
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class Retry(Service):
    """POST /@<service>/<id>/retry: 204, or 404 when there is nothing with this id."""

    missing = _("There is no such address.")

    def __init__(self, context: Any, request: Any) -> None:
        super().__init__(context, request)
        self.path: list[str] = []

    def publishTraverse(self, _request: Any, name: str) -> "Retry":
        self.path.append(name)
        return self

    def reply(self) -> Any:
        if len(self.path) != 2 or self.path[1] != "retry":
            return error(self.request, 404, "NotFound", _("There is no such address."))
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            self.retry(self.path[0])
        except KeyError:
            return error(self.request, 404, "NotFound", self.missing)
        return self.reply_no_content()

    def retry(self, id: str) -> None:
        """Try it again. Raises KeyError when there is nothing with this id."""
        raise NotImplementedError
