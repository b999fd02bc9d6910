from eurzad.core.interfaces import IOutboxJob
from eurzad.core.interfaces import IRegistrar
from eurzad.core.lease import Holder
from eurzad.core.outbox import enqueue
from eurzad.core.spool import deposit
from eurzad.core.spool import lookup
from eurzad.core.spool import SpoolRecord
from eurzad.core.store import store
from eurzad.core.worker import BATCH
from eurzad.core.worker import JOBS
from eurzad.core.worker import OfficeTrouble
from eurzad.core.worker import Worker
from plone import api
from threading import Event
from threading import Thread
from time import monotonic
from ZODB.POSException import StorageError
from zope.component import getGlobalSiteManager
from zope.component.hooks import getSite
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import implementer
import dataclasses
import logging
import pytest
import secrets
import transaction


@implementer(IRegistrar)
class Registrar:
    def register(self, site, record, filed_at):
        assert getSite() == site
        number = store(site).counters.next("incoming/2026")
        enqueue(site, "worker-test", {"n": number})
        return f"uid-{number}"


@implementer(IOutboxJob)
class Job:
    time_limit = 5

    def __init__(self):
        self.done = []
        self.seen = []

    def prepare(self, site, entry):
        self.seen.append(
            (
                api.user.get_current().getId(),
                translate("Registry", domain="eurzad", context=getRequest()),
                api.portal.get().getId(),
            )
        )
        return entry.payload["n"]

    def perform(self, prepared, entry):
        return prepared

    def complete(self, site, entry, result):
        self.done.append(result)


@pytest.fixture
def job():
    manager = getGlobalSiteManager()
    registrar, job = Registrar(), Job()
    manager.registerUtility(registrar, IRegistrar, "worker-test")
    manager.registerUtility(job, IOutboxJob, "worker-test")
    yield job
    manager.unregisterUtility(registrar, IRegistrar, "worker-test")
    manager.unregisterUtility(job, IOutboxJob, "worker-test")


@pytest.fixture
def running(functional):
    """Start workers; they are stopped and waited for at the end."""
    started = []

    def start(db=None) -> Worker:
        stop = Event()
        worker = Worker(db or functional["zodbDB"], stop)
        thread = Thread(target=worker.run)
        thread.start()
        started.append((stop, thread))
        return worker

    yield start
    for stop, thread in started:
        stop.set()
        thread.join(20)
        assert not thread.is_alive()


def file(portal, count: int) -> list[str]:
    """File so many records; as the publisher does, again when a worker wrote just then."""
    tokens = [secrets.token_urlsafe(32) for _ in range(count)]
    for token in tokens:
        for attempt in transaction.manager.attempts(3):
            with attempt:
                deposit(portal, SpoolRecord(token, "worker-test", {}))
    return tokens


def wait_until(condition, seconds=20) -> None:
    until = monotonic() + seconds
    pause = Event()
    while monotonic() < until:
        transaction.begin()
        if condition():
            return
        pause.wait(0.05)
    pytest.fail("the condition did not come true")


def test_the_worker_registers_what_was_filed_and_does_the_jobs(functional_portal, job, running):
    tokens = file(functional_portal, 30)
    running()
    wait_until(lambda: len(job.done) == 30)
    assert sorted(job.done) == list(range(1, 31))
    states = [lookup(functional_portal, token) for token in tokens]
    assert [status.reference for status in states] == [f"uid-{n}" for n in range(1, 31)]
    assert set(job.seen) == {("eurzad:system", "Kancelaria", "plone")}


def test_what_is_filed_later_is_registered_too(functional_portal, job, running):
    running()
    wait_until(lambda: store(functional_portal).lease.holder is not None)
    (token,) = file(functional_portal, 1)
    wait_until(lambda: lookup(functional_portal, token).state == "registered")


def test_of_two_workers_one_serves_the_office(functional_portal, job, running):
    first, second = running(), running()
    second.holder = dataclasses.replace(second.holder, nonce="second")
    file(functional_portal, 40)
    wait_until(lambda: len(job.done) == 40)
    assert sorted(job.done) == list(range(1, 41))
    assert store(functional_portal).counters.last("incoming/2026") == 40
    assert store(functional_portal).lease.holder in (first.holder, second.holder)


def test_a_worker_that_stops_gives_its_lease_back(functional_portal, functional):
    stop = Event()
    worker = Worker(functional["zodbDB"], stop)
    thread = Thread(target=worker.run)
    thread.start()
    wait_until(lambda: store(functional_portal).lease.holder == worker.holder)
    stop.set()
    thread.join(20)
    transaction.begin()
    assert store(functional_portal).lease.holder is None


def test_an_office_held_by_a_living_worker_is_left_alone(functional_portal, functional, job):
    store(functional_portal).lease.acquire(
        dataclasses.replace(Holder.this_process(), host="elsewhere.example")
    )
    transaction.commit()
    (token,) = file(functional_portal, 1)
    in_a_round(functional["zodbDB"])
    assert lookup(functional_portal, token).state == "waiting"


def test_all_that_was_filed_gets_its_number_before_the_jobs(functional_portal, functional, job):
    tokens = file(functional_portal, 60)
    in_a_round(functional["zodbDB"])
    assert all(lookup(functional_portal, token).state == "registered" for token in tokens)
    assert len(job.done) == JOBS


def test_while_records_wait_jobs_have_a_share_and_neither_starves(
    functional_portal, functional, job, monkeypatch
):
    monkeypatch.setattr("eurzad.core.worker.REGISTERING_SECONDS", 0)
    monkeypatch.setattr("eurzad.core.worker.JOBS_SHARE", 1e-9)
    file(functional_portal, 60)
    in_a_round(functional["zodbDB"])
    assert len(store(functional_portal).spool.waiting) == 60 - BATCH
    assert len(job.done) == 1


def in_a_round(db) -> None:
    thread = Thread(target=_one_round, args=(Worker(db, Event()),))
    thread.start()
    thread.join(20)
    transaction.begin()


def _one_round(worker: Worker) -> None:
    connection = worker.db.open()
    try:
        worker.round(connection.root()["Application"])
    except OfficeTrouble:
        assert worker.resting
    finally:
        transaction.abort()
        connection.close()


def test_the_worker_outlives_a_loss_of_the_database(functional_portal, functional, job, running):
    class FlakyDB:
        def __init__(self, db):
            self.db = db
            self.failures = 2

        def open(self):
            if self.failures:
                self.failures -= 1
                raise StorageError("no connection")
            return self.db.open()

    (token,) = file(functional_portal, 1)
    running(FlakyDB(functional["zodbDB"]))
    wait_until(lambda: lookup(functional_portal, token).state == "registered")


def test_trouble_in_an_office_is_logged_without_its_text(
    functional_portal, functional, job, monkeypatch, caplog
):
    file(functional_portal, 1)

    secret = "44051401359"

    def broken(site, limit, guard):
        raise RuntimeError(secret)

    monkeypatch.setattr("eurzad.core.worker.register_batch", broken)
    worker = Worker(functional["zodbDB"], Event())
    with caplog.at_level(logging.DEBUG):
        thread = Thread(target=_one_round, args=(worker,))
        thread.start()
        thread.join(20)
    assert "RuntimeError" in caplog.text
    assert secret not in caplog.text
    assert worker.resting
