"""GET @office tells anyone who the office is."""

from .conftest import OFFICE


def test_anyone_may_ask(client):
    answer = client().get("/@office")
    assert answer.status_code == 200
    told = answer.json()
    assert {name: told[name] for name in ("id", "name", "office_name", "kind", "teryt")} == {
        name: OFFICE[name] for name in ("id", "name", "office_name", "kind", "teryt")
    }
    assert told["address"] == {
        "street": "ul. Długa 1",
        "postal_code": "44-230",
        "city": "Przykładowo",
    }
    assert told["hours"] == OFFICE["hours"]
    assert told["languages"] == ["pl", "en"]
    assert told["demo"] is True


def test_addresses_of_the_site_are_whole_and_others_left_alone(client):
    talk = client()
    told = talk.get("/@office").json()
    assert told["coat_of_arms"] == f"{talk.url}/@@site-logo/herb.svg"
    assert told["links"]["accessibility"] == f"{talk.url}/deklaracja-dostepnosci"
    assert told["links"]["bip"] == "https://bip.example.org/"
    assert told["links"]["terms"] is None


def test_it_is_of_the_office_only(client):
    assert client().get("/uslugi/@office").status_code == 404


def test_it_cannot_be_changed(client):
    assert client("redaktorka")("PATCH", "/@office", json={"name": "x"}).status_code in (404, 405)
