"""The receipt of delivery (UPD): the official proof's namespace and elements."""

from lxml import etree
from typing import Any


NAMESPACE = "http://crd.gov.pl/xml/schematy/UPO/2008/05/09/"
UNSEALED = "Poświadczenie nie jest opatrzone pieczęcią elektroniczną urzędu."


def receipt_xml(data: dict[str, Any]) -> bytes:
    """Return the receipt, without a seal; it says so unless `data["sealed"]`."""
    root = etree.Element(_tag("Dokument"), nsmap={None: NAMESPACE})
    upd = etree.SubElement(root, _tag("UPD"))
    _text(upd, "IdentyfikatorPoswiadczenia", f"UPD-{data['id']}")
    _party(upd, "PodmiotWystawiajacyPoswiadczenie", data["office"], "TERYT", data["teryt"])
    _party(upd, "Adresat", data["addressee"], "konto", data["account"])
    _text(upd, "DataOdbioru", data["received"])
    _text(upd, "DataUtworzeniaPoswiadczenia", data["received"])
    _text(upd, "IdentyfikatorSprawy", data["case"])
    _text(upd, "IdentyfikatorDokumentu", data["document"])
    _extra(upd, "Tytuł", data["title"])
    for file in data["files"]:
        _extra(upd, "Dokument", f"{file['filename']}, SHA-256: {file['sha256']}")
    if not data.get("sealed"):
        _extra(upd, "Pieczęć", UNSEALED)
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
