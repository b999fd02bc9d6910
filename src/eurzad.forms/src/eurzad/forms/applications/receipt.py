"""The receipt of submission (UPP): the official proof's namespace and elements."""

from lxml import etree
from typing import Any


NAMESPACE = "http://crd.gov.pl/xml/schematy/UPO/2008/05/09/"
UNSEALED = "Poświadczenie nie jest opatrzone pieczęcią elektroniczną urzędu."


def receipt_xml(data: dict[str, Any]) -> bytes:
    """The receipt, without a seal; it says so unless `data["sealed"]`."""
    root = etree.Element(_tag("Dokument"), nsmap={None: NAMESPACE})
    upp = etree.SubElement(root, _tag("UPP"))
    _text(upp, "IdentyfikatorPoswiadczenia", f"UPP-{data['token']}")
    _party(upp, "Adresat", data["office"]["office_name"], "TERYT", data["teryt"])
    _party(upp, "Nadawca", data["applicant"]["name"], *data["applicant"]["identifier"])
    _text(upp, "DataDoreczenia", data["filed"])
    _text(upp, "DataWytworzeniaPoswiadczenia", data["made"])
    _text(upp, "IdentyfikatorDokumentu", data["register_number"])
    _extra(upp, "Skrót dokumentu SHA-256", data["document_sha256"])
    _extra(upp, "Tytuł", data["title"])
    for file in data["files"]:
        _extra(upp, "Załącznik", f"{file['filename']}, SHA-256: {file['sha256']}")
    if not data["sealed"]:
        _extra(upp, "Pieczęć", UNSEALED)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _party(parent: etree._Element, element: str, name: str, kind: str, identifier: str) -> None:
    party = etree.SubElement(parent, _tag(element))
    _text(party, "Nazwa", name)
    _text(party, "IdentyfikatorPodmiotu", identifier, TypIdentyfikatora=kind)


def _extra(parent: etree._Element, kind: str, text: str) -> None:
    _text(parent, "InformacjaUzupelniajaca", text, TypInformacjiUzupelniajacej=kind)


def _text(parent: etree._Element, name: str, text: str, **attributes: str) -> None:
    etree.SubElement(parent, _tag(name), attributes).text = text


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
