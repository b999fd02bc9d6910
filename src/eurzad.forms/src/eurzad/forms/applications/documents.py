"""The four documents of a registered application: itself and its receipt, as XML and as PDF."""

from ..model.read import read_definition
from ..model.xsd import form_part
from ..storage import forms_store
from .crd import general_letter
from .crd import NAME
from .receipt import receipt_xml
from .receipt import UNSEALED
from .xml import application_xml
from dataclasses import dataclass
from datetime import datetime
from eurzad.core.clock import iso
from eurzad.core.clock import WARSAW
from eurzad.core.documents import register_templates
from eurzad.core.documents import render_pdf
from eurzad.core.interfaces import ISealer
from eurzad.core.office.functions import name_and_position
from eurzad.records.letters.office import letterhead
from eurzad.records.letters.office import office_setting
from eurzad.records.store import find
from hashlib import sha256
from pathlib import Path
from typing import Any
from zope.component import getUtilitiesFor


register_templates(Path(__file__).parent / "typst")

XML = "application/xml"
PDF = "application/pdf"


@dataclass(frozen=True)
class Document:
    """A made file. `kind` is one of the kinds of `eurzad.core.files`."""

    kind: str
    filename: str
    title: str
    content_type: str
    data: bytes


def document_data(site: Any, application: Any) -> dict[str, Any]:
    """All that the documents tell, as JSON values."""
    content = application.content
    case = find(application.case_uid)
    return {
        "office": letterhead(),
        "teryt": office_setting("teryt") or site.getId(),
        "token": application.token,
        "letter": bool(application.letter_kind),
        "title": application.title,
        "service": application.service_title,
        "service_id": getattr(case, "service_id", "") or "",
        "regime": getattr(case, "regime", "") or "",
        "form_uid": application.form_uid,
        "form_version": application.form_version,
        "register_number": application.register_number,
        "user_id": application.user_id,
        "filed": iso(application.filed_at),
        "filed_text": polish_moment(application.filed_at),
        "registered": iso(application.registered),
        "registered_text": polish_moment(application.registered),
        "made": iso(application.registered),
        "applicant": {
            "name": application.sender,
            "address": application.address or "",
            "email": application.email or "",
            "identifier": content["identifier"],
            "first_name": content.get("first_name", ""),
            "last_name": content.get("last_name", ""),
            "place": {
                name: getattr(application, name, "") or ""
                for name in ("street", "postal_code", "town")
            },
        },
        "template": template_of(site, application),
        "answers": content["shown"],
        "form_part": _form_part(site, application, content),
        "declaration": content["declaration"] or "",
        "signature": signature_told(content.get("signature") or {}),
        "signatories": [
            {**one, "signed_text": polish_moment(datetime.fromisoformat(one["signed"]))}
            for one in content.get("signatories", ())
        ],
        "files": content["files"],
        "counter": _counter(content.get("counter") or {}),
    }


def _counter(counter: dict[str, Any]) -> dict[str, str]:
    """Who wrote an application down at the counter, and how it was made; empty for others."""
    if not counter:
        return {}
    name, position = name_and_position(counter["clerk"])
    return {"clerk": name, "position": position, "way": counter["way"]}


def template_of(site: Any, application: Any) -> str:
    """Return the CRD template by which the application is written besides; "none" for none."""
    source = forms_store(site).models.get(application.form_version)
    return "none" if source is None else read_definition(source).template


def signature_told(signature: dict[str, Any]) -> dict[str, str]:
    """How the application was signed, in words; nothing where no signature was asked for."""
    if not signature:
        return {}
    if signature["how"] == "identity":
        text = "tożsamość potwierdzona w urzędzie, złożono po zalogowaniu"
    else:
        text = "podpisany plik w aktach sprawy: " + ", ".join(signature["signers"])
    return {"how": signature["how"], "text": text}


def _form_part(site: Any, application: Any, content: dict[str, Any]) -> str:
    """The typed answers; none in a letter, which no form was filled in for."""
    source = forms_store(site).models.get(application.form_version)
    if source is None:
        return ""
    return form_part(read_definition(source), content["answers"], content["files"])


def make_documents(data: dict[str, Any], sealer: ISealer | None, site: Any) -> list[Document]:
    """The documents; with a sealer the receipt is sealed. The same data give the same documents."""
    stem = data["register_number"].replace("/", "-")
    moment = datetime.fromisoformat(data["registered"])
    document = application_xml(data)
    data = {
        **data,
        "document_sha256": sha256(document).hexdigest(),
        "sealed": sealer is not None,
        "seal_remark": "" if sealer else UNSEALED,
    }
    receipt = receipt_xml(data)
    receipt_pdf = render_pdf("receipt", data, timestamp=moment)
    if sealer is not None:
        receipt = sealer.seal_xml(site, receipt)
        receipt_pdf = sealer.seal_pdf(site, receipt_pdf)
    pdf = render_pdf("application", data, timestamp=moment)
    name, title = ("pismo", "Pismo") if data.get("letter") else ("wniosek", "Wniosek")
    return [
        Document("application-xml", f"{name}-{stem}.xml", f"{title} (XML)", XML, document),
        *_by_template(data, stem),
        Document("application-pdf", f"{name}-{stem}.pdf", title, PDF, pdf),
        Document("receipt-xml", f"upp-{stem}.xml", "Poświadczenie złożenia (XML)", XML, receipt),
        Document("receipt-pdf", f"upp-{stem}.pdf", "Poświadczenie złożenia", PDF, receipt_pdf),
    ]


def _by_template(data: dict[str, Any], stem: str) -> list[Document]:
    """The application by the CRD template that its form names."""
    if data.get("template", "none") == "none":
        return []
    letter = general_letter(data)
    return [Document("general-letter-xml", f"pismo-ogolne-{stem}.xml", NAME, XML, letter)]


def configured_sealer(site: Any) -> ISealer | None:
    """The sealer that can work in this office, if any."""
    for _name, sealer in getUtilitiesFor(ISealer):
        if sealer.is_configured(site):
            return sealer
    return None


def polish_moment(moment: datetime) -> str:
    """24.11.2026, 14:05:09."""
    return moment.astimezone(WARSAW).strftime("%d.%m.%Y, %H:%M:%S")
