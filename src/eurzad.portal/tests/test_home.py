"""What the home page shows, in one answer."""

import pytest


@pytest.fixture
def home(client):
    return client().get("").json()["@components"]["home"]


def test_it_comes_with_the_site_without_asking(home, client):
    talk = client()
    assert talk.get("/@home").json() == home
    assert talk.get("/?expand=home").json()["@components"]["home"] == home
    assert "home" not in talk.get("/uslugi").json()["@components"]


def test_featured_services_come_first_and_six_are_shown(home):
    titles = [service["title"] for service in home["services"]]
    assert titles == [f"Usługa {number}" for number in (4, 5, 6, 7, 0, 1)]
    assert home["services_total"] == 8
    assert home["services"][0]["fee"] == "4 zł"
    assert home["services"][0]["deadline"] == "7 dni"
    assert home["subjects"] == ["Środowisko", "Podatki"]


def test_the_last_three_news_and_the_notices(home):
    assert [news["title"] for news in home["news"]] == ["Wiadomość 5", "Wiadomość 4", "Wiadomość 3"]
    assert home["news"][0]["date"] == "2026-11-05"
    assert [notice["title"] for notice in home["notices"]] == ["Wiadomość 6"]


def test_what_is_not_published_is_shown_to_nobody_there(client):
    for user in (None, "redaktorka", "mieszkanka"):
        told = client(user).get("/@home").json()
        titles = [one["title"] for part in ("services", "news", "notices") for one in told[part]]
        assert not [title for title in titles if "robocza" in title]


def test_no_object_is_woken(integration, portal, monkeypatch):
    from eurzad.portal.interfaces import IPortalLayer
    from eurzad.portal.services.home.get import Home
    from zope.interface import alsoProvides

    request = integration["request"]
    alsoProvides(request, IPortalLayer)
    woken = []
    monkeypatch.setattr(
        "Products.ZCatalog.CatalogBrains.AbstractCatalogBrain.getObject",
        lambda brain: woken.append(brain),
    )
    assert len(Home(portal, request)()["home"]["services"]) == 6
    assert woken == []
