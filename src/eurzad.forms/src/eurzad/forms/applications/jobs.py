"""Documents of applications are made by the worker, after the registration."""

from .documents import configured_sealer
from .documents import Document
from .documents import document_data
from .documents import make_documents
from eurzad.core import _
from eurzad.core.documents import DocumentError
from eurzad.core.files import files
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.outbox import Entry
from eurzad.core.outbox import JobFailed
from eurzad.records.store import find
from typing import Any
from zope.interface import implementer


DOCUMENTS_JOB = "application-documents"


@implementer(IOutboxJob)
class ApplicationDocuments:
    """Makes the documents once; a repeat changes nothing."""

    failed = _("The documents and the receipt of an application were not made")
    advice = _("Try again; the application itself is registered and can be dealt with.")
    time_limit = 60

    def prepare(self, site: Any, entry: Entry) -> tuple[dict[str, Any], Any, Any]:
        application = find(entry.payload["uid"])
        if application is None:
            raise JobFailed(_("The application is gone."), retry=False)
        return document_data(site, application), configured_sealer(site), site

    def perform(self, prepared: tuple[dict[str, Any], Any, Any], entry: Entry) -> list[Document]:
        data, sealer, site = prepared
        try:
            return make_documents(data, sealer, site)
        except DocumentError as error:
            raise JobFailed(_("The documents of the application cannot be made.")) from error

    def complete(self, site: Any, entry: Entry, result: list[Document]) -> None:
        kept = files(find(entry.payload["uid"]))
        for document in result:
            if not kept.of_kind(document.kind):
                kept.add(
                    document.filename,
                    document.content_type,
                    document.data,
                    document.kind,
                    document.title,
                )
