"""The departments of the office, as they are nested."""

from eurzad.core.office.units import Unit
from plone import api
import pytest
import transaction


@pytest.fixture
def nested(functional_portal):
    with api.env.adopt_roles(["Manager"]):
        unit = functional_portal["urzad"]["woś"]
        inner = api.content.create(unit, "Unit", "wos-r", "Referat Rolnictwa", symbol="WOŚ-R")
        api.content.transition(inner, "publish")
        hidden = api.content.create(unit, "Unit", "wos-x", "Referat w budowie", symbol="WOŚ-X")
        assert api.content.get_state(hidden) == "private"
    transaction.commit()
    return inner


def test_the_page_of_the_office_shows_units_within_units(client, nested):
    assert isinstance(nested, Unit)
    units = client().get("/urzad").json()["@components"]["structure"]["units"]
    assert [unit["title"] for unit in units] == ["Wydział Ochrony Środowiska"]
    assert [unit["symbol"] for unit in units[0]["units"]] == ["WOŚ-R"]
    assert units[0]["units"][0]["units"] == []


def test_the_service_alone_says_the_same(client, nested):
    talk = client()
    structure = talk.get("/urzad/@structure").json()
    assert structure == talk.get("/urzad").json()["@components"]["structure"]
    assert structure["@id"] == f"{talk.url}/urzad/@structure"
