from eurzad.core.outbox import BACKOFF
from eurzad.core.outbox import enqueue
from eurzad.core.outbox import run_due
from eurzad.core.spool import deposit
from eurzad.core.spool import register_batch
from eurzad.core.spool import SpoolRecord
from eurzad.core.store import store
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_resident
from eurzad.core.testing import make_unit
from eurzad.core.testing import PASSWORD
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
import pytest
import requests
import transaction


class Client:
    """Calls the API as one user, or as nobody."""

    def __init__(self, url: str, user: tuple[str, str] | None, language: str = "en"):
        self.url = url
        self.session = requests.Session()
        self.session.headers.update({"Accept": "application/json", "Accept-Language": language})
        self.session.auth = user

    def __call__(self, method: str, path: str) -> requests.Response:
        return self.session.request(method, f"{self.url}/{path}", timeout=20)


@pytest.fixture
def office(functional_portal):
    make_unit(functional_portal, "OR")
    make_clerk("naczelnik", {"OR": "head"})
    make_clerk("kancelaria", {"OR": "registry"})
    make_resident("jan")
    transaction.commit()
    return functional_portal


@pytest.fixture
def call(office, functional):
    host, port = functional["host"], functional["port"]

    def call_as(user: str | None, method: str, path: str, language: str = "en"):
        password = SITE_OWNER_PASSWORD if user == SITE_OWNER_NAME else PASSWORD
        client = Client(f"http://{host}:{port}/plone", (user, password) if user else None, language)
        answer = client(method, path)
        transaction.begin()
        return answer

    return call_as


ADDRESSES = [
    ("GET", "@outbox"),
    ("GET", "@status"),
    ("POST", "@outbox/x/retry"),
    ("POST", "@spool/x/retry"),
]


@pytest.mark.parametrize(("method", "path"), ADDRESSES)
def test_nobody_who_is_not_logged_in_sees_the_machinery(call, method, path):
    assert call(None, method, path).status_code == 401


@pytest.mark.parametrize("user", ["jan", "naczelnik", "kancelaria"])
@pytest.mark.parametrize(("method", "path"), ADDRESSES)
def test_residents_and_clerks_do_not_see_the_machinery(call, user, method, path):
    # Plone answers 401 for whoever lacks a permission, logged in or not.
    assert call(user, method, path).status_code in (401, 403)


def test_the_outbox_tells_what_waits_but_not_what_it_carries(call, office):
    id = enqueue(office, "unknown", {"to": "jan.kowalski@example.org"})
    transaction.commit()
    run_due(office)
    answer = call(SITE_OWNER_NAME, "GET", "@outbox")
    assert answer.status_code == 200
    (entry,) = answer.json()["waiting"]
    assert (entry["id"], entry["job"], entry["attempts"]) == (id, "unknown", 1)
    assert entry["error"] == "Nothing in this office does jobs of this kind."
    assert "kowalski" not in answer.text


def test_what_was_given_up_is_tried_again(call, office):
    id = enqueue(office, "unknown", {})
    store(office).outbox.get(id).attempts = len(BACKOFF)
    transaction.commit()
    run_due(office)
    assert id in store(office).outbox.gave_up
    assert call(SITE_OWNER_NAME, "POST", f"@outbox/{id}/retry").status_code == 204
    assert id not in store(office).outbox.gave_up
    assert store(office).outbox.get(id).attempts == 0


@pytest.mark.parametrize(
    "path",
    ["@outbox/nie-ma/retry", "@outbox/nie-ma", "@outbox", "@outbox/a/b/c", "@spool/nie-ma/retry"],
)
def test_what_is_not_there_is_not_found(call, path):
    answer = call(SITE_OWNER_NAME, "POST", path)
    assert answer.status_code == 404
    assert answer.json()["error"]["type"] == "NotFound"
    assert answer.json()["error"]["message"]


def test_the_status_page_shows_queues_worker_and_add_ons(call, office):
    token = "a" * 43
    deposit(office, SpoolRecord(token, "unknown", {}))
    transaction.commit()
    answer = call(SITE_OWNER_NAME, "GET", "@status").json()
    assert answer["spool"]["waiting"] == 1
    assert answer["spool"]["oldest"]
    assert answer["outbox"] == {"waiting": 0, "oldest": None, "gave_up": 0}
    assert answer["worker"] == {"running": False, "seen": None}
    assert {add_on["id"]: add_on["configured"] for add_on in answer["add_ons"]} == {
        "mail": False,
        "sealer": False,
        "signer": False,
        "validator": False,
        "charges": False,
        "virus_scanner": False,
        "text_recognition": False,
    }


def test_a_refused_record_is_shown_with_its_reason_and_can_be_tried_again(call, office):
    token = "a" * 43
    deposit(office, SpoolRecord(token, "unknown", {}))
    transaction.commit()
    register_batch(office)
    (refused,) = call(SITE_OWNER_NAME, "GET", "@status").json()["spool"]["refused"]
    assert refused["token"] == token
    assert refused["reason"] == "Nothing in this office registers records of this kind."
    assert call(SITE_OWNER_NAME, "POST", f"@spool/{token}/retry").status_code == 204
    assert token in store(office).spool.waiting
