from datetime import datetime
from datetime import timedelta
from datetime import UTC
from eurzad.core import outbox as outbox_module
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.lease import LeaseLost
from eurzad.core.outbox import BACKOFF
from eurzad.core.outbox import CLAIM_SECONDS
from eurzad.core.outbox import enqueue
from eurzad.core.outbox import JobFailed
from eurzad.core.outbox import retry_entry
from eurzad.core.outbox import run_due
from eurzad.core.store import store
from time import monotonic
from time import time
from zope.interface import implementer
import pytest
import threading
import transaction


@implementer(IOutboxJob)
class Job:
    """Counts, and fails as told."""

    time_limit = 5

    def __init__(self):
        self.performed = []
        self.completed = []
        self.error = None
        self.complete_error = None

    def prepare(self, site, entry):
        return entry.payload["n"]

    def perform(self, prepared, entry):
        self.performed.append(prepared)
        if self.error:
            raise self.error
        return prepared * 10

    def complete(self, site, entry, result):
        if self.complete_error:
            raise self.complete_error
        self.completed.append(result)


class Clock:
    """A clock that is set by hand."""

    def __init__(self):
        self.now = time() + 1

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def job(component):
    return component(Job(), IOutboxJob, "count")


@pytest.fixture
def office(database):
    with database.office() as found:
        yield found


def add(office, n=1, **kw) -> str:
    id = enqueue(office, "count", {"n": n}, **kw)
    transaction.commit()
    return id


def test_an_entry_is_done_once_and_leaves_the_outbox(office, job):
    add(office, 7)
    assert run_due(office) == 1
    assert run_due(office) == 0
    assert (job.performed, job.completed) == ([7], [70])
    assert len(store(office).outbox) == 0
    assert "count" in store(office).outbox.last_done


def test_an_aborted_transaction_enqueues_nothing(office, job):
    enqueue(office, "count", {"n": 1})
    transaction.abort()
    assert run_due(office) == 0


def test_entries_are_done_in_the_order_in_which_they_are_due(office, job):
    for n in range(30):
        add(office, n)
    while run_due(office):
        pass
    assert job.performed == list(range(30))


def test_an_entry_is_not_done_before_its_time(office, job):
    add(office, not_before=datetime.now(UTC) + timedelta(hours=1))
    assert run_due(office) == 0
    assert run_due(office, now=lambda: time() + 3601) == 1


def test_a_payload_that_is_not_json_is_not_accepted(office):
    with pytest.raises(ValueError):
        enqueue(office, "count", {"n": object()})


def test_a_failure_is_tried_again_later_and_later_and_at_last_given_up(office, job):
    id = add(office)
    job.error = JobFailed("Serwer pocztowy nie odpowiada.")
    clock = Clock()
    for wait in BACKOFF:
        assert run_due(office, now=clock) == 1
        clock.now += wait - 1
        assert run_due(office, now=clock) == 0
        clock.now += 1
    assert id not in store(office).outbox.gave_up
    assert run_due(office, now=clock) == 1
    entry = store(office).outbox.gave_up[id]
    assert entry.last_error == "Serwer pocztowy nie odpowiada."
    assert entry.attempts == len(BACKOFF) + 1
    assert len(store(office).outbox) == 0


def test_a_failure_that_will_not_pass_is_given_up_at_once(office, job):
    id = add(office)
    job.error = JobFailed("Adres nie istnieje.", retry=False)
    run_due(office)
    assert store(office).outbox.gave_up[id].last_error == "Adres nie istnieje."


def test_what_was_given_up_can_be_tried_again(office, job):
    id = add(office)
    job.error = JobFailed("x", retry=False)
    run_due(office)
    job.error = None
    retry_entry(office, id)
    transaction.commit()
    assert run_due(office) == 1
    assert job.completed == [10]
    with pytest.raises(KeyError):
        retry_entry(office, id)


def test_an_unexpected_error_does_not_show_its_text(office, job):
    id = add(office)
    job.error = ValueError("PESEL 44051401359")
    run_due(office)
    entry = store(office).outbox.get(id)
    assert "44051401359" not in str(entry.last_error)
    assert entry.last_error.mapping == {"kind": "ValueError"}


def test_a_failing_completion_is_a_failure_of_the_job(office, job):
    id = add(office)
    job.complete_error = JobFailed("Sprawa jest zamknięta.")
    run_due(office)
    assert store(office).outbox.get(id).last_error == "Sprawa jest zamknięta."


def test_a_job_that_nobody_does_waits_with_an_explanation(office):
    id = add(office)
    run_due(office)
    assert store(office).outbox.get(id).last_error


def test_a_job_over_its_time_limit_is_interrupted(office, job):
    id = add(office)
    job.time_limit = 0.1

    def endless(prepared, entry):
        until = monotonic() + 20
        while monotonic() < until:
            pass

    job.perform = endless
    before = monotonic()
    run_due(office)
    assert monotonic() - before < 10
    assert store(office).outbox.get(id).last_error


def test_a_worker_that_dies_leaves_its_entry_to_be_done_again(office, job):
    add(office)

    class Killed(BaseException):
        pass

    job.error = Killed()
    with pytest.raises(Killed):
        run_due(office)
    transaction.abort()
    job.error = None
    assert run_due(office) == 0
    assert run_due(office, now=lambda: time() + CLAIM_SECONDS + 1) == 1
    assert job.completed == [10]


def test_an_entry_that_kills_its_worker_each_time_is_given_up(office, job):
    id = add(office)

    class Killed(BaseException):
        pass

    job.error = Killed()
    clock = Clock()
    for _attempt in range(len(BACKOFF) + 1):
        with pytest.raises(Killed):
            run_due(office, now=clock)
        transaction.abort()
        clock.now += CLAIM_SECONDS + 1
    run_due(office, now=clock)
    assert id in store(office).outbox.gave_up


def test_a_worker_without_the_lease_records_nothing(office, job):
    add(office)

    def guard():
        raise LeaseLost

    with pytest.raises(LeaseLost):
        run_due(office, guard=guard)
    assert job.performed == []
    assert store(office).outbox.last_done.get("count") is None


@implementer(IOutboxJob)
class Elsewhere:
    """A job that another process does: it is done only when the next one has begun."""

    ahead = True

    def __init__(self):
        self.begun = [threading.Event() for _n in range(4)]
        self.threads = set()
        self.completed = []
        self.transactions = set()
        self.broken = None

    def prepare(self, site, entry):
        return entry.payload["n"]

    def perform(self, prepared, entry):
        assert entry._p_jar is None
        self.threads.add(threading.current_thread())
        self.begun[prepared].set()
        if prepared == 1:
            raise JobFailed("Token wyjęto.")
        assert self.begun[min(prepared + 1, 3)].wait(20)
        return prepared

    def complete(self, site, entry, result):
        self.transactions.add(transaction.get())
        if result == self.broken:
            raise JobFailed("Pisma już nie ma.")
        keep = self.completed.append
        transaction.get().addAfterCommitHook(lambda kept, n: kept and keep(n), (result,))


def test_work_that_another_process_does_is_begun_ahead_and_written_down_in_order(office, component):
    job = component(Elsewhere(), IOutboxJob, "elsewhere")
    for n in range(4):
        enqueue(office, "elsewhere", {"n": n})
        transaction.commit()

    assert run_due(office) == 4

    assert job.completed == [0, 2, 3]
    assert len(job.transactions) == 1
    assert threading.main_thread() not in job.threads
    [failed] = store(office).outbox.due(9e12, 9)
    assert (failed.payload, failed.last_error) == ({"n": 1}, "Token wyjęto.")


def test_one_that_cannot_be_written_down_does_not_stop_those_with_it(office, component):
    job = component(Elsewhere(), IOutboxJob, "elsewhere")
    job.broken = 2
    for n in (0, 2, 3):
        enqueue(office, "elsewhere", {"n": n})
        transaction.commit()
    job.begun[1].set()

    assert run_due(office) == 3

    assert job.completed == [0, 3]
    [failed] = store(office).outbox.due(9e12, 9)
    assert (failed.payload, failed.last_error) == ({"n": 2}, "Pisma już nie ma.")


def test_the_next_few_are_begun_before_the_ones_before_are_written_down(office, component):
    job = component(Elsewhere(), IOutboxJob, "elsewhere")
    begun, seen = [], []
    job.prepare = lambda site, entry: begun.append(entry.id)
    job.perform = lambda prepared, entry: prepared
    job.complete = lambda site, entry, result: seen.append(len(begun))
    for n in range(12):
        enqueue(office, "elsewhere", {"n": n})
        transaction.commit()

    assert run_due(office, limit=50) == 12

    assert seen == [10] * 5 + [12] * 7


def test_a_few_of_one_kind_are_claimed_in_one_transaction(office, component):
    component(Elsewhere(), IOutboxJob, "elsewhere")
    component(Elsewhere(), IOutboxJob, "other")
    for n, name in enumerate(("elsewhere", "elsewhere", "elsewhere", "other")):
        enqueue(office, name, {"n": n})
        transaction.commit()
    outbox = store(office).outbox

    assert len(outbox_module._claim(office, time(), most=2)) == 2
    assert [entry.payload["n"] for entry in outbox.due(time(), 9)] == [2, 3]
    assert len(outbox_module._claim(office, time(), most=9)) == 1
    assert [entry.payload["n"] for entry in outbox.due(time(), 9)] == [3]
