"""Many people go for the same few times: every place is given once, nobody sees an error."""

from collections import Counter
from support.instance import COMMUNE
from support.instance import free_ports
from support.instance import platform
from support.instance import settings
from support.load import Request
from support.load import run
from support.load import send
import pytest
import secrets


CLIENTS = 16
REQUESTS = 96
TIMES = 4
PROCESSES = 2
SCHEDULE = "dowody-meldunek"
WINDOWS = 2


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    data = settings(free_ports(8), (COMMUNE,), wsgi_processes=PROCESSES)
    folder = tmp_path_factory.mktemp("appointments")
    with platform(folder, portals=False, data=data) as started:
        yield started


def offer(running, day=""):
    url = f"{running.zope(COMMUNE)}/@appointment-offer/{SCHEDULE}?day={day}"
    return send(Request("GET", url)).json


def bookings(running, day, times):
    """Requests of people of whom nobody is known, spread over times and Zope processes."""
    for number in range(REQUESTS):
        body = {
            "schedule": SCHEDULE,
            "token": secrets.token_urlsafe(32),
            "day": day,
            "time": times[number % len(times)],
            "name": f"Osoba Przykładowa {number}",
            "email": f"osoba-{number}@example.org",
        }
        url = f"{running.zope(COMMUNE, number % PROCESSES)}/@appointments"
        yield Request("POST", url, body)


def test_every_place_is_given_once_and_the_rest_are_told_what_is_free(running):
    day = offer(running)["days"][-1]["day"]
    times = [one["time"] for one in offer(running, day)["times"]][:TIMES]

    answers = run(bookings(running, day, times), CLIENTS).answers

    assert Counter(one.status for one in answers) == {
        201: TIMES * WINDOWS,
        409: REQUESTS - TIMES * WINDOWS,
    }
    given = Counter(one.json["time"] for one in answers if one.status == 201)
    assert given == dict.fromkeys(times, WINDOWS)
    numbers = {one.json["number"] for one in answers if one.status == 201}
    assert len(numbers) == TIMES * WINDOWS
    refused = [one.json["error"] for one in answers if one.status == 409]
    assert {one["type"] for one in refused} == {"TimeTaken"}
    assert all(one["nearest"] for one in refused)
    left = {one["time"] for one in offer(running, day)["times"]}
    assert left.isdisjoint(times)
    clerk = running.headers(running.person(COMMUNE, "registry"))
    url = f"{running.zope(COMMUNE)}/@appointment-book/{SCHEDULE}?day={day}"
    listed = send(Request("GET", url, headers=clerk)).json["days"][0]["appointments"]
    assert {one["number"] for one in listed} == numbers
