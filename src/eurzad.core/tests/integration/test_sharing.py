"""Functions on the sharing page of a unit, as plone.restapi's @sharing tells and takes them."""

from eurzad.core.office import functions_of
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_unit
from eurzad.core.testing import PASSWORD
from plone import api
import pytest
import requests
import transaction


TITLES = {
    "function-handler": "Prowadzący sprawę",
    "function-head": "Kierujący komórką",
    "function-registry": "Kancelaria",
    "function-archivist": "Archiwista",
    "function-auditor": "Kontroler",
}


@pytest.fixture
def unit(functional_portal):
    return make_unit(functional_portal, "FN")


@pytest.fixture
def ask(functional_portal):
    """Return what asks as a person with a role of the site, or as nobody."""

    def asked(role, method, url, **kwargs):
        session = requests.Session()
        session.headers.update({"Accept": "application/json", "Accept-Language": "pl"})
        if role:
            name = f"osoba-{role.lower().replace(' ', '-')}"
            if api.user.get(username=name) is None:
                make_clerk(name, {})
                api.user.grant_roles(username=name, roles=[role])
            session.auth = (name, PASSWORD)
        transaction.commit()
        answer = session.request(method, f"{url}/@sharing", timeout=30, **kwargs)
        transaction.begin()
        return answer

    api.portal.set_registry_record("plone.available_languages", ["pl", "en"])
    api.portal.set_registry_record("plone.default_language", "pl")
    api.portal.set_registry_record("plone.use_request_negotiation", True)
    return asked


def give(ask, unit, user_id, roles, role="Site Administrator", type="user"):
    body = {"entries": [{"id": user_id, "type": type, "roles": roles}]}
    return ask(role, "POST", unit.absolute_url(), json=body)


def entry_of(told, user_id):
    return next(one for one in told["entries"] if one["id"] == user_id)


def test_the_sharing_page_of_a_unit_shows_functions_in_polish(unit, ask):
    make_clerk("anna", {"FN": "head"}, "Anna Demo")

    told = ask("Site Administrator", "GET", unit.absolute_url()).json()

    titles = {one["id"]: one["title"] for one in told["available_roles"]}
    assert {name: titles.get(name) for name in TITLES} == TITLES
    anna = entry_of(told, "anna")
    assert anna["title"] == "Anna Demo"
    held = {name for name, value in anna["roles"].items() if value is True}
    assert held == {"function-head"}
    assert entry_of(told, "AuthenticatedUsers")["title"] == "Zalogowani użytkownicy"


def test_a_function_given_there_is_membership_of_its_group_and_no_local_role(unit, ask):
    make_clerk("anna", {}, "Anna Demo")

    answer = give(ask, unit, "anna", {"function-handler": True, "function-head": True})

    assert answer.status_code == 204
    assert [(one.symbol, one.function) for one in functions_of("anna")] == [
        ("FN", "handler"),
        ("FN", "head"),
    ]
    assert "anna" not in dict(unit.get_local_roles())


def test_a_function_is_taken_there_and_those_of_other_units_stay(functional_portal, unit, ask):
    make_unit(functional_portal, "OR")
    make_clerk("anna", {"FN": "head", "OR": "registry"}, "Anna Demo")

    assert give(ask, unit, "anna", {"function-head": False}).status_code == 204

    assert [(one.symbol, one.function) for one in functions_of("anna")] == [("OR", "registry")]


def test_what_plone_itself_gives_there_is_given_as_ever(unit, ask):
    make_clerk("anna", {"FN": "auditor"}, "Anna Demo")

    give(ask, unit, "anna", {"Reader": True, "function-auditor": True})

    assert dict(unit.get_local_roles())["anna"] == ("Reader",)
    assert [one.function for one in functions_of("anna")] == ["auditor"]


@pytest.mark.parametrize(("user_id", "type"), [("clerks", "group"), ("nikt", "user")])
def test_a_function_is_given_to_a_person_who_is_there(unit, ask, user_id, type):
    answer = give(ask, unit, user_id, {"function-head": True}, type=type)

    assert answer.status_code == 400
    assert answer.json()["message"] == "Funkcje nadaje się osobom, nie grupom."
    assert functions_of(user_id) == []


def test_whoever_does_not_manage_the_office_neither_sees_nor_gives_functions(unit, ask):
    make_clerk("anna", {"FN": "head"}, "Anna Demo")
    make_clerk("ewa", {}, "Ewa Demo")

    told = ask("Editor", "GET", unit.absolute_url()).json()
    assert not any(one["id"] in TITLES for one in told["available_roles"])
    assert "anna" not in [one["id"] for one in told["entries"]]
    give(ask, unit, "ewa", {"function-head": True}, role="Editor")
    give(ask, unit, "anna", {}, role="Editor")

    assert functions_of("ewa") == []
    assert [one.function for one in functions_of("anna")] == ["head"]
    assert ask("Member", "GET", unit.absolute_url()).status_code == 403
    assert ask(None, "GET", unit.absolute_url()).status_code == 403


def test_pages_that_are_no_units_have_no_functions(functional_portal, unit, ask):
    told = ask("Manager", "GET", functional_portal["urzad"].absolute_url()).json()

    assert not any(one["id"] in TITLES for one in told["available_roles"])
    assert entry_of(told, "AuthenticatedUsers")["title"] == "Zalogowani użytkownicy"
