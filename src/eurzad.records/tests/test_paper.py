"""Mail on paper goes through the spool and waits for its number."""

from .client import Client
from eurzad.core.clock import today
from eurzad.core.store import store
from eurzad.records.incoming import paper
from eurzad.records.store import find
from eurzad.records.store import records_store
import pytest
import secrets


ENTRY = {
    "title": "Skarga na oświetlenie",
    "sender": "Spółdzielnia Przykład",
    "street": "ul. Przykładowa 1",
    "postal_code": "44-230",
    "town": "Czerwionka-Leszczyny",
    "date_of_letter": "2026-11",
    "received": "2026-11-20",
    "senders_mark": "SP/1/2026",
    "posted": "2026-11-18",
    "kind": "complaint",
    "attachments_count": 2,
    "delivery_way": "registered",
    "addressed_to": ["WOŚ"],
    "remarks": "koperta bez stempla",
}


@pytest.fixture
def impatient(monkeypatch):
    """Nobody waits for a worker that does not run."""
    monkeypatch.setattr(paper.wait_for_number, "__defaults__", (0.0,))


@pytest.fixture
def registry(functional_portal):
    return Client(functional_portal, "kancelaria")


@pytest.mark.usefixtures("worker")
def test_the_registry_gets_the_number(functional_portal, registry):
    answer = registry.post("@incoming-register", ENTRY)

    assert answer.status_code == 201
    assert answer.json()["register_number"] == f"RPW/1/{today().year}"
    item = registry.get(answer.json()["@id"]).json()
    assert item["title"] == "Skarga na oświetlenie"
    assert (item["kind"], item["document_kind"], item["attachments"]) == ("paper", "complaint", 2)
    assert (item["received"], item["date_of_letter"]) == ("2026-11-20", "2026-11")
    assert find(item["UID"]).case_uid


@pytest.mark.usefixtures("worker")
def test_the_same_token_is_the_same_entry(functional_portal, registry):
    entry = {**ENTRY, "token": secrets.token_urlsafe(32)}

    first, second = (registry.post("@incoming-register", entry).json() for _ in range(2))

    assert first == second
    assert len(records_store(functional_portal).register("incoming", today().year)) == 1


@pytest.mark.usefixtures("impatient")
def test_without_a_worker_the_entry_is_safe_and_waits(registry):
    answer = registry.post("@incoming-register", ENTRY)

    assert answer.status_code == 202
    assert answer.json()["register_number"] is None
    assert answer.json()["retry_after"] == 0.2


@pytest.mark.usefixtures("impatient")
def test_the_more_wait_the_later_it_makes_sense_to_ask_again(registry):
    answers = [registry.post("@incoming-register", ENTRY).json() for _ in range(5)]

    assert answers[-1]["retry_after"] == 0.3


WRONG = [
    ("title", ""),
    ("title", None),
    ("title", 5),
    ("title", "x" * 501),
    ("title", "zły\x00znak"),
    ("sender", " "),
    ("sender", "x" * 10_000),
    ("street", ["ulica"]),
    ("town", ""),
    ("town", None),
    ("country", 5),
    ("kind", "skarga"),
    ("kind_note", "x" * 101),
    ("delivery_way", "gołąb"),
    ("access", "secret"),
    ("format", ["paper"]),
    ("posted", "2026-11-21"),
    ("posted", "2999-01-01"),
    ("addressed_to", "WOŚ"),
    ("address_unknown", "tak"),
    ("date_of_letter", "2026-13"),
    ("date_of_letter", "2026-02-30"),
    ("date_of_letter", "wczoraj"),
    ("received", "2999-01-01"),
    ("received", "20.11.2026"),
    ("received", 20261120),
    ("senders_mark", {}),
    ("attachments_count", -1),
    ("attachments_count", "2"),
    ("attachments_count", True),
    ("attachments_count", 10**9),
    ("email", "to nie adres"),
    ("remarks", "x" * 2001),
    ("token", "krótki"),
    ("token", 7),
    ("owner", "zarzadca"),
]


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(("name", "value"), WRONG)
def test_bad_input_is_refused_with_the_field_named(functional_portal, registry, name, value):
    answer = registry.post("@incoming-register", {**ENTRY, name: value})

    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [name]
    assert len(store(functional_portal).spool.waiting) == 0


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"null", b'{"title": NaN}', b"\xff"])
def test_a_body_that_is_no_object_is_refused(registry, body):
    answer = registry("POST", "@incoming-register", data=body)

    assert answer.status_code == 400


@pytest.mark.usefixtures("impatient")
def test_a_body_without_end_is_refused(registry):
    answer = registry("POST", "@incoming-register", data=b" " * 600_000)

    assert answer.status_code == 413
