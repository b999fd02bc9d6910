"""The documents of a case: what came in, what left. Drafts, assignments and notes are internal."""

from collections.abc import Iterator
from dataclasses import dataclass
from eurzad.core.clock import local_date
from eurzad.core.files import FileRecord
from eurzad.core.files import files
from eurzad.core.files import KEY as FILES
from eurzad.records.interfaces import ICase
from eurzad.records.interfaces import IIncomingItem
from eurzad.records.interfaces import ILetter
from eurzad.records.interfaces import IOutgoingItem
from eurzad.records.store import find
from eurzad.records.tree import state_of
from typing import Any
from zope.annotation.interfaces import IAnnotations


@dataclass(frozen=True)
class Document:
    """A document of a case and its files. `date` may be partial; `way` is "in", "out" or "own"."""

    record: Any
    way: str
    date: str
    files: tuple[FileRecord, ...]

    @property
    def uid(self) -> str:
        return self.record.UID()


def documents_of(case: Any) -> list[Document]:
    """Return the documents of a case: first what came in, then what was written and sent."""
    incoming = (_incoming(item) for item in map(find, case.incoming_uids) if item is not None)
    return [*incoming, *(_out(letter) for letter in finished_letters(case)), *_others(case)]


def finished_letters(case: Any) -> list[Any]:
    """Return the letters that left the office; what is being written is no document yet."""
    letters = [one for one in case.objectValues() if ILetter.providedBy(one)]
    done = [letter for letter in letters if state_of(letter) == "dispatched"]
    return sorted(done, key=lambda letter: (letter.dispatched, letter.id))


def outgoing_of(case: Any) -> list[Any]:
    """Return the dispatches of the letters of a case, in the order of the letters."""
    uids = [uid for letter in finished_letters(case) for uid in letter.outgoing_uids]
    return [one for one in map(find, uids) if one is not None]


def _incoming(item: Any) -> Document:
    date = item.date_of_letter or item.received.isoformat()
    return Document(item, "in", date, kept_files(item))


def _out(letter: Any) -> Document:
    date = letter.date or local_date(letter.dispatched)
    return Document(letter, "out", date.isoformat(), kept_files(letter))


def _others(case: Any) -> Iterator[Document]:
    """What else has files: receipts at outgoing items, and files of the case itself."""
    for record in (*outgoing_of(case), case):
        found = kept_files(record)
        if found:
            yield Document(record, "own", local_date(found[0].created).isoformat(), found)


def kept_files(record: Any) -> tuple[FileRecord, ...]:
    """Return the files of a record, none for one that has no files."""
    if FILES not in (IAnnotations(record, None) or {}):
        return ()
    return tuple(files(record).values())


def title_of(document: Document) -> str:
    """Return the title of a document."""
    record = document.record
    if IOutgoingItem.providedBy(record):
        return f"{record.title} – {record.addressee}"
    return record.title


def identifier_of(record: Any) -> str:
    """Return the number by which people know a document: of a register, or of the letter."""
    if IIncomingItem.providedBy(record) or IOutgoingItem.providedBy(record):
        return record.register_number
    if ICase.providedBy(record):
        return record.mark
    return f"{record.__parent__.mark}/{record.id}"


def span_of(case: Any) -> tuple[str, str]:
    """Return the first and the last day of a case."""
    first = case.started or case.filed
    return first.isoformat(), (case.closed or first).isoformat()
