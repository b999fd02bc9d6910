"""Whatever is killed while applications come in: what was answered is registered, once.

Each process is killed the hard way (SIGKILL) at moments spread over the run. Clients behave as
the form page does: an answer that was lost is asked for again with the same token.
"""

from concurrent.futures import ThreadPoolExecutor
from support import applications
from support.instance import COMMUNE
from support.instance import platform
from support.instance import wait_for
from support.load import Client
import pytest
import random
import threading


APPLICATIONS = 100
CLIENTS = 8
KILLS = 3
VICTIMS = {"worker": ["worker-1"], "zope": ["zope-1"], "database": ["zeo"]}
VICTIMS["all"] = [name for names in VICTIMS.values() for name in names]


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    with platform(tmp_path_factory.mktemp("faults"), portals=False) as started:
        yield started


def file_all(requests, answered):
    """File with several clients at once; repeat what got no answer or a server's error."""

    def file_one(request):
        client = Client(timeout=20)
        try:

            def accepted():
                return client.send(request).status == 202

            wait_for(accepted, "the application is accepted", 120)
        finally:
            client.close()
        answered.append(request.body["token"])

    with ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(file_one, requests))


def kill_while_filing(running, victims, answered, kills, chance):
    """Kill a victim whenever another share of the applications was answered."""
    marks = sorted(chance.sample(range(5, APPLICATIONS - 10), kills))
    for mark in marks:
        wait_for(lambda mark=mark: len(answered) >= mark, f"{mark} answers", 180)
        victim = chance.choice(victims)
        wait_for(lambda victim=victim: running.pid(victim), f"{victim} runs", 60)
        running.kill(victim)


@pytest.mark.parametrize("victims", VICTIMS.values(), ids=VICTIMS)
def test_what_was_answered_is_registered_once(running, victims):
    resident = running.person(COMMUNE, "resident")
    clerk = running.person(COMMUNE, "registry")
    chance = random.Random(" ".join(victims))
    requests = list(applications.submissions(running, resident, APPLICATIONS))
    there = numbers_in_register(running, clerk)
    answered: list[str] = []
    killer = threading.Thread(
        target=kill_while_filing, args=(running, victims, answered, KILLS, chance)
    )
    killer.start()
    file_all(requests, answered)
    killer.join()
    running.wait_until_ready(lambda program: not program.startswith("portal-"))

    tokens = {request.body["token"] for request in requests}
    assert set(answered) == tokens
    numbers = applications.wait_until_registered(running, resident, tokens)
    given = {numbers[token] for token in tokens}
    assert len(given) == APPLICATIONS

    rows = applications.incoming_register(running, clerk)
    assert sorted(row["ordinal"] for row in rows) == list(range(1, len(rows) + 1))
    assert numbers_in_register(running, clerk) - there == given


def numbers_in_register(running, clerk):
    return {row["register_number"] for row in applications.incoming_register(running, clerk)}
