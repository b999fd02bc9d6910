"""Watches: work that comes from outside the database, such as a folder into which a scanner writes.

The worker asks every watch of every office again and again. What takes long is done by processes of
their own, which a watch starts and later finds finished: while they run, the worker goes on giving
numbers.
"""

from collections.abc import Callable
from eurzad.core.interfaces import IWatch
from eurzad.core.lease import LeaseLost
from eurzad.core.transactions import TRANSIENT
from eurzad.core.trouble import log_error
from time import monotonic
from typing import Any
from zope.component import getUtilitiesFor
import logging
import transaction


logger = logging.getLogger("eurzad.watch")

# When each watch of each office is to be asked next (monotonic seconds), in this process.
_next: dict[tuple[str, str], float] = {}


def due_watches(office: str, now: float | None = None) -> list[tuple[str, Any]]:
    """Return the watches that an office (its id) is to ask now, as name and utility."""
    now = monotonic() if now is None else now
    return [
        (name, watch)
        for name, watch in getUtilitiesFor(IWatch)
        if _next.get((office, name), 0.0) <= now
    ]


def run_watches(site: Any, guard: Callable[[], None] | None = None) -> int:
    """Ask the watches that are due. Return how many found something to do."""
    office = site.getId()
    found = 0
    for name, watch in due_watches(office):
        _next[office, name] = monotonic() + watch.seconds
        try:
            found += bool(watch.look(site, guard))
        except (*TRANSIENT, LeaseLost):
            raise
        except Exception as error:  # noqa: BLE001 one watch does not stop the others
            transaction.abort()
            log_error(logger, f"{office}: {name}", error)
    return found
