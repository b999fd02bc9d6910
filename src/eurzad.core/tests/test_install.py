from eurzad.core.office import functions_of
from eurzad.core.office import people_of
from eurzad.core.office import unit_by_symbol
from eurzad.core.spool import deposit
from eurzad.core.spool import lookup
from eurzad.core.spool import SpoolRecord
from eurzad.core.store import store
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_unit
from plone import api


def test_the_store_is_made_at_installation(portal):
    assert len(store(portal).spool.waiting) == 0


def test_a_unit_is_found_by_its_symbol(portal):
    unit = make_unit(portal, "WOŚ")
    assert unit_by_symbol("WOŚ") == unit
    assert unit_by_symbol("FN") is None


def test_a_function_in_a_unit_makes_a_person_a_clerk(portal):
    make_unit(portal, "WOŚ")
    make_clerk("referent", {"WOŚ": "handler"}, "Referent Ochrony Środowiska")
    assert [(f.symbol, f.function) for f in functions_of("referent")] == [("WOŚ", "handler")]
    assert people_of("WOŚ", "handler") == [
        {"id": "referent", "fullname": "Referent Ochrony Środowiska"}
    ]
    assert "Clerk" in api.user.get_roles(username="referent")
    assert "Registry Clerk" not in api.user.get_roles(username="referent")


def test_what_was_filed_waits(portal):
    token = "a" * 43
    assert deposit(portal, SpoolRecord(token, "test", {"a": 1}, owner="jan")) == "created"
    assert deposit(portal, SpoolRecord(token, "test", {"a": 1}, owner="jan")) == "already"
    assert lookup(portal, token).state == "waiting"
