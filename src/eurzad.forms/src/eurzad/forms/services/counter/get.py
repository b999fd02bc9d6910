"""``GET /@counter``, ``/@counter/<token>`` and ``/@counter/<token>/<file>``."""

from ...counter.filing import check_function
from ...counter.filing import filed_by
from ...counter.filing import forms_of_office
from ...counter.signed import KIND
from ...counter.signed import signed_scans
from ..drafts.base import current_user_id
from eurzad.core.clock import iso
from eurzad.core.documents import Document
from eurzad.core.errors import not_yours
from eurzad.core.files import files
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WithPath
from typing import Any


PAPERS = ("application-pdf", "receipt-pdf")


class CounterGet(WithPath, JsonService):
    """The services that can be applied for; or what became of an application of this clerk."""

    def reply(self) -> dict[str, Any] | Document:
        clerk = current_user_id()
        check_function(clerk)
        if not self.path:
            return self.services()
        ours, application = filed_by(self.context, self.path[0], clerk)
        if not ours or len(self.path) > 2:
            raise not_yours()
        if len(self.path) == 2:
            return self.document(application, self.path[1])
        return self.told(self.path[0], application)

    def services(self) -> dict[str, Any]:
        items = [
            {"title": service.title, "unit": service.unit_symbol, "form": form.absolute_url()}
            for form, service in forms_of_office()
        ]
        return {
            "@id": f"{self.context.absolute_url()}/@counter",
            "items": sorted(items, key=lambda one: one["title"]),
        }

    def told(self, token: str, application: Any) -> dict[str, Any]:
        url = f"{self.context.absolute_url()}/@counter/{token}"
        if application is None:
            return {
                "@id": url,
                "state": "waiting",
                "register_number": None,
                "documents": [],
                "signed": [],
            }
        kept = files(application)
        made = [record for kind in PAPERS for record in kept.of_kind(kind)]
        return {
            "@id": url,
            "state": "registered",
            "register_number": application.register_number,
            "title": application.title,
            "way": application.delivery_way,
            "item": application.absolute_url(),
            "documents": [
                {
                    "kind": one.kind,
                    "title": one.title,
                    "filename": one.filename,
                    "download": f"{url}/{one.id}",
                }
                for one in made
            ],
            "signed": [
                {"title": one.title, "created": iso(one.created), "download": f"{url}/{one.id}"}
                for one in signed_scans(application)
            ],
        }

    def document(self, application: Any, id: str) -> Document:
        record = files(application).get(id) if application is not None else None
        if record is None or record.withheld or record.kind not in (*PAPERS, KIND):
            raise not_yours()
        return Document(record.filename, record.content_type, record.data)
