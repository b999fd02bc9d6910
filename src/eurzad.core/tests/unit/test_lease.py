from eurzad.core.lease import Holder
from eurzad.core.lease import Lease
from eurzad.core.lease import LeaseLost
from eurzad.core.store import store
from ZODB.POSException import ReadConflictError
import dataclasses
import os
import pytest
import subprocess
import sys
import transaction


ME = Holder.this_process()
OTHER = dataclasses.replace(ME, nonce="other")


def test_a_lease_has_one_holder_until_it_ends():
    lease = Lease()
    assert lease.acquire(ME, now=1000.0, seconds=90)
    assert not lease.acquire(OTHER, now=1089.0, seconds=90)
    assert lease.acquire(OTHER, now=1091.0, seconds=90)
    assert not lease.acquire(ME, now=1092.0, seconds=90)


def test_a_lease_is_prolonged_without_a_write_in_every_round():
    lease = Lease()
    lease.acquire(ME, now=1000.0, seconds=90)
    lease.acquire(ME, now=1010.0, seconds=90)
    assert lease.renewed == 1000.0
    lease.acquire(ME, now=1031.0, seconds=90)
    assert lease.renewed == 1031.0
    assert not lease.acquire(OTHER, now=1100.0, seconds=90)


def test_a_released_lease_is_free_at_once():
    lease = Lease()
    lease.acquire(ME, now=1000.0)
    lease.release(OTHER)
    assert not lease.acquire(OTHER, now=1001.0)
    lease.release(ME)
    assert lease.acquire(OTHER, now=1001.0)


def test_the_lease_of_a_killed_process_of_this_host_is_free_at_once():
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    from eurzad.core.lease import process_start

    dead = dataclasses.replace(OTHER, pid=process.pid, started=process_start(process.pid))
    lease = Lease()
    assert lease.acquire(dead, now=1000.0)
    assert not lease.acquire(ME, now=1001.0)
    process.kill()
    process.communicate()
    assert lease.acquire(ME, now=1002.0)


def test_the_lease_of_a_process_of_another_host_is_waited_for():
    elsewhere = dataclasses.replace(OTHER, host="elsewhere.example", pid=os.getpid() + 100_000)
    lease = Lease()
    lease.acquire(elsewhere, now=1000.0, seconds=90)
    assert not lease.acquire(ME, now=1001.0)


def test_a_stale_holder_cannot_commit_after_its_successor(database):
    with database.office() as office:
        lease = store(office).lease
        lease.acquire(ME, now=0.0)
        transaction.commit()
        manager = transaction.TransactionManager()
        connection = database.db.open(manager)
        successor = store(connection.root()["office"]).lease

        transaction.begin()
        lease.guard(ME)
        store(office).counters.next("incoming/2026")

        successor.acquire(OTHER)
        manager.commit()
        connection.close()

        with pytest.raises(ReadConflictError):
            transaction.commit()
        transaction.abort()
        with pytest.raises(LeaseLost):
            lease.guard(ME)
        assert store(office).counters.last("incoming/2026") == 0
