"""`POST @spool-floor`: write the body to the spool, check nothing, parse nothing."""

from eurzad.core.spool import deposit
from eurzad.core.spool import SpoolRecord
from plone.restapi.services import Service


class Post(Service):
    def render(self):
        body = self.request.get("BODY", b"")
        token = self.request.getHeader("X-Token")
        record = SpoolRecord(token, "floor", {"body": body.decode()}, owner="floor")
        deposit(self.context, record)
        self.request.response.setStatus(202)
        return b"{}"
