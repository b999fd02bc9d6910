"""The metryka of a case: what the law wants told of its log, and nothing internal.

Sources: KPA art. 66a and Tax Ordinance art. 171a; columns by the regulation of 6 March 2012 on the
form of the metryka (Dz.U. 2012 poz. 250) and its like for tax cases: sign or date of start and
title of the case; ordinal, date, person with position, act, identifier of the document.
"""

from dataclasses import dataclass
from eurzad.core.clock import local_date
from eurzad.core.documents import Document
from eurzad.core.documents import render_pdf
from eurzad.core.log import case_log
from eurzad.core.log import LogEntry
from eurzad.records.archive.documents import identifier_of
from eurzad.records.archive.printing import PDF
from eurzad.records.archive.printing import TEMPLATE
from eurzad.records.letters.office import letterhead
from eurzad.records.proof.acts import INTERNAL
from eurzad.records.proof.acts import TITLES
from eurzad.records.tree import state_of
from lxml import etree
from typing import Any
from zope.i18n import translate
import re


UNPRINTABLE = re.compile("[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NAMESPACE = "https://eurzad.pl/metryka/1"
BASES = {"OP": "art. 171a Ordynacji podatkowej"}
KPA = "art. 66a Kodeksu postępowania administracyjnego"
COLUMNS = (
    ("Lp.", 6),
    ("Data czynności", 14),
    ("Osoba podejmująca czynność i jej stanowisko", 40),
    ("Określenie czynności", 40),
    ("Identyfikator dokumentu", 28),
)


@dataclass(frozen=True)
class Line:
    """A line of the metryka."""

    ordinal: int
    date: str
    person: str
    position: str
    acting_for: str
    act: str
    document: str


def basis_of(case: Any) -> str:
    """Return the provision by which the metryka of a case is kept."""
    return BASES.get(case.regime.partition("-")[0], KPA)


def lines_of(case: Any) -> list[Line]:
    """Return the lines of the metryka in the order of the log, numbered anew."""
    entries = [one for one in case_log(case).entries() if one.act not in INTERNAL]
    return [_line(case, number, entry) for number, entry in enumerate(entries, start=1)]


def lines_for(case: Any, user_id: str) -> list[Line]:
    """Return the lines that one of the parties may see.

    What other parties read, and the messages that were written to them or by them, are theirs.
    """
    own = {one["id"] for one in case.messages if one["account"] == user_id}
    entries = [
        one
        for one in case_log(case).entries()
        if one.act not in INTERNAL and _concerns(one, user_id, own)
    ]
    return [_line(case, number, entry) for number, entry in enumerate(entries, start=1)]


def _concerns(entry: LogEntry, user_id: str, own_messages: set[int]) -> bool:
    if entry.act == "read":
        return entry.actor == user_id
    if entry.act in ("message_received", "message_sent"):
        return entry.details.get("message") in own_messages
    return True


def _line(case: Any, number: int, entry: LogEntry) -> Line:
    return Line(
        ordinal=number,
        date=local_date(entry.time).isoformat(),
        person=entry.actor_name,
        position=entry.actor_position,
        acting_for=entry.acting_for or "",
        act=translate(TITLES.get(entry.act, entry.act), target_language="pl"),
        document=document_of(case, entry),
    )


def document_of(case: Any, entry: LogEntry) -> str:
    """Return the identifier of the document that an entry speaks of, an empty text for none."""
    numbers = entry.details.get("register_numbers") or [entry.details.get("register_number")]
    if any(numbers):
        return ", ".join(filter(None, numbers))
    letter = case._getOb(str(entry.details.get("letter", "")), None)
    if letter is None or state_of(letter) == "draft":
        return ""
    return identifier_of(letter)


def metryka_json(case: Any) -> dict[str, Any]:
    """Return the metryka as the API tells it."""
    return {
        "basis": basis_of(case),
        "mark": case.mark or None,
        "started": (case.started or case.filed).isoformat(),
        "title": case.title,
        "items": [
            {
                "ordinal": line.ordinal,
                "date": line.date,
                "person": line.person,
                "position": line.position,
                "acting_for": line.acting_for or None,
                "act": line.act,
                "document": line.document or None,
            }
            for line in lines_of(case)
        ],
    }


def metryka_pdf(case: Any, lines: list[Line] | None = None) -> Document:
    """Return the metryka as a PDF, with these lines where it is not for the office."""
    lines = lines_of(case) if lines is None else lines
    data = {
        "office": letterhead(),
        "title": "Metryka sprawy",
        "date": "",
        "lines": [
            ["Oznaczenie sprawy", sign_of(case)],
            ["Tytuł sprawy", case.title],
            ["Podstawa", basis_of(case)],
        ],
        "columns": [{"title": title, "width": width} for title, width in COLUMNS],
        "rows": [
            [str(line.ordinal), line.date, _who(line), line.act, line.document] for line in lines
        ],
        "signatures": [],
    }
    return Document(f"metryka-{filename_of(case)}.pdf", PDF, render_pdf(TEMPLATE, data))


def metryka_xml(case: Any) -> bytes:
    """Return the metryka as XML, as it goes with the file of the case."""
    root = etree.Element(f"{{{NAMESPACE}}}metryka", nsmap={None: NAMESPACE})
    _add(root, "podstawa", basis_of(case))
    _add(root, "znak", case.mark)
    _add(root, "dataWszczecia", (case.started or case.filed).isoformat())
    _add(root, "tytul", case.title)
    for line in lines_of(case):
        one = etree.SubElement(root, f"{{{NAMESPACE}}}czynnosc", lp=str(line.ordinal))
        _add(one, "data", line.date)
        person = etree.SubElement(one, f"{{{NAMESPACE}}}osoba")
        _add(person, "nazwa", line.person)
        _add(person, "stanowisko", line.position)
        if line.acting_for:
            _add(person, "wZastepstwie", line.acting_for)
        _add(one, "okreslenie", line.act)
        _add(one, "dokument", line.document)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def sign_of(case: Any) -> str:
    """Return the mark of a case, and the day of its start where it has none."""
    return case.mark or f"wszczęta {(case.started or case.filed).isoformat()}"


def filename_of(case: Any) -> str:
    """Return the mark as a part of a file name."""
    return case.mark.replace(".", "-") or case.id


def _who(line: Line) -> str:
    who = ", ".join(filter(None, (line.person, line.position)))
    return f"{who} (w zastępstwie: {line.acting_for})" if line.acting_for else who


def _add(parent: Any, name: str, text: str) -> None:
    etree.SubElement(parent, f"{{{NAMESPACE}}}{name}").text = printable(text)


def printable(text: str) -> str:
    """Return a text without what XML 1.0 cannot hold."""
    return UNPRINTABLE.sub("", text)
