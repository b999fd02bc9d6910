"""Handing out a file of a record."""

from AccessControl import getSecurityManager
from eurzad.core.files import FileRecord
from eurzad.core.files import files
from plone import api
from Products.Five.browser import BrowserView
from typing import Any
from urllib.parse import quote
from ZODB.interfaces import BlobError
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound
from ZPublisher.Iterators import filestream_iterator


VIEW_RECORD = "eurzad: View record"


@implementer(IPublishTraverse)
class Download(BrowserView):
    """`@@download/<file id>/<file name>`; the name is for people, the id decides."""

    file_id = ""

    def publishTraverse(self, _request: Any, name: str) -> "Download":
        self.file_id = self.file_id or name
        return self

    def __call__(self) -> Any:
        if not getSecurityManager().checkPermission(VIEW_RECORD, self.context):
            self.request.response.setStatus(401 if api.user.is_anonymous() else 403)
            return b""
        record = files(self.context).get(self.file_id)
        if record is None:
            raise NotFound(self.context, self.file_id, self.request)
        return send(record, self.request.response)


def send(record: FileRecord, response: Any) -> Any:
    """Return the body for a file, and set headers that keep it private and inert.

    One that the virus scanner has not found clean is answered with 403, and no byte of it.
    """
    if record.withheld:
        response.setStatus(403)
        return b""
    is_pdf = record.content_type == "application/pdf"
    disposition = "inline" if is_pdf else "attachment"
    response.setHeader("Content-Type", record.content_type)
    response.setHeader("Content-Length", str(record.size))
    response.setHeader(
        "Content-Disposition", f"{disposition}; filename*=UTF-8''{quote(record.filename, safe='')}"
    )
    response.setHeader("X-Content-Type-Options", "nosniff")
    response.setHeader("Cache-Control", "private, no-store")
    response.setHeader("Referrer-Policy", "no-referrer")
    if not is_pdf:
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox")
    try:
        return filestream_iterator(record.blob.committed(), "rb")
    except BlobError:
        return record.data
