"""POST /@outbox/<id>/retry"""

from eurzad.core import _
from eurzad.core.outbox import retry_entry
from eurzad.core.services.errors import error
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class OutboxRetry(Service):
    """Try an entry again now."""

    def __init__(self, context: Any, request: Any) -> None:
        super().__init__(context, request)
        self.path: list[str] = []

    def publishTraverse(self, _request: Any, name: str) -> "OutboxRetry":
        self.path.append(name)
        return self

    def reply(self) -> Any:
        if len(self.path) != 2 or self.path[1] != "retry":
            return error(self.request, 404, "NotFound", _("There is no such address."))
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            retry_entry(self.context, self.path[0])
        except KeyError:
            return error(self.request, 404, "NotFound", _("The outbox has no such entry."))
        return self.reply_no_content()
