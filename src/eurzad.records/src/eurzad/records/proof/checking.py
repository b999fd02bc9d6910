"""Checking the logs of an office, one after the other; memory does not grow with their number."""

from collections import Counter
from collections.abc import Iterator
from eurzad.core.anchors.checking import Claims
from eurzad.core.anchors.checking import collect
from eurzad.core.interfaces import IHasLog
from eurzad.core.log import case_log
from eurzad.core.log import KEY
from eurzad.core.log import PROBLEMS
from eurzad.core.store import store
from eurzad.records.interfaces import ICase
from eurzad.records.store import records_store
from itertools import islice
from pathlib import Path
from typing import Any
from zope.annotation.interfaces import IAnnotations


BATCH = 500


class OfficeCheck:
    """Checks all logs of an office; `findings` yields what is wrong, then `summary` counts."""

    def __init__(self, site: Any, folder: Path | None) -> None:
        self.site = site
        self.folder = folder
        self.counts: Counter[str] = Counter()

    def findings(self) -> Iterator[dict[str, Any]]:
        """Yield a JSON object for each log, and each anchor, with which something is wrong."""
        claims = Claims()
        for problem in collect(self.site, self.folder, claims):
            self.counts["faulty_anchors"] += 1
            yield {"anchor": problem.day, "problems": [{"what": problem.what}]}
        for uid, path in places(self.site):
            yield from self.check_record(uid, path, claims)
        for uid in claims.unmet():
            self.counts["missing"] += 1
            yield {"uid": uid, "problems": [{"what": "the log was anchored and is missing"}]}

    def check_record(self, uid: str, path: str, claims: Claims) -> Iterator[dict[str, Any]]:
        """Yield what is wrong with the log of one record, if it has one."""
        record = self.site.unrestrictedTraverse(path, None)
        if record is None:
            self.counts["missing"] += 1
            yield {"uid": uid, "path": path, "problems": [{"what": "the record is missing"}]}
            return
        if not IHasLog.providedBy(record):
            return
        problems = problems_of(record, claims.of(uid))
        if KEY in IAnnotations(record):
            self.counts["logs"] += 1
            self.counts["entries"] += len(case_log(record))
        if problems:
            self.counts["faulty"] += 1
            yield {
                "uid": uid,
                "path": path,
                "mark": getattr(record, "mark", "") or None,
                "problems": problems,
            }

    def summary(self) -> dict[str, Any]:
        """Return the last line: how much was checked, and how much of it is wrong."""
        anchors = store(self.site).anchors
        names = ("logs", "entries", "faulty", "missing", "faulty_anchors")
        return {
            "office": self.site.getId(),
            "ok": not any(self.counts[name] for name in names[2:]),
            **{name: self.counts[name] for name in names},
            "anchors": len(anchors.by_day),
            "last_anchor": anchors.last.told["day"] if anchors.last is not None else None,
            "files_compared": self.folder is not None,
        }


def problems_of(record: Any, claims: list[tuple[int, str]]) -> list[dict[str, Any]]:
    """Return what is wrong with the log of a record, given what anchors claim of it."""
    log = case_log(record)
    found = [
        {"ordinal": problem.ordinal, "what": PROBLEMS[problem.what]}
        for problem in log.verify(claims)
    ]
    if log.subject != record.UID():
        found.append({"what": "the log is that of another record"})
    if ICase.providedBy(record) and not len(log):
        found.append({"what": "the case has no log"})
    return found


def places(site: Any) -> Iterator[tuple[str, str]]:
    """Yield UID and path of every record, letting go of what was loaded every so often."""
    paths = records_store(site).paths
    last = None
    while batch := list(islice(paths.items(min=last, excludemin=last is not None), BATCH)):
        yield from batch
        last = batch[-1][0]
        site._p_jar.cacheMinimize()
