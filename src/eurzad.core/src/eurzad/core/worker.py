"""The worker: registers what was filed and does what the outbox holds, for all offices.

    python -m eurzad.core.worker --conf zope.conf
"""

from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.SecurityManagement import noSecurityManager
from collections.abc import Iterator
from collections.abc import Sequence
from eurzad.core.lease import Holder
from eurzad.core.lease import LeaseLost
from eurzad.core.office.acting import system_user
from eurzad.core.outbox import run_due
from eurzad.core.spool import register_batch
from eurzad.core.store import has_store
from eurzad.core.store import store
from eurzad.core.transactions import TRANSIENT
from Testing.makerequest import makerequest
from threading import Event
from typing import Any
from zope.component.hooks import setSite
from zope.event import notify
from zope.globalrequest import clearRequest
from zope.globalrequest import setRequest
from zope.traversing.interfaces import BeforeTraverseEvent

import argparse
import logging
import signal
import traceback
import transaction

logger = logging.getLogger("eurzad.worker")

IDLE_SECONDS = 0.2
ERROR_SECONDS = 2.0
BATCH = 25


class Worker:
    """One thread with one connection that serves the offices in turn."""

    def __init__(self, db: Any, stop: Event, site_paths: Sequence[str] | None = None) -> None:
        self.db = db
        self.stop = stop
        self.site_paths = site_paths
        self.holder = Holder.this_process()

    def run(self) -> None:
        """Work until `stop` is set, through losses of the database."""
        while not self.stop.is_set():
            try:
                self.work_on_one_connection()
            except TRANSIENT as error:
                logger.warning("The database is away (%s)", type(error).__name__)
                self.stop.wait(ERROR_SECONDS)
            except Exception as error:
                log_error(error)
                self.stop.wait(ERROR_SECONDS)

    def work_on_one_connection(self) -> None:
        connection = self.db.open()
        try:
            app = makerequest(connection.root()["Application"])
            while not self.stop.is_set():
                if not self.round(app):
                    self.stop.wait(IDLE_SECONDS)
            self.release(app)
        finally:
            transaction.abort()
            noSecurityManager()
            setSite(None)
            clearRequest()
            connection.close()

    def round(self, app: Any) -> int:
        """Serve every office once. Return how much was done."""
        transaction.begin()
        return sum(self.serve(site) for site in self.sites(app))

    def sites(self, app: Any) -> Iterator[Any]:
        """Return the offices to be served."""
        if self.site_paths is None:
            found = app.objectValues("Plone Site")
        else:
            found = [app.unrestrictedTraverse(path.strip("/"), None) for path in self.site_paths]
        return iter([site for site in found if site is not None and has_store(site)])

    def serve(self, site: Any) -> int:
        """Register a batch and do a few jobs for one office, if this worker has its lease."""
        enter(site)
        try:
            if not self.acquire(site):
                return 0

            def guard() -> None:
                store(site).lease.guard(self.holder)

            done = register_batch(site, BATCH, guard)
            return done + run_due(site, guard=guard)
        except LeaseLost:
            transaction.abort()
            return 0

    def acquire(self, site: Any) -> bool:
        """Take or prolong the office's lease."""
        transaction.begin()
        if not store(site).lease.acquire(self.holder):
            transaction.abort()
            return False
        try:
            transaction.commit()
        except transaction.interfaces.TransientError:
            transaction.abort()
            return False
        return True

    def release(self, app: Any) -> None:
        """Give back the leases, so that a successor need not wait."""
        transaction.begin()
        for site in self.sites(app):
            store(site).lease.release(self.holder)
        transaction.commit()


def enter(site: Any) -> None:
    """Work in this office from now on: its components, its language, the system's user."""
    request = site.REQUEST
    request.environ["HTTP_ACCEPT_LANGUAGE"] = "pl"
    request.set("LANGUAGE", "pl")
    setRequest(request)
    setSite(site)
    notify(BeforeTraverseEvent(site, request))
    newSecurityManager(None, system_user(site))


def log_error(error: Exception) -> None:
    """Log where an error came from, not its text: that may hold personal data."""
    where = "".join(traceback.format_tb(error.__traceback__))
    logger.error("%s in the worker\n%s", type(error).__name__, where)


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

    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    make_wsgi_app({}, options.conf)
    Zope2.app()._p_jar.close()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    logger.info("Worker ready")
    run(Zope2.DB, options.site, stop)
    logger.info("Worker stopped")


if __name__ == "__main__":
    main()
