"""Finding records by words, with an excerpt of where the words stand."""

from dataclasses import dataclass
from eurzad.records.interfaces import ICase
from eurzad.records.interfaces import IIncomingItem
from eurzad.records.interfaces import ILetter
from eurzad.records.rights import allowed
from eurzad.records.search.texts import record_text
from eurzad.records.words import words_of
from plone import api
from typing import Any
from zope.dottedname.resolve import resolve


KINDS = {"case": ICase, "incoming": IIncomingItem, "letter": ILetter}
WORDS = 10
BEFORE = 60
AFTER = 140


@dataclass(frozen=True)
class Excerpt:
    """A piece of text; `marks` are the (start, end) of the words in it."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Found:
    """Records of one page, and how many there are in all."""

    records: list[Any]
    total: int


def find_records(query: str, kind: str, start: int, size: int) -> Found:
    """Return the records that have words beginning like those of the query, the newest first.

    Only what whoever asks may see. `kind` is one of `KINDS`, empty for all.
    """
    words = sorted(words_of(query))[:WORDS]
    if not words:
        return Found([], 0)
    found = api.portal.get_tool("portal_catalog").searchResults(
        SearchableText=" and ".join(f"{word}*" for word in words),
        portal_type=portal_types(kind),
        sort_on="created",
        sort_order="reverse",
    )
    records = (brain._unrestrictedGetObject() for brain in found[start : start + size])
    # rights that ended today may still stand in the catalog
    return Found([record for record in records if allowed("View", record)], len(found))


def portal_types(kind: str) -> list[str]:
    """Return the content types that are records of a kind, those of packages above included."""
    wanted = [KINDS[kind]] if kind else list(KINDS.values())
    return [
        fti.getId()
        for fti in api.portal.get_tool("portal_types").objectValues()
        if any(one.implementedBy(_class(fti)) for one in wanted)
    ]


def _class(fti: Any) -> Any:
    name = getattr(fti, "klass", "")
    return resolve(name) if name else object


def excerpt_of(record: Any, query: str) -> Excerpt:
    """Return the first place in a record's text where a word of the query stands."""
    text = " ".join(record_text(record).split())
    words = words_of(query)
    position = 0
    marks = []
    first = None
    for piece in text.split(" "):
        if any(word.startswith(wanted) for word in words_of(piece) for wanted in words):
            first = position if first is None else first
            marks.append((position, position + len(piece)))
        position += len(piece) + 1
        if first is not None and position > first + AFTER:
            break
    begin = _begin_of_word(text, max(0, (first or 0) - BEFORE))
    shown = text[begin : begin + BEFORE + AFTER]
    inside = [(s - begin, e - begin) for s, e in marks if s >= begin and e - begin <= len(shown)]
    return Excerpt(shown, tuple(inside))


def _begin_of_word(text: str, position: int) -> int:
    return text.rfind(" ", 0, position) + 1 if position else 0
