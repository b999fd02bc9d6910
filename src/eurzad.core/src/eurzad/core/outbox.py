"""The outbox: work that leaves the transaction, written down in the transaction that wants it.

An entry is claimed in one transaction, done without any, and completed in another. A crash in
between repeats the work after a while, so jobs are idempotent by the id of their entry.

Jobs whose work another process does (`ahead`) are claimed a few at a time, begun before the earlier
ones are written down, so that neither process waits for the other, and written down together.
"""

from collections import deque
from collections.abc import Callable
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from eurzad.core import _
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.lease import LeaseLost
from eurzad.core.storage.outbox import Entry
from eurzad.core.storage.outbox import SetAside
from eurzad.core.store import store
from eurzad.core.transactions import in_transaction
from eurzad.core.transactions import TRANSIENT
from time import time
from typing import Any
from zope.component import queryUtility
import json
import logging
import secrets
import signal
import threading
import transaction


__all__ = ["Entry", "JobFailed", "enqueue", "retry_entry", "run_due", "set_aside"]

logger = logging.getLogger("eurzad.outbox")

# Seconds to wait after the first, second… failure; after the last one the entry is given up.
BACKOFF = (30, 120, 600, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 24 * 3600)
# A claimed entry is tried by another worker after this time: more than any job may take.
CLAIM_SECONDS = 300
TIME_LIMIT = 60
BUDGET = 4.0

# How many jobs that another process does are claimed in one transaction, and written down in one.
TOGETHER = 5
# How many such groups may be under way while an earlier one is written down.
AHEAD = 1
_helpers = ThreadPoolExecutor(3, thread_name_prefix="outbox")

NOT_THE_JOBS_FAULT = (*TRANSIENT, LeaseLost)


class JobFailed(Exception):
    """A job could not be done. The message tells a clerk why; `retry` says whether to try again."""

    def __init__(self, message: str, retry: bool = True) -> None:
        super().__init__(message)
        self.message = message
        self.retry = retry


class TimeLimitExceeded(Exception):
    """A job took longer than it may."""


def enqueue(
    site: Any, job: str, payload: dict[str, Any], not_before: datetime | None = None
) -> str:
    """Write down work to be done after this transaction. Return the id of the entry.

    Raises ValueError when the payload is not JSON.
    """
    try:
        payload = json.loads(json.dumps(payload, allow_nan=False))
    except TypeError as error:
        raise ValueError("the payload is not JSON") from error
    due = time() if not_before is None else not_before.timestamp()
    entry = Entry(secrets.token_hex(16), job, payload, datetime.now(UTC), due)
    store(site).outbox.add(entry)
    return entry.id


def retry_entry(site: Any, id: str) -> None:
    """Let an entry be due now, also one that was given up. Raises KeyError when there is none."""
    outbox = store(site).outbox
    entry = outbox.gave_up.get(id)
    if entry is not None:
        del outbox.gave_up[id]
        entry.attempts = 0
        entry.due = time()
        outbox.add(entry)
        return
    entry = outbox.get(id)
    if entry is None:
        raise KeyError(id)
    outbox.move(entry, time())


def set_aside(site: Any, id: str, by: str, remark: str) -> None:
    """Take failed work out of the outbox: somebody settled it otherwise, as their remark says.

    Raises KeyError when no failed entry has this id.
    """
    outbox = store(site).outbox
    entry = outbox.gave_up.get(id)
    if entry is not None:
        del outbox.gave_up[id]
    else:
        entry = outbox.failing[id]
        outbox.remove(entry)
    at = datetime.now(UTC)
    outbox.set_aside[at.isoformat(), id] = SetAside(
        id, entry.job, entry.created, entry.attempts, entry.last_error, by, remark, at
    )


def run_due(
    site: Any,
    limit: int = 10,
    guard: Callable[[], None] | None = None,
    now: Callable[[], float] = time,
    budget: float = BUDGET,
) -> int:
    """Do up to `limit` entries that are due, one after the other. Return how many were tried.

    No entry but the first, and those claimed with it, is begun once `budget` seconds have passed.
    `guard` is called in every transaction.
    """
    until = now() + budget
    tried = 0
    under_way: deque[list[Begun]] = deque()
    while tried < limit and (not tried or now() < until):
        most = limit - tried
        claimed = in_transaction(lambda most=most: _claim(site, now(), most), guard)
        if not claimed:
            break
        begun = [one for id in filter(None, claimed) for one in _begin(site, id, guard, now)]
        under_way.append(begun)
        while len(under_way) > (AHEAD if any(one.ahead for one in begun) else 0):
            _end(site, under_way.popleft(), guard, now)
        tried += len(claimed)
    while under_way:
        _end(site, under_way.popleft(), guard, now)
    return tried


def _claim(site: Any, now: float, most: int) -> list[str]:
    """Return the ids of the entries claimed; "" stands for one that was given up.

    It is one entry, or a few of the same kind that are done ahead.
    """
    outbox = store(site).outbox
    claimed: list[str] = []
    first = ""
    for entry in outbox.due(now, min(most, TOGETHER)):
        first = first or entry.job
        if claimed and not (entry.job == first and _is_ahead(_job(first))):
            break
        entry.attempts += 1
        if entry.attempts > len(BACKOFF) + 1:
            _give_up(site, entry, _("The worker was stopped each time it did this."))
            claimed.append("")
        else:
            outbox.move(entry, now + CLAIM_SECONDS)
            claimed.append(entry.id)
    return claimed


def _job(name: str) -> Any | None:
    return queryUtility(IOutboxJob, name=name)


def _is_ahead(job: Any) -> bool:
    return bool(getattr(job, "ahead", False))


@dataclass(frozen=True)
class Begun:
    """A piece of work that was prepared. `result` waits for it, or does it."""

    id: str
    job: Any
    result: Callable[[], Any]
    ahead: bool


def _begin(
    site: Any, id: str, guard: Callable[[], None] | None, now: Callable[[], float]
) -> Iterator[Begun]:
    """Prepare an entry; one that can be done ahead is begun. Gives nothing when that failed."""
    transaction.begin()
    entry = store(site).outbox.get(id)
    if entry is None:
        return
    with _its_failure(site, id, entry.job, guard, now):
        job = _job(entry.job)
        if job is None:
            raise JobFailed(_("Nothing in this office does jobs of this kind."))
        prepared = job.prepare(site, entry)
        ahead = _is_ahead(job)
        # what is done in another thread must not touch this one's connection
        told = _detached(entry) if ahead else entry
        transaction.abort()
        if ahead:
            yield Begun(id, job, _helpers.submit(job.perform, prepared, told).result, ahead)
        else:
            yield Begun(id, job, lambda: _perform(job, prepared, told), ahead)


def _perform(job: Any, prepared: Any, entry: Entry) -> Any:
    with time_limit(getattr(job, "time_limit", TIME_LIMIT)):
        return job.perform(prepared, entry)


def _end(
    site: Any, group: list[Begun], guard: Callable[[], None] | None, now: Callable[[], float]
) -> None:
    """Write down what came of pieces of work: together or, where one stops that, each by itself."""
    done: list[tuple[Begun, Any]] = []
    for one in group:
        with _its_failure(site, one.id, type(one.job).__name__, guard, now):
            done.append((one, one.result()))
    if len(done) > 1 and _complete_together(site, done, guard):
        return
    for one, result in done:
        with _its_failure(site, one.id, type(one.job).__name__, guard, now):
            in_transaction(lambda one=one, got=result: _complete(site, one.id, one.job, got), guard)


def _complete_together(
    site: Any, done: list[tuple[Begun, Any]], guard: Callable[[], None] | None
) -> bool:
    """Complete all in one transaction; return False when nothing was written, as one failed."""

    def complete() -> None:
        for one, result in done:
            _complete(site, one.id, one.job, result)

    try:
        in_transaction(complete, guard)
    except NOT_THE_JOBS_FAULT:
        raise
    except Exception as error:  # noqa: BLE001 each is completed by itself then, and fails there
        logger.info("%s jobs are not completed together: %s", len(done), type(error).__name__)
        return False
    return True


@contextmanager
def _its_failure(
    site: Any, id: str, name: str, guard: Callable[[], None] | None, now: Callable[[], float]
) -> Iterator[None]:
    """Whatever a job raises in the block is its failure, and written down as such."""
    try:
        yield
    except NOT_THE_JOBS_FAULT:
        transaction.abort()
        raise
    except Exception as error:  # noqa: BLE001 whatever a job raises is its failure
        transaction.abort()
        logger.warning("%s %s failed: %s", name, id, type(error).__name__)
        in_transaction(lambda error=error: _fail(site, id, error, now()), guard)


def _detached(entry: Entry) -> Entry:
    """Return a copy of an entry that belongs to no database connection."""
    return Entry(entry.id, entry.job, dict(entry.payload), entry.created, entry.due)


def _complete(site: Any, id: str, job: Any, result: Any) -> None:
    outbox = store(site).outbox
    entry = outbox.get(id)
    if entry is None:
        return
    job.complete(site, entry, result)
    outbox.remove(entry)
    outbox.last_done[entry.job] = datetime.now(UTC)


def _fail(site: Any, id: str, error: Exception, now: float) -> None:
    outbox = store(site).outbox
    entry = outbox.get(id)
    if entry is None:
        return
    text = readable(error)
    if not getattr(error, "retry", True) or entry.attempts > len(BACKOFF):
        _give_up(site, entry, text)
        return
    entry.last_error = text
    outbox.move(entry, now + BACKOFF[entry.attempts - 1])
    outbox.failing[entry.id] = entry


def _give_up(site: Any, entry: Entry, reason: str) -> None:
    """Set an entry aside, and let its job say so where people look (`abandoned`, optional)."""
    outbox = store(site).outbox
    outbox.remove(entry)
    entry.last_error = reason
    outbox.gave_up[entry.id] = entry
    abandoned = getattr(_job(entry.job), "abandoned", None)
    if abandoned is not None:
        abandoned(site, entry, reason)


def readable(error: Exception) -> str:
    """Return the text that the status page shows for a failure."""
    if isinstance(error, JobFailed):
        return error.message
    if isinstance(error, TimeLimitExceeded):
        return _("It took longer than it may.")
    return _("Unexpected error: ${kind}", mapping={"kind": type(error).__name__})


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TimeLimitExceeded in the block after `seconds`, if in the main thread."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def expire(_signal: int, _frame: Any) -> None:
        raise TimeLimitExceeded

    previous = signal.signal(signal.SIGALRM, expire)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)
