"""The text of a record: what full-text search looks in, and what its excerpts are cut from."""

from collections.abc import Iterator
from eurzad.core.files import files
from eurzad.records.interfaces import ICase
from eurzad.records.interfaces import IIncomingItem
from eurzad.records.interfaces import ILetter
from eurzad.records.interfaces import IRecord
from plone.indexer import indexer
from typing import Any


LONGEST = 500_000
LETTER_TEXTS = ("legal_basis", "operative_part", "reasons", "instruction")


def record_text(record: Any) -> str:
    """Return all that can be searched of a record, at most half a million characters."""
    return "\n".join(filter(None, _parts(record)))[:LONGEST]


def _parts(record: Any) -> Iterator[str]:
    yield record.title or ""
    for interface, parts in PARTS:
        if interface.providedBy(record):
            yield from parts(record)


def _case(case: Any) -> Iterator[str]:
    yield case.mark or ""
    yield from (party["name"] for party in case.parties)


def _incoming(item: Any) -> Iterator[str]:
    yield from (item.register_number, item.sender, item.senders_mark or "", item.remarks or "")
    for answer in item.answers:
        value = answer["value"]
        yield " ".join(map(str, value)) if isinstance(value, list) else str(value)
    yield from _files(item)


def _letter(letter: Any) -> Iterator[str]:
    yield letter.__parent__.mark or ""
    yield from (addressee["name"] for addressee in letter.addressees)
    yield from (getattr(letter, name) or "" for name in LETTER_TEXTS)


def _files(record: Any) -> Iterator[str]:
    for file in files(record).values():
        yield file.title
        yield file.text


PARTS = ((ICase, _case), (IIncomingItem, _incoming), (ILetter, _letter))


@indexer(IRecord)
def SearchableText(record: Any) -> str:
    """Return the text for the site's catalog, which knows who may find it."""
    return record_text(record)
