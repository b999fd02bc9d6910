"""What is known about files by the hash of their bytes, and those that wait for a scanner.

A verdict belongs to the bytes: it holds for the draft that a file was added to, for the spool and
for the record that the file ends up in, without any of them being written again.
"""

from .settings import configured_scanner
from .settings import removes_infected
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from eurzad.core.outbox import enqueue
from eurzad.core.storage.quarantine import Suspects
from eurzad.core.storage.quarantine import UNCHECKED
from eurzad.core.storage.quarantine import Verdict
from eurzad.core.storage.quarantine import WAITING
from eurzad.core.store import has_store
from eurzad.core.store import store
from typing import Any
from ZODB.blob import Blob
from zope.component.hooks import getSite


JOB = "scan-file"
# Bytes found clean are scanned anew when they come again after this time: scanners learn.
FRESH = timedelta(days=1)


def verdict_of(site: Any, sha256: str) -> Verdict:
    """Return what is known about the bytes with this hash."""
    return store(site).quarantine.verdicts.get(sha256, UNCHECKED)


def withheld(sha256: str) -> bool:
    """Tell whether the bytes with this hash are kept from everybody in the current office."""
    site = getSite()
    if site is None or not has_store(site):
        return False
    return verdict_of(site, sha256).state in ("waiting", "infected")


def examine_later(blob: Blob, sha256: str, size: int) -> Verdict:
    """Quarantine a file in the current office and have it scanned. Return what is known of it.

    Without a scanner nothing is done.
    """
    site = getSite()
    if site is None or not has_store(site) or configured_scanner() is None:
        return UNCHECKED
    quarantine = store(site).quarantine
    known = quarantine.verdicts.get(sha256)
    if known is not None and known.state == "infected":
        lock_away((blob,))
        return known
    if known is not None and known.at is not None and datetime.now(UTC) - known.at < FRESH:
        return known
    suspects = quarantine.suspects.get(sha256)
    if suspects is not None:
        suspects.add(blob)
        return known or WAITING
    quarantine.suspects[sha256] = Suspects(blob, size)
    if known is None:
        quarantine.verdicts[sha256] = WAITING
    enqueue(site, JOB, {"sha256": sha256})
    return known or WAITING


def settle(site: Any, sha256: str, found: str | None) -> None:
    """Write down a verdict, `found` being the name of what was found."""
    quarantine = store(site).quarantine
    verdict = Verdict("infected" if found else "clean", (found or "")[:200], datetime.now(UTC))
    quarantine.verdicts[sha256] = verdict
    suspects = quarantine.suspects.get(sha256)
    if suspects is None:
        return
    if found:
        lock_away(suspects.blobs)
    del quarantine.suspects[sha256]


def lock_away(blobs: tuple[Blob, ...]) -> None:
    """Empty infected files where the installation says so; otherwise they stay, handed to nobody.

    Earlier states of the database hold the bytes until it is packed.
    """
    if not removes_infected():
        return
    for blob in blobs:
        with blob.open("w") as target:
            target.truncate()
