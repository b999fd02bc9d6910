"""A new office gives strangers nothing to begin with."""

from .conftest import COMMUNE
import pytest
import requests
import transaction


STATEMENT = (
    "podmiot",
    "url",
    "data-publikacja",
    "data-aktualizacja",
    "status",
    "data-sporzadzenie",
    "kontakt",
    "osoba",
    "email",
    "telefon",
    "procedura",
    "architektura",
)


@pytest.fixture
def talk(functional, logins_of):
    """Sends a request to the commune as one of its people, or as nobody."""
    transaction.commit()
    url = f"{functional['app'].absolute_url()}/{COMMUNE}"

    def send(method, path, login=None, **kwargs):
        auth = (login, logins_of[COMMUNE, login].password) if login else None
        headers = {"Accept": "application/json", "Accept-Language": "pl"}
        return requests.request(
            method, f"{url}{path}", auth=auth, headers=headers, timeout=30, **kwargs
        )

    return send


@pytest.fixture
def logins_of(functional):
    """How the people of the demonstration log in."""
    return functional["logins"]


@pytest.mark.parametrize(
    ("method", "path", "json"),
    [
        (
            "POST",
            "/@users",
            {"username": "obcy", "email": "obcy@example.org"},
        ),
        ("GET", "/@users", None),
        ("GET", "/@registry", None),
        ("GET", "/@controlpanels", None),
        ("GET", "/records", None),
        ("PATCH", "/kontakt", {"title": "x"}),
        ("PATCH", "/uslugi/pismo-ogolne", {"fee": "x"}),
        ("PATCH", "/urzad/bm/wos", {"title": "x"}),
        ("POST", "/aktualnosci", {"@type": "News Item", "title": "x"}),
    ],
)
@pytest.mark.parametrize("login", [None, "mieszkaniec@example.org"])
def test_a_stranger_is_refused(talk, method, path, json, login):
    assert talk(method, path, login, json=json).status_code in (401, 403)


@pytest.mark.parametrize("path", ["", "/uslugi", "/kontakt", "/urzad/bm/wos", "/@office", "/bip"])
def test_anyone_reads_what_is_public(talk, path):
    assert talk("GET", path).status_code == 200


def test_an_editor_edits_cards_news_and_pages_and_nothing_else(talk):
    assert talk("PATCH", "/kontakt", "redaktor", json={"description": "x"}).status_code == 204
    card = "/uslugi/pismo-ogolne"
    assert talk("PATCH", card, "redaktor", json={"estimated_minutes": 6}).status_code == 204
    news = {"@type": "News Item", "title": "Nowa"}
    assert talk("POST", "/aktualnosci", "redaktor", json=news).status_code == 201
    assert talk("PATCH", "/urzad/bm/wos", "redaktor", json={"room": "1"}).status_code == 403
    assert talk("GET", "/records", "redaktor").status_code in (401, 403)
    assert talk("GET", "/@registry", "redaktor").status_code in (401, 403)


def test_menus_and_types_are_polish(talk):
    titles = [item["title"] for item in talk("GET", "/@navigation").json()["items"]]
    assert titles == ["Usługi", "Aktualności", "Urząd", "Kontakt"]
    found = talk("GET", "/@search", params={"SearchableText": "wycinka"}).json()["items"]
    assert "Karta usługi" in [item["type_title"] for item in found]


def test_the_accessibility_statement_has_the_ids_that_the_law_asks_for(talk):
    blocks = talk("GET", "/deklaracja-dostepnosci").json()["blocks"].values()
    html = next(block["html"] for block in blocks if block["@type"] == "html")
    for name in STATEMENT:
        assert html.count(f'id="a11y-{name}"') == 1
