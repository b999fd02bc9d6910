"""The catalogue of services and a card of it."""

from eurzad.core.deadlines import Term
from eurzad.core.interfaces import IService
from eurzad.core.interfaces import IServices
from eurzad.forms.appointments.known import set_schedule
from eurzad.forms.appointments.schedule import read_schedule
from plone import api
from zope.component import getUtility
import pytest
import transaction


CARD = "/uslugi/usluga-0"


def test_the_folder_lists_its_cards_by_subject(client):
    subjects = client().get("/uslugi").json()["@components"]["services"]["subjects"]
    assert [subject["title"] for subject in subjects] == ["Środowisko", "Podatki"]
    assert [item["title"] for item in subjects[0]["items"]] == [
        f"Usługa {number}" for number in (0, 2, 4, 6)
    ]
    assert [item["online"] for item in subjects[0]["items"]] == [True, False, False, False]
    assert set(subjects[0]["items"][0]) == {
        "@id",
        "title",
        "description",
        "fee",
        "deadline",
        "online",
    }


def test_a_subject_that_is_not_in_the_order_comes_last(client, functional_portal):
    functional_portal["uslugi"].subjects_order = ["Podatki"]
    transaction.commit()
    subjects = client().get("/uslugi/@services").json()["subjects"]
    assert [subject["title"] for subject in subjects] == ["Podatki", "Środowisko"]


def test_a_card_has_its_unit_and_form(client):
    talk = client()
    card = talk.get(CARD).json()
    assert card["contact_unit"]["symbol"] == "WOŚ"
    assert card["contact_unit"]["@id"] == f"{talk.url}/urzad/wo%C5%9B"
    assert card["form"]["title"] == "Wniosek"
    assert card["form"]["@id"] == f"{talk.url}{CARD}/wniosek"
    assert card["subject"] == "Środowisko"
    assert (card["regime"], card["term_unit"], card["settlement"]) == ("KPA", "month", "letter")


def test_a_card_tells_whether_visits_are_booked_about_it(client, functional_portal):
    hours = [{"days": [1], "from": "8:00", "to": "9:00"}]
    data = {"title": "Drzewa", "unit": "WOŚ", "services": ["usluga-0"], "hours": hours}
    set_schedule(functional_portal, read_schedule("wos", data))
    transaction.commit()

    assert client().get(CARD).json()["appointments"] is True
    assert client().get("/uslugi/usluga-1").json()["appointments"] is False


def test_a_card_without_a_form_or_unit_says_so(client, functional_portal):
    functional_portal["uslugi"]["usluga-1"].unit_symbol = "NIE-MA"
    transaction.commit()
    card = client().get("/uslugi/usluga-1").json()
    assert card["form"] is None
    assert card["contact_unit"] is None


def test_a_form_that_is_not_published_is_not_offered(client, functional_portal):
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(functional_portal["uslugi"]["usluga-0"]["wniosek"], "retract")
    transaction.commit()
    assert client().get(CARD).json()["form"] is None
    subjects = client().get("/uslugi/@services").json()["subjects"]
    assert subjects[0]["items"][0]["online"] is False


@pytest.mark.parametrize(
    "words", ["wycinka", "drzewo", "Drzewo", "drzew*", "srodowisko", "usługa 0"]
)
def test_search_finds_a_card_by_everyday_words(client, words):
    found = client().get("/@search", params={"SearchableText": words, "portal_type": "ServiceCard"})
    assert "Usługa 0" in [item["title"] for item in found.json()["items"]]


def test_search_hides_what_is_not_published(client):
    found = client().get("/@search", params={"SearchableText": "robocza"}).json()
    assert found["items_total"] == 0


def test_types_have_polish_names(client):
    types = {
        one["@id"].rpartition("/")[2]: one["title"]
        for one in client("redaktorka").get("/uslugi/@types").json()
    }
    assert types["ServiceCard"] == "Karta usługi"
    types = {
        one["@id"].rpartition("/")[2]: one["title"]
        for one in client("redaktorka", "en").get("/uslugi/@types").json()
    }
    assert types["ServiceCard"] == "Service card"


def test_a_card_is_a_service_for_the_rest_of_the_platform(portal):
    card = portal["uslugi"]["usluga-0"]
    service = IService(card)
    assert (service.id, service.title, service.uid) == ("usluga-0", "Usługa 0", card.UID())
    assert service.term == Term("month", 1)
    assert (service.regime, service.unit_symbol, service.settlement) == ("KPA", "WOŚ", "letter")


def test_services_are_found_by_their_class_and_by_their_card(portal):
    services = getUtility(IServices)
    card = portal["uslugi"]["usluga-0"]
    card.file_plan_class = "6131"
    assert [one.uid for one in services.of_class(portal, "6131")] == [card.UID()]
    assert services.of_class(portal, "") == []
    assert services.by_uid(portal, card.UID()).title == "Usługa 0"
    assert services.by_uid(portal, "nowhere") is None


def test_the_catalog_follows_an_edit(client):
    editor = client("redaktorka")
    assert editor("PATCH", CARD, json={"fee": "99 zł"}).status_code == 204
    subjects = client().get("/uslugi/@services").json()["subjects"]
    assert subjects[0]["items"][0]["fee"] == "99 zł"


def test_a_form_is_found_through_its_card(client):
    parameters = {"SearchableText": "Wniosek", "use_site_search_settings": 1}
    found = client().get("/@search", params=parameters).json()["items"]
    assert [item for item in found if item["@type"] == "EasyForm"] == []


def changed_form(client, functional_portal):
    """The form of a card, no longer shown to residents, with a new working copy."""
    form = functional_portal["uslugi"]["usluga-0"]["wniosek"]
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(form, "retract")
        form.fields_model = form.fields_model.replace("Treść", "Twoja sprawa")
    transaction.commit()
    assert client().get(f"{CARD}/wniosek/@form").status_code == 401
    return form


def test_a_form_is_shown_to_residents_once_its_editor_publishes_it(client, functional_portal):
    changed_form(client, functional_portal)
    editor = client("redaktorka")
    assert editor.get(f"{CARD}/wniosek/@form-definition").json()["shown"] is False

    published = editor("POST", f"{CARD}/wniosek/@form-versions", json={})

    assert published.json()["shown"] is True
    assert editor.get(f"{CARD}/wniosek/@form-definition").json()["shown"] is True
    fields = client().get(f"{CARD}/wniosek/@form").json()["fields"]
    assert fields["content"]["title"] == "Twoja sprawa"


def test_a_form_waits_for_review_where_its_designer_may_not_publish(client, functional_portal):
    form = changed_form(client, functional_portal)
    with api.env.adopt_roles(["Manager"]):
        form.manage_setLocalRoles("mieszkanka", ["Editor", "Contributor"])
        form.reindexObjectSecurity()
    transaction.commit()

    published = client("mieszkanka")("POST", f"{CARD}/wniosek/@form-versions", json={})

    assert published.json()["shown"] is False
    assert client().get(f"{CARD}/wniosek/@form").status_code == 401
