"""The XML of a document and of a case, by the schema `schema/paczka.xsd`."""

from dataclasses import dataclass
from eurzad.core.clock import local_date
from eurzad.core.files import FileRecord
from eurzad.core.log import case_log
from eurzad.core.office import unit_by_symbol
from eurzad.core.office.functions import name_and_position
from eurzad.records.archive.category import category_of
from eurzad.records.archive.documents import Document
from eurzad.records.archive.documents import identifier_of
from eurzad.records.archive.documents import title_of
from eurzad.records.archive.package.names import NAMESPACE
from eurzad.records.archive.transfer import class_title
from eurzad.records.interfaces import IIncomingItem
from eurzad.records.interfaces import ILetter
from eurzad.records.interfaces import IOutgoingItem
from eurzad.records.letters.kinds import KINDS
from eurzad.records.letters.office import letterhead
from eurzad.records.proof.anchored import anchored
from eurzad.records.proof.metryka import basis_of
from eurzad.records.proof.metryka import lines_of
from eurzad.records.proof.metryka import printable
from lxml import etree
from typing import Any
from zope.i18n import translate


VERSION = "1"
ACCESS = {"public": "publiczny", "partly": "publiczny częściowo"}


@dataclass(frozen=True)
class PackedFile:
    """One file of a case and its place in the package."""

    document: Document
    file: FileRecord
    path: str

    @property
    def identifier(self) -> str:
        """Return the identifier of this file in the whole system."""
        return f"{self.document.uid}/{self.file.id}"


class Element:
    """An element that is built up; texts are cleaned of what XML cannot hold."""

    def __init__(self, name: str, **attributes: str) -> None:
        self.xml = etree.Element(f"{{{NAMESPACE}}}{name}", nsmap={None: NAMESPACE})
        for key, value in attributes.items():
            self.xml.set(key, printable(value))

    def add(self, name: str, text: str = "", **attributes: str) -> "Element":
        """Add an element with text and attributes, and return it."""
        child = Element(name, **attributes)
        child.xml.text = printable(text) or None
        self.xml.append(child.xml)
        return child

    def person(self, name: str, called: str, position: str = "", address: str = "") -> None:
        """Add a person or an office."""
        child = self.add(name)
        child.add("nazwa", called or "(nieznany)")
        if position:
            child.add("stanowisko", position)
        if address:
            child.add("adres", address)

    def bytes(self) -> bytes:
        """Return the whole as a document."""
        return etree.tostring(self.xml, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def document_xml(case: Any, packed: PackedFile) -> bytes:
    """Return the metadata of one file."""
    record = packed.document.record
    root = Element("dokument", wersja=VERSION)
    root.add("identyfikator", packed.identifier, typ="systemowy")
    root.add("identyfikator", identifier_of(record), typ="rejestr")
    if IIncomingItem.providedBy(record) and record.senders_mark:
        root.add("identyfikator", record.senders_mark, typ="znak nadawcy")
    _creator(root, record)
    root.add("tytul", f"{title_of(packed.document)}: {packed.file.title}")
    _dates(root, packed)
    shape = root.add("format")
    shape.add("typ", packed.file.content_type)
    shape.add("plik", packed.path)
    shape.add("nazwa", packed.file.filename)
    shape.add("wielkosc", str(packed.file.size))
    shape.add("skrot", packed.file.sha256, algorytm="SHA-256")
    root.add("dostep", access_of(case))
    root.add("typ", kind_of(record))
    root.add("relacja", packed.document.uid, typ="należy do")
    _recipients(root, record)
    root.add("grupowanie", case.mark, typ="znak sprawy")
    root.add("kwalifikacja", str(category_of(case)))
    root.add("jezyk", "pl")
    return root.bytes()


def _creator(root: Element, record: Any) -> None:
    if IIncomingItem.providedBy(record):
        root.person("tworca", record.sender, address=record.address or "")
    elif ILetter.providedBy(record):
        root.person("tworca", *name_and_position(record.approver or record.author))
    else:
        root.person("tworca", letterhead()["office_name"])


def _dates(root: Element, packed: PackedFile) -> None:
    record = packed.document.record
    root.add("data", packed.document.date, typ="dokumentu")
    if IIncomingItem.providedBy(record):
        root.add("data", record.received.isoformat(), typ="wpływu")
    if ILetter.providedBy(record):
        root.add("data", local_date(record.dispatched).isoformat(), typ="wysłania")
    root.add("data", local_date(packed.file.created).isoformat(), typ="dodania")


def _recipients(root: Element, record: Any) -> None:
    if ILetter.providedBy(record):
        for one in record.addressees:
            root.person("odbiorca", one["name"], address=one["address"])
    elif IOutgoingItem.providedBy(record):
        root.person("odbiorca", record.addressee, address=record.address or "")
    else:
        root.person("odbiorca", letterhead()["office_name"])


def kind_of(record: Any) -> str:
    """Return what kind of document a record is, in Polish."""
    if ILetter.providedBy(record):
        return translate(KINDS[record.kind], target_language="pl")
    if IIncomingItem.providedBy(record):
        return record.document_kind or "pismo wpływające"
    return "dowód doręczenia" if IOutgoingItem.providedBy(record) else "dokument sprawy"


def access_of(case: Any) -> str:
    """Return the access to a case in Polish."""
    return ACCESS.get(case.access, "niepubliczny")


def case_xml(case: Any, packed: list[PackedFile]) -> bytes:
    """Return the metadata of a case, with its documents and its metryka."""
    unit = unit_by_symbol(case.unit)
    root = Element("sprawa", wersja=VERSION)
    root.add("identyfikator", case.UID(), typ="systemowy")
    root.add("znak", case.mark)
    root.add("tytul", case.title)
    root.add("komorka", unit.title if unit is not None else case.unit, symbol=case.unit)
    root.add("klasa", class_title(case) or case.file_plan_class, symbol=case.file_plan_class)
    root.add("kwalifikacja", str(category_of(case)))
    for change in case.category_changes:
        root.add(
            "zmianaKwalifikacji",
            change["reason"],
            data=change["day"],
            z=change["from"],
            na=change["to"],
        )
    root.add("dostep", access_of(case))
    root.add("dataWszczecia", (case.started or case.filed).isoformat())
    root.add("dataZakonczenia", case.closed.isoformat())
    root.add("zakonczenie", case.outcome)
    for party in case.parties:
        root.person("strona", party["name"], address=party["address"])
    documents = root.add("dokumenty")
    for one in packed:
        documents.add("plik", one.path, identyfikator=one.identifier)
    _metryka(root, case)
    _log(root, case)
    return root.bytes()


def _metryka(root: Element, case: Any) -> None:
    metryka = root.add("metryka", podstawa=basis_of(case))
    for line in lines_of(case):
        act = metryka.add("czynnosc", lp=str(line.ordinal))
        act.add("data", line.date)
        if line.person:
            act.person("osoba", line.person, line.position)
        if line.acting_for:
            act.add("wZastepstwie", line.acting_for)
        act.add("okreslenie", line.act)
        if line.document:
            act.add("dokument", line.document)


def _log(root: Element, case: Any) -> None:
    """The log itself is internal; its length and last hash let the office prove it later."""
    entries = list(case_log(case).entries())
    claim = anchored(case)
    more = {"kotwica": claim[2]} if claim is not None else {}
    root.add("dziennik", wpisow=str(len(entries)), skrot=entries[-1].hash, **more)
