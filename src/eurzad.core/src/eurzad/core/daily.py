"""What an office does once a day, by itself: the worker runs it after midnight in Poland."""

from BTrees.OOBTree import OOBTree
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from eurzad.core.clock import today
from eurzad.core.interfaces import IDailyJob
from eurzad.core.store import store
from eurzad.core.transactions import in_transaction
from eurzad.core.transactions import TRANSIENT
from eurzad.core.trouble import log_error
from time import time
from typing import Any
from zope.component import getUtilitiesFor
import logging


logger = logging.getLogger("eurzad.daily")

# After a failure a job is tried again this much later.
RETRY_SECONDS = 3600.0


@dataclass(frozen=True)
class Run:
    """The last run of a daily job: for which day, when (seconds since 1970), and what went wrong.

    `problem` is the name of an error, not its text: that may hold personal data.
    """

    day: str
    at: float
    problem: str = ""


def daily_jobs() -> list[tuple[str, Any]]:
    """Return the jobs of this installation with their names, in a steady order."""
    return sorted(getUtilitiesFor(IDailyJob))


def due_jobs(site: Any, day: date, moment: float) -> list[str]:
    """Return the names of the jobs that have not been done for `day`, and may be tried now."""
    runs = store(site).daily
    return [name for name, _job in daily_jobs() if _is_due(runs.get(name), day, moment)]


def _is_due(run: Run | None, day: date, moment: float) -> bool:
    if run is None or run.day != day.isoformat():
        return True
    return bool(run.problem) and moment - run.at >= RETRY_SECONDS


def run_daily(site: Any, guard: Callable[[], None] | None = None) -> int:
    """Do what is due today, each job in a transaction of its own. Return how many succeeded.

    A job that fails leaves nothing behind but the name of its error, and keeps no other waiting.
    """
    day = today()
    due = due_jobs(site, day, time())
    return sum(_run(site, name, job, day, guard) for name, job in daily_jobs() if name in due)


def _run(site: Any, name: str, job: Any, day: date, guard: Callable[[], None] | None) -> bool:
    runs: OOBTree = store(site).daily

    def work() -> None:
        job.run(site, day)
        runs[name] = Run(day.isoformat(), time())

    try:
        in_transaction(work, guard)
    except TRANSIENT:
        raise
    except Exception as error:  # noqa: BLE001 one job is at fault, whatever it raised
        log_error(logger, f"{site.getId()}: {name}", error)
        failed = Run(day.isoformat(), time(), type(error).__name__)
        in_transaction(lambda: runs.__setitem__(name, failed), guard)
        return False
    return True
