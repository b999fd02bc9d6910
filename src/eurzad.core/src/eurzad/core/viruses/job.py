"""Scanning in the worker: filing never waits for the scanner."""

from .base import ScannerAway
from .quarantine import JOB
from .quarantine import settle
from .settings import configured_scanner
from .settings import Scanner
from datetime import date
from eurzad.core import _
from eurzad.core.interfaces import IDailyJob
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.interfaces import IVirusScanner
from eurzad.core.outbox import enqueue
from eurzad.core.outbox import Entry
from eurzad.core.store import store
from itertools import chain
from pathlib import Path
from typing import Any
from zope.interface import implementer


Result = tuple[str | None] | None


@implementer(IOutboxJob)
class ScanJob:
    """Scans one file and writes the verdict down. An unreachable scanner is asked again later."""

    time_limit = 60
    failed = _("An attachment was not scanned for viruses: nobody can open it.")
    advice = _(
        "Look at the page of the state of the system: the scanner may be away. Once it is back, "
        "try again."
    )

    def prepare(self, site: Any, entry: Entry) -> tuple[Scanner, str] | None:
        suspects = store(site).quarantine.suspects.get(entry.payload["sha256"])
        if suspects is None:
            return None
        scanner = configured_scanner()
        if scanner is None:
            raise ScannerAway(_("No virus scanner is configured any more."))
        return scanner, suspects.blobs[0].committed()

    def perform(self, prepared: tuple[Scanner, str] | None, entry: Entry) -> Result:
        if prepared is None:
            return None
        scanner, path = prepared
        with Path(path).open("rb") as stream:
            return (scanner.plugin.scan(scanner.address, stream),)

    def complete(self, site: Any, entry: Entry, result: Result) -> None:
        if result is not None:
            settle(site, entry.payload["sha256"], result[0])


@implementer(IDailyJob)
class ScanAgain:
    """Asks again for files whose scan was given up while the scanner was away."""

    title = _("Virus scan of files that still wait")

    def run(self, site: Any, day: date) -> None:
        outbox = store(site).outbox
        for id, entry in list(outbox.gave_up.items()):
            if entry.job == JOB:
                del outbox.gave_up[id]
        asked = {one.payload["sha256"] for one in outbox.waiting() if one.job == JOB}
        for sha256, _suspects in list(store(site).quarantine.suspects.items()):
            if sha256 not in asked:
                enqueue(site, JOB, {"sha256": sha256})


@implementer(IVirusScanner)
class VirusScanner:
    """The scanner of this installation, as the status page asks for it."""

    title = _("Virus scanner")

    def is_configured(self, site: Any) -> bool:
        return configured_scanner() is not None

    def problems(self, site: Any) -> list[str]:
        """Return what is wrong with it now, and how many files wait."""
        scanner = configured_scanner()
        waiting = len(store(site).quarantine.suspects)
        waits = [_("Files waiting for the scan: ${number}", mapping={"number": waiting})]
        own = scanner.plugin.problems(scanner.address) if scanner is not None else []
        return list(chain(own, waits if waiting else ()))
