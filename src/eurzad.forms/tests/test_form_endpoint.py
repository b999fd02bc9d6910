"""`GET <form>/@form` and the plain `GET <form>` over HTTP."""

from .conftest import make_card
from .conftest import make_form
from .http import anonymous
from .http import manager
from .http import person
from eurzad.forms.model.jsonschema import schema_of
from eurzad.forms.model.read import read_definition
from plone import api
import requests
import transaction


ADDRESS = """<model xmlns="http://namespaces.plone.org/supermodel/schema"><schema>
<field name="home" type="eurzad.forms.fields.Address"><title>Adres</title></field>
</schema></model>"""


def test_anonymous_visitor_reads_the_form(site, live_form):
    answer = anonymous(site).get("/drzewa/wniosek/@form")
    assert answer.status_code == 200
    described = answer.json()
    assert described["service"]["title"] == "Usunięcie drzew"
    assert described["login_required"] is True
    assert described["version"].startswith("sha256:")
    assert [step["title"] for step in described["steps"]] == ["Twoje dane", "Drzewa", "Załączniki"]


def test_form_of_a_private_card_is_not_for_visitors(site, live_form):
    with api.env.adopt_roles(["Manager"]):
        live_form.manage_permission("View", ["Manager"], acquire=False)
    transaction.commit()
    assert anonymous(site).get("/drzewa/wniosek/@form").status_code == 401


def test_anonymous_get_of_a_form_is_200_without_models(site, live_form):
    answer = anonymous(site).get("/drzewa/wniosek")
    assert answer.status_code == 200
    assert "fields_model" not in answer.json()
    assert "actions_model" not in answer.json()
    assert "thanksPageOverride" not in answer.json()


def test_reader_without_editing_rights_sees_no_models(site, live_form):
    answer = person(site, "czytelnik").get("/drzewa/wniosek")
    assert answer.status_code == 200
    assert "fields_model" not in answer.json()


def test_editor_sees_the_models(site, live_form):
    answer = manager(site).get("/drzewa/wniosek")
    assert "urn:eurzad:forms:1" in answer.json()["fields_model"]


def test_parts_of_an_address_are_in_polish_unless_another_language_is_asked_for(site):
    make_form(make_card(site), ADDRESS)
    transaction.commit()
    address = f"{site.absolute_url()}/drzewa/wniosek/@form"
    told = requests.get(address, headers={"Accept": "application/json"}, timeout=30).json()
    assert told["fields"]["home"]["columns"]["street"]["title"] == "Ulica"
    assert street_of(told["schema"]) == "Ulica"
    assert street_of(schema_of(read_definition(ADDRESS), "en")) == "Street"


def street_of(schema):
    return schema["properties"]["home"]["properties"]["street"]["title"]


def test_the_schema_at_its_stable_address_is_in_polish(site):
    make_form(make_card(site), ADDRESS)
    transaction.commit()
    headers = {"Accept": "application/json", "Accept-Language": "en"}
    address = f"{site.absolute_url()}/drzewa/wniosek/@form-schema/1.json"
    told = requests.get(address, headers=headers, timeout=30).json()
    assert street_of(told) == "Ulica"
