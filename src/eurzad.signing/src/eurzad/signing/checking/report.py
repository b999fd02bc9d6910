"""`@@signature-report/<file id>`: the validation report on a file of a record, in XML."""

from AccessControl import getSecurityManager
from eurzad.core.documents import Document
from eurzad.core.download import VIEW_RECORD
from eurzad.core.files import files
from eurzad.core.services.document import send
from eurzad.signing.checking.store import reports
from plone import api
from Products.Five.browser import BrowserView
from typing import Any
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


@implementer(IPublishTraverse)
class SignatureReport(BrowserView):
    """The report is for those who may see the file."""

    file_id = ""

    def publishTraverse(self, _request: Any, name: str) -> "SignatureReport":
        if self.file_id:
            raise NotFound(self.context, name, self.request)
        self.file_id = name
        return self

    def __call__(self) -> Any:
        if not getSecurityManager().checkPermission(VIEW_RECORD, self.context):
            self.request.response.setStatus(401 if api.user.is_anonymous() else 403)
            return b""
        report = reports(self.context).get(self.file_id)
        file = files(self.context).get(self.file_id)
        if report is None or file is None or not report.xml:
            raise NotFound(self.context, self.file_id, self.request)
        name = f"{file.filename}-weryfikacja.xml"
        return send(Document(name, "application/xml", report.xml), self.request.response)
