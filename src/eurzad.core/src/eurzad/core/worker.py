"""The worker: registers what was filed, does what the outbox holds and what is due every day.

python -m eurzad.core.worker --conf zope.conf
"""

from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.SecurityManagement import noSecurityManager
from collections.abc import Callable
from collections.abc import Sequence
from eurzad.core.clock import today
from eurzad.core.daily import due_jobs
from eurzad.core.daily import run_daily
from eurzad.core.lease import Holder
from eurzad.core.lease import LeaseLost
from eurzad.core.office.acting import system_user
from eurzad.core.outbox import BUDGET
from eurzad.core.outbox import run_due
from eurzad.core.spool import register_batch
from eurzad.core.store import has_store
from eurzad.core.store import store
from eurzad.core.transactions import in_transaction
from eurzad.core.transactions import TRANSIENT
from eurzad.core.trouble import log_error
from eurzad.core.watch import due_watches
from eurzad.core.watch import run_watches
from plone.i18n.utility import LanguageBinding
from Testing.makerequest import makerequest
from threading import Event
from time import monotonic
from time import time
from typing import Any
from ZODB.Connection import resetCaches
from ZODB.POSException import ConflictError
from zope.component.hooks import setSite
from zope.event import notify
from zope.globalrequest import clearRequest
from zope.globalrequest import setRequest
from zope.traversing.interfaces import BeforeTraverseEvent
import argparse
import logging
import os
import signal
import transaction


logger = logging.getLogger("eurzad.worker")

LANGUAGE = "pl"
LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"

IDLE_SECONDS = 0.2
AWAY_SECONDS = 1.0
REST_SECONDS = 30.0
BATCH = 25
# An office's turn ends after so many jobs, or with the first one after `BUDGET` seconds.
JOBS = 50
# Numbers come first. While records wait, an office's turn is registering for this long, and then
# jobs for this share of the time it took.
REGISTERING_SECONDS = 4.0
JOBS_SHARE = 0.25
# On a busy machine people who wait for an answer go before what waits in the spool.
NICENESS = 10


class OfficeTrouble(Exception):
    """Something unexpected happened in one office."""


class Worker:
    """One thread with one connection that serves the offices in turn."""

    def __init__(self, db: Any, stop: Event, site_paths: Sequence[str] | None = None) -> None:
        self.db = db
        self.stop = stop
        self.site_paths = site_paths
        self.holder = Holder.this_process()
        self.resting: dict[str, float] = {}

    def run(self) -> None:
        """Work until `stop` is set, through losses of the database."""
        while not self.stop.is_set():
            try:
                self.work_on_one_connection()
            except OfficeTrouble:
                resetCaches()
            except TRANSIENT as error:
                logger.warning("The database is away (%s)", type(error).__name__)
                resetCaches()
                self.stop.wait(AWAY_SECONDS)

    def work_on_one_connection(self) -> None:
        connection = self.db.open()
        try:
            root = connection.root()["Application"]
            while not self.stop.is_set():
                if not self.round(root):
                    self.stop.wait(IDLE_SECONDS)
            self.release(root)
        finally:
            transaction.abort()
            leave()
            connection.close()

    def round(self, root: Any) -> int:
        """Serve every office once. Return how much was done."""
        transaction.begin()
        return sum(self.serve(root, path) for path in self.office_paths(root))

    def office_paths(self, root: Any) -> list[str]:
        """Return the paths of the offices to be served."""
        if self.site_paths is not None:
            return [path.strip("/") for path in self.site_paths]
        return [id for id, site in root.objectItems("Plone Site") if has_store(site)]

    def serve(self, root: Any, path: str) -> int:
        """Register what waits and do a few jobs for one office, if this worker has its lease.

        Trouble in one office does not keep the others waiting: it rests for a while, and the work
        goes on with a fresh connection.
        """
        if self.resting.get(path, 0.0) > time() or self.is_idle(root, path):
            return 0
        try:
            return self.serve_office(enter(root, path))
        except (LeaseLost, ConflictError) as error:
            logger.info("%s: met another writer (%s)", path, type(error).__name__)
        except TRANSIENT:
            raise
        except Exception as error:
            log_error(logger, path, error)
            self.resting[path] = time() + REST_SECONDS
            raise OfficeTrouble(path) from error
        transaction.abort()
        return 0

    def is_idle(self, root: Any, path: str) -> bool:
        """Tell whether there is nothing to do for an office: no work, and no lease to prolong."""
        here = store(root.unrestrictedTraverse(path))
        now = time()
        if here.lease.needs_renewal(self.holder, now):
            return False
        if here.spool.waiting or here.outbox.due(now, 1):
            return False
        return not due_jobs(root.unrestrictedTraverse(path), today(), now) and not due_watches(path)

    def serve_office(self, site: Any) -> int:
        if not self.acquire(site):
            return 0

        def guard() -> None:
            store(site).lease.guard(self.holder)

        begun = monotonic()
        registered = self.register(site, guard)
        rush = bool(store(site).spool.waiting)
        budget = JOBS_SHARE * (monotonic() - begun) if rush else BUDGET
        done = registered + run_due(site, JOBS, guard, budget=budget)
        return done if rush else done + run_daily(site, guard) + run_watches(site, guard)

    def register(self, site: Any, guard: Callable[[], None]) -> int:
        """Register batch after batch until the spool is empty or the turn is over."""
        registered, until = 0, monotonic() + REGISTERING_SECONDS
        while batch := register_batch(site, BATCH, guard):
            registered += batch
            if monotonic() >= until or self.stop.is_set():
                break
        return registered

    def acquire(self, site: Any) -> bool:
        """Take or prolong the office's lease. Return False when another worker has it."""
        lease = store(site).lease
        return in_transaction(lambda: lease.acquire(self.holder))

    def release(self, root: Any) -> None:
        """Give back the leases, so that a successor need not wait."""
        for path in self.office_paths(root):
            lease = store(enter(root, path)).lease
            in_transaction(lambda lease=lease: lease.release(self.holder))


def enter(root: Any, path: str) -> Any:
    """Return an office, to be worked in from now on: its components, the system's user, in Polish.

    The request is a new one each time, as caches of views live on it.
    """
    app = makerequest(root, environ={"HTTP_ACCEPT_LANGUAGE": LANGUAGE})
    site = app.unrestrictedTraverse(path)
    request = app.REQUEST
    setRequest(request)
    setSite(site)
    notify(BeforeTraverseEvent(site, request))
    speak(request, LANGUAGE)
    newSecurityManager(None, system_user(site))
    return site


def speak(request: Any, language: str) -> None:
    """Bind a request to a language, whatever would be negotiated."""
    binding = LanguageBinding()
    binding.LANGUAGE = binding.DEFAULT_LANGUAGE = language
    request.set("LANGUAGE_TOOL", binding)
    request.set("LANGUAGE", language)


def leave() -> None:
    """Undo `enter`."""
    noSecurityManager()
    setSite(None)
    clearRequest()


def run(db: Any, site_paths: Sequence[str] | None, stop: Event) -> None:
    """Run a worker on a database until `stop` is set. Without paths it serves all offices."""
    Worker(db, stop, site_paths).run()


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a worker on the database of a Zope configuration, until SIGTERM or SIGINT."""
    parser = argparse.ArgumentParser(prog="eurzad.core.worker", description=__doc__)
    parser.add_argument("--conf", required=True, help="path to zope.conf")
    parser.add_argument("--site", action="append", help="serve only this office (repeatable)")
    options = parser.parse_args(arguments)

    from Zope2.Startup.run import make_wsgi_app
    import Zope2

    os.nice(NICENESS)
    logging.basicConfig(level=logging.INFO, format=LOG_FORMAT)
    make_wsgi_app({}, options.conf)
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    logger.info("Worker ready")
    run(Zope2.DB, options.site, stop)
    Zope2.DB.close()
    logger.info("Worker stopped")


if __name__ == "__main__":
    main()
