"""What the records keep beside content: registers, case lists, file plans, templates, places,
mail by its day of posting, dispatches whose service is still open."""

from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from eurzad.core.places import object_at
from eurzad.core.store import annotations_of
from eurzad.records.archive.store import Archive
from eurzad.records.register import Register
from eurzad.records.registers.known import KnownMarks
from eurzad.records.registers.known import KnownSenders
from eurzad.records.scans.store import ScanStore
from persistent import Persistent
from persistent.list import PersistentList
from plone import api
from typing import Any


KEY = "eurzad.records"


class RecordsStore(Persistent):
    """Made whole at installation; years are added as they come.

    `approval_rules` are those of `letters.rules`.
    """

    approval_rules = ()

    def __init__(self) -> None:
        self.incoming = IOBTree()
        self.outgoing = IOBTree()
        self.internal = IOBTree()
        self.senders = KnownSenders()
        self.marks = KnownMarks()
        self.scans = ScanStore()
        self.case_lists = OOBTree()
        self.file_plans = IOBTree()
        self.unit_plans = OOBTree()
        self.plan_imports = PersistentList()
        self.register_definitions = OOBTree()
        self.office_registers = OOBTree()
        self.years_begun = IOBTree()
        self.reorganisations = IOBTree()
        self.templates = OOBTree()
        self.views = OOBTree()
        self.text_waiting = OOTreeSet()
        self.no_digest = OOTreeSet()
        self.template_history = OOBTree()
        self.assignment_templates = IOBTree()
        self.last_assignments = OOBTree()
        self.desk_handovers = IOBTree()
        self.paths = OOBTree()
        self.posted = OOBTree()
        self.awaiting_service = OOTreeSet()
        self.archive = Archive()
        self.guarded = OOTreeSet()
        self.accounts = OOBTree()
        self.case_groups = OOBTree()
        self.paper = OOBTree()

    def register(self, name: str, year: int) -> Register:
        """Return the register `incoming`, `outgoing` or `internal` of a year, made on first use."""
        years = self.years(name)
        if year not in years:
            years[year] = Register()
        return years[year]

    def years(self, name: str) -> IOBTree:
        """Return the registers of this name, by year. Raises KeyError when there is no such."""
        return {
            "incoming": self.incoming,
            "outgoing": self.outgoing,
            "internal": self.internal,
        }[name]


def records_store(site: Any) -> RecordsStore:
    """Return the store of an office. Raises KeyError when the records are not installed there."""
    return annotations_of(site)[KEY]


def has_records(site: Any) -> bool:
    """Tell whether the records are installed in this site."""
    return KEY in annotations_of(site)


def remember_place(site: Any, obj: Any) -> None:
    """Write down where a record lies, so that it is found by UID without any catalog."""
    start = len(site.getPhysicalPath())
    records_store(site).paths[obj.UID()] = "/".join(obj.getPhysicalPath()[start:])


def find(uid: str) -> Any | None:
    """Return the record with this UID, whoever asks, or None."""
    site = api.portal.get()
    path = records_store(site).paths.get(uid) if uid else None
    return None if path is None else object_at(site, path)


def case_of_record(record: Any) -> Any:
    """Return the case of an incoming item; a case is its own."""
    uid = getattr(record, "case_uid", "")
    return find(uid) if uid else record
