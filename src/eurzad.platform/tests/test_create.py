"""What create makes."""

from .conftest import change
from .conftest import COMMUNE
from .conftest import in_site
from .conftest import PORTAL
from .conftest import PROFILES
from eurzad.core.clock import today
from eurzad.core.interfaces import IService
from eurzad.core.office import functions_of
from eurzad.core.office import unit_by_symbol
from eurzad.forms.model.jsonschema import schema_of
from eurzad.forms.rules import variables
from eurzad.platform.contents import items_of
from eurzad.platform.office import create
from eurzad.platform.office import diff
from eurzad.platform.profile import load_profile
from eurzad.platform.profile import ProfileError
from eurzad.platform.remembered import digest
from eurzad.records.fileplan import plan_for
from eurzad.records.templates import get_template
from plone import api
import pytest


@pytest.fixture(params=["commune", "county"])
def office(request):
    """Each of the two offices in turn."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def loaded(office):
    """The profile of the office."""
    return load_profile(PROFILES / office.getId())


def test_everything_of_the_profile_is_in_the_site_as_written(office, loaded):
    for item in items_of(loaded):
        for name, value in item.values.items():
            assert digest(item.read(office, name)) == digest(value), (item.key, name)


def test_everything_is_published_and_polish(office):
    for brain in office.portal_catalog.unrestrictedSearchResults(sort_on="path"):
        if "/records" in brain.getPath():
            continue
        assert brain.review_state in ("published", "", None), brain.getPath()
        assert brain.getObject().language == "pl", brain.getPath()


def test_every_service_has_a_unit_a_class_and_a_form(office, loaded):
    plan = plan_for(office, today().year)
    for name in loaded.services:
        service = IService(office["uslugi"][name])
        assert unit_by_symbol(service.unit_symbol).symbol == service.unit_symbol
        assert plan.get(service.file_plan_class).leaf
        assert office["uslugi"][name]["wniosek"].definition.fields


def test_the_json_of_every_form_is_complete(office, loaded):
    for name in loaded.services:
        definition = office["uslugi"][name]["wniosek"].definition
        schema = schema_of(definition)
        stepped = [field for step in definition.steps for field in step.fields]
        assert sorted(stepped) == sorted(definition.fields)
        answerable = {name for name, one in definition.fields.items() if one.type != "richlabel"}
        assert set(schema["properties"]) == answerable
        assert all(field.title for field in definition.fields.values())
        parties = {field.party for field in definition.fields.values()}
        if definition.filing.anonymous:
            assert parties == {""}
        else:
            assert "email" in parties
            assert parties & {"last_name", "applicant", "name"}


def test_rules_of_forms_ask_for_fields_that_exist(office, loaded):
    for name in loaded.services:
        fields = office["uslugi"][name]["wniosek"].definition.fields
        for field in fields.values():
            asked = {one.partition(".")[0] for one in variables(field.show_when)}
            assert asked <= set(fields), (name, field.name)


def test_the_letters_are_there(office, loaded):
    for name, letter in loaded.letters.items():
        assert get_template(office, name).title == letter["title"]


def test_people_hold_the_functions_of_the_profile(office, loaded):
    for person in loaded.office["people"]:
        held = {(one.symbol, one.function) for one in functions_of(person["id"])}
        assert held == {(one["symbol"], one["function"]) for one in person["functions"]}
        assert api.user.get(person["id"]).getProperty("fullname") == person["fullname"]


def test_demo_people_can_log_in(commune, logins):
    kancelaria = logins[COMMUNE, "kancelaria"]
    assert (kancelaria.portal, kancelaria.role) == (PORTAL, "registry")
    for (office, name), login in logins.items():
        if office == COMMUNE:
            assert commune.acl_users.authenticate(name, login.password, commune.REQUEST), name
            assert not commune.acl_users.authenticate(name, "Inne-haslo-1", commune.REQUEST)


def test_each_office_has_passwords_of_its_own(logins):
    passwords = [login.password for login in logins.values()]
    assert len(set(passwords)) == len(passwords)


def test_roles_reach_no_further_than_they_should(commune):
    roles = {
        name: set(api.user.get_roles(username=name))
        for name in ("kancelaria", "referent-srodowisko", "redaktor", "administrator")
    }
    assert {"Clerk", "Registry Clerk"} <= roles["kancelaria"]
    assert "Clerk" in roles["referent-srodowisko"]
    assert "Registry Clerk" not in roles["referent-srodowisko"]
    assert "Editor" not in roles["redaktor"]
    assert "Site Administrator" in roles["administrator"]
    assert all("Manager" not in held for held in roles.values())
    news = commune["aktualnosci"]
    assert "Editor" in api.user.get_roles(username="redaktor", obj=news)
    assert "Editor" not in api.user.get_roles(username="redaktor", obj=commune["records"])


def test_nobody_registers_through_plone(commune):
    assert api.portal.get_registry_record("plone.enable_self_reg") is False
    anonymous = commune.rolesOfPermission("Add portal member")
    assert [
        one["name"] for one in anonymous if one["selected"] and one["name"] == "Anonymous"
    ] == []


def test_addresses_are_those_given(commune):
    record = api.portal.get_registry_record
    assert record("plone.smtp_host") == "127.0.0.1"
    assert record("plone.smtp_port") == 1025
    assert record("volto.frontend_domain") == PORTAL
    assert record("plone.default_language") == "pl"
    assert record("plone.portal_timezone") == "Europe/Warsaw"


def test_creating_twice_changes_nothing(app, commune):
    before = {item.key for item in items_of(load_profile(PROFILES / COMMUNE))}
    commune["kontakt"].title = "Zmieniony w portalu"
    assert create(app, PROFILES / COMMUNE, demo=True) == []
    with in_site(commune):
        assert commune["kontakt"].title == "Zmieniony w portalu"
        assert {item.key for item in items_of(load_profile(PROFILES / COMMUNE))} == before


def test_a_new_office_needs_no_demonstration(app, profile):
    other = profile.rename(profile.with_name("gmina-druga"))
    assert create(app, other) == []
    with in_site(app["gmina-druga"]) as site:
        assert api.user.get("kancelaria") is not None
        assert api.user.get(username="mieszkaniec@example.org") is None
        assert site["urzad"]["bm"]["wos"].symbol == "WOŚ"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("forms/usuniecie-drzew.xml", "zope.schema.TextLine", "zope.schema.Password"),
        ("forms/usuniecie-drzew.xml", "</model>", ""),
        ("letters/pismo-odpowiedz.yaml", "{filed}", "{nic}"),
        ("images/herb-demo.svg", "<title", "<script>alert(1)</script><title"),
    ],
)
def test_a_broken_profile_leaves_nothing(app, profile, file, old, new):
    other = profile.rename(profile.with_name("gmina-trzecia"))
    change(other / file, old, new)
    with pytest.raises(ProfileError) as refused:
        create(app, other)
    assert file in str(refused.value)


def test_a_fresh_office_differs_in_nothing(app):
    assert diff(app, PROFILES / COMMUNE) == []
