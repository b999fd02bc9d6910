"""A general letter to a public body, by the template of the central repository (CRD).

Source: template 4566 of 24 October 2017, "Pismo ogólne do podmiotu publicznego": other offices and
their systems of document circulation read it.
"""

from lxml import etree
from typing import Any


LETTER = "http://crd.gov.pl/wzor/2017/10/24/4566/"
META = "http://crd.gov.pl/xml/schematy/meta/2009/11/16/"
STRUCTURE = "http://crd.gov.pl/xml/schematy/struktura/2009/11/16/"
ADDRESS = "http://crd.gov.pl/xml/schematy/adres/2009/11/09/"
PERSON = "http://crd.gov.pl/xml/schematy/osoba/2009/11/16/"
INSTITUTION = "http://crd.gov.pl/xml/schematy/instytucja/2009/11/16/"
PREFIXES = {
    "wnio": LETTER,
    "meta": META,
    "str": STRUCTURE,
    "adr": ADDRESS,
    "oso": PERSON,
    "inst": INSTITUTION,
}
NAME = "Pismo ogólne do podmiotu publicznego"
OTHER = "inne pismo"


def general_letter(data: dict[str, Any]) -> bytes:
    """Return the letter as XML; `data` is what `document_data` collects."""
    root = etree.Element(f"{{{LETTER}}}Dokument", nsmap=PREFIXES)
    description = _add(root, LETTER, "OpisDokumentu")
    _date(description, data["filed"])
    facts = _add(root, LETTER, "DaneDokumentu")
    heading = _add(facts, STRUCTURE, "Naglowek")
    _add(heading, STRUCTURE, "NazwaDokumentu", NAME)
    _date(facts, data["filed"][:10])
    _office(_subject(facts, "Adresaci"), data["office"])
    _sender(_subject(facts, "Nadawcy"), data["applicant"])
    _content(root, data)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _content(root: etree._Element, data: dict[str, Any]) -> None:
    content = _add(root, LETTER, "TrescDokumentu", format="text/xml", kodowanie="XML")
    _add(content, LETTER, "MiejscowoscDokumentu", data["applicant"]["place"].get("town", ""))
    _add(content, LETTER, "Tytul", data["title"])
    _add(content, LETTER, "RodzajWnioskuRozszerzony", rodzaj=OTHER, jakiInny=data["service"])
    told = _add(content, LETTER, "Informacje")
    for text in paragraphs(data["answers"]):
        _add(told, LETTER, "Informacja", text)
    if data["declaration"]:
        declarations = _add(content, LETTER, "Oswiadczenia")
        _add(declarations, LETTER, "Oswiadczenie", data["declaration"])
    if data["files"]:
        attachments = _add(content, STRUCTURE, "Zalaczniki")
        for file in data["files"]:
            _attachment(attachments, file)


def paragraphs(answers: list[dict[str, Any]]) -> list[str]:
    """Return the answers as sentences: a long text alone, others after their question."""
    return [
        answer["text"] if answer["type"] == "textarea" else f"{answer['label']}: {answer['text']}"
        for answer in answers
        if answer.get("text") and answer["type"] != "files"
    ]


def _attachment(parent: etree._Element, file: dict[str, Any]) -> None:
    """An attachment lies beside the letter in the case: its digest tells which it is."""
    element = _add(
        parent,
        STRUCTURE,
        "Zalacznik",
        nazwaPliku=file["filename"],
        format=file["content_type"],
        kodowanie="URI",
    )
    _add(element, STRUCTURE, "DaneZalacznika", f"urn:sha256:{file['sha256']}")
    _add(element, STRUCTURE, "OpisZalacznika", f"SHA-256: {file['sha256']}")


def _subject(parent: etree._Element, role: str) -> etree._Element:
    return _add(_add(parent, STRUCTURE, role), META, "Podmiot")


def _office(parent: etree._Element, office: dict[str, Any]) -> None:
    institution = _add(parent, INSTITUTION, "Instytucja")
    _add(institution, INSTITUTION, "NazwaInstytucji", office["office_name"])
    place = office["address"]
    _address(institution, place["postal_code"], place["city"], place["street"])


def _sender(parent: etree._Element, applicant: dict[str, Any]) -> None:
    place = applicant["place"]
    if applicant["first_name"] and applicant["last_name"]:
        sender = _add(parent, PERSON, "Osoba")
        _add(sender, PERSON, "Nazwisko", applicant["last_name"])
        _add(sender, PERSON, "Imie", applicant["first_name"])
    else:
        sender = _add(parent, INSTITUTION, "Instytucja")
        _add(sender, INSTITUTION, "NazwaInstytucji", applicant["name"])
    if place:
        _address(sender, place["postal_code"], place["town"], place["street"])
    if applicant["email"]:
        _add(_add(sender, ADDRESS, "Kontakt"), ADDRESS, "Email", applicant["email"])


def _address(parent: etree._Element, code: str, town: str, street: str) -> None:
    address = _add(parent, ADDRESS, "Adres")
    for name, value in (("KodPocztowy", code), ("Miejscowosc", town), ("Ulica", street)):
        if value:
            _add(address, ADDRESS, name, value)


def _date(parent: etree._Element, moment: str) -> None:
    date = _add(parent, META, "Data", typDaty="stworzony")
    _add(date, META, "Czas", moment)


def _add(
    parent: etree._Element, namespace: str, name: str, text: str | None = None, **attributes: str
) -> etree._Element:
    element = etree.SubElement(parent, f"{{{namespace}}}{name}", attributes)
    element.text = text
    return element
