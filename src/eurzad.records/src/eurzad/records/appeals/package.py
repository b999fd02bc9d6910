"""The file of a case for the appeal body: its documents in order, with an index of the file."""

from collections.abc import Iterator
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.errors import TooLarge
from eurzad.core.files import files
from eurzad.records.cases.parties import parties_of
from eurzad.records.store import find
from io import BytesIO
from io import StringIO
from typing import Any
from zipfile import ZIP_STORED
from zipfile import ZipFile
import csv


LARGEST = 200 * 1024 * 1024
NOT_CLEAN = "pliku nie dołączono: nie przeszedł kontroli antywirusowej"
HEADINGS = ("Lp.", "Dokument", "Numer", "Data", "Plik", "SHA-256")


def file_package(case: Any) -> bytes:
    """Return a ZIP with what came, the dispatched letters and the proofs of their service.

    Drafts and assignments are internal and stay here. A file that the virus scan has not found
    clean stands in the index only. Raises TooLarge.
    """
    documents = list(documents_of(case))
    if sum(record.size for *_told, record in documents) > LARGEST:
        raise TooLarge(_("The file is too large for one package."))
    out, index = BytesIO(), StringIO()
    writer = csv.writer(index, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADINGS)
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for ordinal, (title, number, day, record) in enumerate(documents, start=1):
            name = f"{ordinal:03}-{record.filename}"
            if record.withheld:
                name = NOT_CLEAN
            else:
                archive.writestr(name, record.data)
            writer.writerow([ordinal, cell(title), number, day, name, record.sha256])
        archive.writestr("spis-akt.csv", "\ufeff" + index.getvalue())
        if case.messages:
            archive.writestr("wiadomosci.csv", "\ufeff" + messages_table(case))
    return out.getvalue()


def messages_table(case: Any) -> str:
    """Return the messages of a case: whose thread, who wrote, when, what, when it was read."""
    names = {party["user_id"]: party["name"] for party in parties_of(case)}
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(("Strona", "Kto napisał", "Kiedy", "Treść", "Przeczytano"))
    for one in case.messages:
        party = cell(names.get(one["account"], ""))
        author = party if one["sender"] == "party" else "urząd"
        writer.writerow((party, author, one["time"], cell(one["text"]), one["read"]))
    return text.getvalue()


def documents_of(case: Any) -> Iterator[tuple[str, str, str, Any]]:
    """Yield title, number, day and file of every document, in order of time."""
    found = [*_incoming(case), *_letters(case)]
    return iter(sorted(found, key=lambda one: one[2]))


def _incoming(case: Any) -> Iterator[tuple[str, str, str, Any]]:
    for item in filter(None, map(find, case.incoming_uids)):
        for record in files(item).values():
            yield record.title, item.register_number, item.received.isoformat(), record


def _letters(case: Any) -> Iterator[tuple[str, str, str, Any]]:
    for letter in case.objectValues():
        if letter.dispatched is None:
            continue
        for record in files(letter).values():
            yield letter.title, case.mark, letter.date.isoformat(), record
        for outgoing in filter(None, map(find, letter.outgoing_uids)):
            for record in files(outgoing).values():
                day = (iso(record.created) or "")[:10]
                yield f"Dowód doręczenia: {record.title}", outgoing.register_number, day, record


def cell(text: str) -> str:
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t")) else text
