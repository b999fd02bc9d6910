"""The application as an XML document, in the namespace of ``schema/application-1.xsd``."""

from lxml import etree
from typing import Any


NAMESPACE = "urn:eurzad:application:1"


def application_xml(data: dict[str, Any]) -> bytes:
    """The document; `data` is what `document_data` collects."""
    root = etree.Element(_tag("application"), nsmap={None: NAMESPACE}, id=data["token"])
    _text(root, "office", data["office"]["office_name"])
    _text(root, "service", data["service"], id=data["service_id"], regime=data["regime"])
    if data["form_version"]:
        _text(root, "form", data["form_version"], id=data["form_uid"])
    if data["filed"]:
        _text(root, "filed", data["filed"])
        _text(root, "registered", data["registered"], number=data["register_number"])
    applicant = etree.SubElement(root, _tag("applicant"), account=data["user_id"])
    for name in ("name", "address", "email"):
        _text(applicant, name, data["applicant"][name])
    answers = etree.SubElement(root, _tag("answers"))
    for answer in data["answers"]:
        _answer(answers, answer)
    if data.get("form_part"):
        part = etree.SubElement(root, _tag("data"))
        part.append(etree.fromstring(data["form_part"]))
    if data["declaration"]:
        _text(root, "declaration", data["declaration"])
    _signatures(root, data)
    attachments = etree.SubElement(root, _tag("attachments"))
    for file in data["files"]:
        etree.SubElement(
            attachments,
            _tag("attachment"),
            name=file["filename"],
            field=file["field"],
            mediaType=file["content_type"],
            size=str(file["size"]),
            sha256=file["sha256"],
        )
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _signatures(root: etree._Element, data: dict[str, Any]) -> None:
    """Who confirmed it together, and what it was signed with."""
    if data.get("signatories"):
        confirmations = etree.SubElement(root, _tag("confirmations"))
        for one in data["signatories"]:
            told = {"account": one["user_id"], "at": one["signed"]}
            _text(confirmations, "confirmation", one["name"], **told)
    if data.get("signature"):
        _text(root, "signature", data["signature"]["text"], how=data["signature"]["how"])


def _answer(parent: etree._Element, answer: dict[str, Any]) -> None:
    element = etree.SubElement(
        parent, _tag("answer"), name=answer["name"], type=answer["type"], label=answer["label"]
    )
    if "rows" in answer:
        for row in answer["rows"]:
            row_element = etree.SubElement(element, _tag("row"))
            for cell in row:
                _answer(row_element, cell)
    elif "parts" in answer:
        for part in answer["parts"]:
            _answer(element, part)
    elif "choices" in answer:
        for choice in answer["choices"]:
            _text(element, "value", choice["title"], key=choice["key"])
    elif isinstance(answer["value"], list):
        for value in answer["value"]:
            _text(element, "value", str(value))
    else:
        _text(element, "value", _plain(answer["value"]))


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _text(parent: etree._Element, name: str, text: str, **attributes: str) -> None:
    etree.SubElement(parent, _tag(name), attributes).text = text


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
