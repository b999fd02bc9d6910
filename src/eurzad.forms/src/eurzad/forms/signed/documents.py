"""The document that is signed: the application as it would be filed, always the same bytes."""

from ..applications.account import account_of
from ..applications.party import party_of
from ..applications.party import title_of
from ..applications.reading import shown_answers
from ..applications.xml import application_xml
from ..content import OfficeForm
from ..content import service_of
from ..drafts.draft import Draft
from ..model.xsd import form_part
from ..services.form.get import declaration_of
from eurzad.core.documents import render_pdf
from eurzad.records.letters.office import letterhead
from eurzad.records.letters.office import office_setting
from typing import Any


XML, PDF = "application/xml", "application/pdf"
NAMES = {XML: "wniosek.xml", PDF: "wniosek.pdf"}


def document_to_sign(
    site: Any, draft: Draft, form: OfficeForm, clean: dict[str, Any], content_type: str
) -> bytes:
    """The application as XML or PDF: neither number nor time of filing stand in it yet."""
    data = data_to_sign(site, draft, form, clean)
    if content_type == XML:
        return application_xml(data)
    return render_pdf("application", data, timestamp=draft.created.replace(microsecond=0))


def data_to_sign(
    site: Any, draft: Draft, form: OfficeForm, clean: dict[str, Any]
) -> dict[str, Any]:
    """All that the document tells, as JSON values."""
    definition, service = form.definition, service_of(form)
    title = service.title if service is not None else form.title
    party = party_of(definition, clean, account_of(draft.owner), draft.owner)
    chosen = {
        id
        for field in definition.answerable
        if field.type == "files"
        for id in clean.get(field.name, ())
    }
    files = [file.as_json() for file in draft.files if file.id in chosen]
    return {
        "office": letterhead(),
        "teryt": office_setting("teryt") or site.getId(),
        "token": draft.token,
        "title": title_of(definition, clean, title),
        "service": title,
        "service_id": service.id if service is not None else "",
        "regime": (service.regime if service is not None else "") or "",
        "form_uid": draft.form_uid,
        "form_version": definition.version,
        "register_number": "",
        "user_id": draft.owner,
        "filed": "",
        "filed_text": "",
        "registered": "",
        "applicant": {
            "name": party.name,
            "address": party.address,
            "email": party.email,
            "identifier": [party.identifier_type, party.identifier],
        },
        "answers": shown_answers(definition, clean, files),
        "form_part": form_part(definition, clean, files),
        "declaration": declaration_of(definition, "pl"),
        "files": files,
    }
