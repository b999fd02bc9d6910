"""The desk catalog: a catalog of its own that holds open work only, so that queues do not grow with
the archive."""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from Products.CMFPlone.UnicodeSplitter import I18NNormalizer
from Products.CMFPlone.UnicodeSplitter import Splitter
from Products.PluginIndexes.FieldIndex.FieldIndex import FieldIndex
from Products.PluginIndexes.KeywordIndex.KeywordIndex import KeywordIndex
from Products.ZCatalog.ZCatalog import ZCatalog
from Products.ZCTextIndex.OkapiIndex import OkapiIndex
from Products.ZCTextIndex.ZCTextIndex import PLexicon
from Products.ZCTextIndex.ZCTextIndex import ZCTextIndex
from typing import Any


TOOL = "desk_catalog"
FIELDS = (
    "kind",
    "state",
    "unit",
    "handler",
    "file_class",
    "service",
    "deadline",
    "received",
    "updated",
)
TEXT = "text"
LEXICON = "lexicon"
NO_DEADLINE = "9999-12-31"
ZCATALOG_PERMISSIONS = ("Search ZCatalog", "View", "Access contents information")


@dataclass(frozen=True)
class Work:
    """One piece of open work: what it is found by, and the row that lists show.

    `rights` are the principals who may see it: `user:<id>`, `group:<id>`; `waits_for` those of them
    whose approval or opinion a letter waits for, or who decides who handles an incoming item.
    `text` is what words are looked for in.
    """

    kind: str
    state: str
    unit: str
    handler: str
    file_class: str
    service: str
    deadline: str
    received: str
    updated: str
    rights: tuple[str, ...]
    text: str
    row: dict[str, Any]
    waits_for: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """Some rows of a queue, and how many there are in all."""

    rows: list[dict[str, Any]]
    total: int


class DeskCatalog(ZCatalog):
    """Open work of an office. Only code asks it: nobody but a manager may search it by address."""

    def __init__(self) -> None:
        super().__init__(TOOL, "Open work")
        for name in FIELDS:
            self.addIndex(name, FieldIndex(name))
        self.addIndex("rights", KeywordIndex("rights"))
        self._setObject(LEXICON, PLexicon(LEXICON, "", Splitter(), I18NNormalizer()))
        self.addIndex(
            TEXT,
            ZCTextIndex(
                TEXT,
                caller=self,
                index_factory=OkapiIndex,
                field_name=TEXT,
                lexicon_id=LEXICON,
            ),
        )
        self.addIndex("waits_for", KeywordIndex("waits_for"))
        self.addColumn("row")
        for permission in ZCATALOG_PERMISSIONS:
            self.manage_permission(permission, ["Manager"], acquire=0)

    def put(self, uid: str, work: Work) -> None:
        """Write down or replace a piece of work."""
        self.catalog_object(work, uid)

    def drop(self, uid: str) -> None:
        """Forget what is no longer open work; unknown is fine."""
        if self.getrid(uid) is not None:
            self.uncatalog_object(uid)

    def find(
        self,
        query: dict[str, Any],
        sort: str = "deadline",
        reverse: bool = False,
        start: int = 0,
        size: int = 25,
    ) -> Found:
        """Return a page of the rows that match."""
        catalog = self._catalog
        brains = catalog.search(query, catalog.indexes[sort], reverse, limit=start + size)
        page = brains[start : start + size]
        return Found([brain.row for brain in page], brains.actual_result_count)

    def uids(self, query: dict[str, Any]) -> list[str]:
        """Return the UIDs of all that matches."""
        found = self._catalog.searchResults(query)
        return [self._catalog.paths[brain.getRID()] for brain in found]

    def rows(self, query: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Return all rows that match, in no particular order."""
        return (brain.row for brain in self._catalog.searchResults(query))

    def count(self, query: dict[str, Any]) -> int:
        """Return how many rows match."""
        return len(self._catalog.searchResults(query))


def install_desk(site: Any) -> None:
    """Put the desk catalog into an office, unless it is there."""
    if site._getOb(TOOL, None) is None:
        site._setObject(TOOL, DeskCatalog(), set_owner=0)


def desk(site: Any) -> DeskCatalog:
    """Return the desk catalog of an office."""
    return site._getOb(TOOL)


def principals(user_id: str, groups: Iterable[str]) -> list[str]:
    """Return what stands for a person in the `rights` of a piece of work."""
    return [f"user:{user_id}", *(f"group:{group}" for group in groups)]
