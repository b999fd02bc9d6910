"""A person's whole case as one ZIP: what they filed, got and read, receipts, messages, the log.

It is written to a file that has no name any more once it is open, so it holds no memory and leaves
nothing behind.
"""

from ..replies.desk import sent_by
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from eurzad.core import _
from eurzad.core.clock import WARSAW
from eurzad.core.errors import TooLarge
from eurzad.core.files import FileRecord
from eurzad.core.files import files
from eurzad.core.files import safe_filename
from eurzad.records.appeals.package import cell
from eurzad.records.messages.thread import OFFICE
from eurzad.records.messages.thread import thread
from eurzad.records.proof.metryka import lines_for
from eurzad.records.proof.metryka import metryka_pdf
from eurzad.records.status import leading
from io import StringIO
from tempfile import TemporaryFile
from typing import Any
from typing import BinaryIO
from zipfile import ZIP_STORED
from zipfile import ZipFile
import csv


LARGEST = 200 * 1024 * 1024
CHUNK = 1 << 20
HEADINGS = ("Lp.", "Plik", "Dokument", "Numer", "Data", "SHA-256")
OWN, LETTERS, FILED = "1-wniosek", "2-pisma-z-urzedu", "3-twoje-pisma"


@dataclass(frozen=True)
class Entry:
    """A file of the package: where it goes, what it is, its number and day."""

    folder: str
    title: str
    number: str
    record: FileRecord


def case_package(site: Any, mine: Any) -> BinaryIO:
    """Return the ZIP, open at its beginning. Raises TooLarge.

    A letter that the person has not opened yet is not in it: opening it is its service. Nor is a
    file that the virus scan has not found clean.
    """
    found = (*_application(mine), *_letters(mine), *_sent(site, mine))
    entries = [entry for entry in found if not entry.record.withheld]
    if sum(entry.record.size for entry in entries) > LARGEST:
        raise TooLarge(_("The case is too large for one package. Download its files one by one."))
    target: BinaryIO = TemporaryFile()  # noqa: SIM115 closed by whoever sends it
    with ZipFile(target, "w", ZIP_STORED) as archive:
        index = [_put(archive, number, entry) for number, entry in enumerate(entries, start=1)]
        _write_table(archive, "spis.csv", HEADINGS, index)
        _write_messages(archive, mine)
        if mine.case.mark:
            printed = metryka_pdf(mine.case, lines_for(mine.case, mine.owner))
            archive.writestr(printed.filename, printed.data)
    target.seek(0)
    return target


def _application(mine: Any) -> Iterator[Entry]:
    if mine.shared or mine.application is None:
        return
    for record in files(mine.application).values():
        yield Entry(OWN, record.title, mine.application.register_number, record)


def _letters(mine: Any) -> Iterator[Entry]:
    for letter in mine.letters:
        if mine.read_at(letter) is None:
            continue
        for record in files(letter).of_kind("letter-pdf"):
            yield Entry(LETTERS, letter.title, mine.case.mark or "", record)
        for outgoing in mine.dispatches(letter):
            for record in files(outgoing).of_kind("delivery-receipt-xml"):
                yield Entry(LETTERS, record.title, outgoing.register_number, record)


def _sent(site: Any, mine: Any) -> Iterator[Entry]:
    for sent in sent_by(site, mine):
        if sent.item is not None:
            for record in files(sent.item).values():
                title = f"{sent.title}: {record.title}"
                yield Entry(FILED, title, sent.item.register_number, record)


def _put(archive: ZipFile, number: int, entry: Entry) -> tuple[Any, ...]:
    record = entry.record
    name = f"{entry.folder}/{number:03}-{safe_filename(record.filename)}"
    with record.blob.open("r") as source, archive.open(name, "w") as target:
        while chunk := source.read(CHUNK):
            target.write(chunk)
    day = record.created.astimezone(WARSAW).date().isoformat()
    return number, name, cell(entry.title), entry.number, day, record.sha256


def _write_messages(archive: ZipFile, mine: Any) -> None:
    messages = thread(leading(mine.case), mine.owner)
    if not messages:
        return
    rows = [
        (
            "urząd" if one["sender"] == OFFICE else "Ty",
            _moment(one["time"]),
            cell(one["text"]),
            _moment(one["read"]) if one["read"] else "",
        )
        for one in messages
    ]
    _write_table(archive, "wiadomosci.csv", ("Kto", "Kiedy", "Treść", "Przeczytano"), rows)


def _write_table(archive: ZipFile, name: str, headings: tuple[str, ...], rows: Any) -> None:
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(rows)
    archive.writestr(name, "\ufeff" + text.getvalue())


def _moment(text: str) -> str:
    return datetime.fromisoformat(text).astimezone(WARSAW).strftime("%d.%m.%Y %H:%M")
