"""What validation keeps: reports beside the records, and the digests of what the office sent."""

from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from eurzad.core.store import annotations_of
from persistent import Persistent
from typing import Any
from zope.annotation.interfaces import IAnnotations


SITE_KEY = "eurzad.signing.checking"
REPORTS_KEY = "eurzad.signing.reports"


class CheckingStore(Persistent):
    """`waiting` are UIDs of records to be examined; `sent` leads from the SHA-256 (hex) of a
    dispatched document to the UID of its letter, `codes` from the code printed on it."""

    def __init__(self) -> None:
        self.waiting = OOTreeSet()
        self.sent = OOBTree()
        self.codes = OOBTree()


def checking_store(site: Any) -> CheckingStore:
    """Return the store of an office, made on first use."""
    annotations = annotations_of(site)
    found = annotations.get(SITE_KEY)
    if found is None:
        found = annotations[SITE_KEY] = CheckingStore()
    return found


class Report(Persistent):
    """What validation said of one file: `told` as plain values, `xml` as ETSI TS 119 102-2."""

    def __init__(self, told: dict[str, Any], xml: bytes, checked: str) -> None:
        self.told = told
        self.xml = xml
        self.checked = checked


def reports(record: Any) -> Any:
    """Return the reports on a record's files by the file's id; a mapping, empty when none."""
    return IAnnotations(record).get(REPORTS_KEY, {})


def keep_report(record: Any, file_id: str, report: Report) -> None:
    """Keep the report on a file in place of an older one."""
    annotations = IAnnotations(record)
    if annotations.get(REPORTS_KEY) is None:
        annotations[REPORTS_KEY] = OOBTree()
    annotations[REPORTS_KEY][file_id] = report
