"""What the endpoints of signing with a program of one's own share."""

from ...content import OfficeForm
from ...content import service_of
from ...drafts.draft import Draft
from ...joint.desk import checked
from ...signed.checking import checker
from ...signed.documents import NAMES
from ...signed.documents import PDF
from ...signed.documents import XML
from ..drafts.base import DraftPath
from ..drafts.base import form_of
from ..submit.checks import chosen
from ..submit.checks import infected_in
from eurzad.core.errors import FieldError
from eurzad.core.errors import not_yours
from typing import Any


VIEW = "@@to-sign-file"


class ToSignPath(DraftPath):
    """Finds the draft, of a form that takes a signed file."""

    def found(self) -> tuple[Draft, OfficeForm]:
        draft = self.draft()
        return draft, form_to_sign(draft)

    def clean(self, draft: Draft, form: OfficeForm) -> tuple[dict[str, Any], list[FieldError]]:
        """The answers as they would be filed, and what is wrong with them."""
        clean, errors = checked(form.definition, draft)
        return clean, [*errors, *infected_in(chosen(draft, clean))]


def form_to_sign(draft: Draft) -> OfficeForm:
    """The form of a draft; 404 when it is signed in another way."""
    form = form_of(draft)
    if form.definition.filing.signing != "file":
        raise not_yours()
    return form


def to_sign_json(site: Any, draft: Draft, form: OfficeForm, complete: bool) -> dict[str, Any]:
    """What there is to download and sign."""
    service = service_of(form)
    url = f"{site.absolute_url()}/{VIEW}/{draft.token}"
    return {
        "id": draft.token,
        "@id": f"{site.absolute_url()}/@to-sign/{draft.token}",
        "service": service.title if service is not None else form.title,
        "form": form.absolute_url(),
        "complete": complete,
        "available": checker() is not None,
        "documents": [
            {"kind": kind, "filename": NAMES[kind], "download": f"{url}/{NAMES[kind]}"}
            for kind in (PDF, XML)
        ]
        if complete
        else [],
    }
