from AccessControl import Unauthorized
from eurzad.core.office import acting_as
from eurzad.core.office import all_units
from eurzad.core.office import functions_of
from eurzad.core.office import grant
from eurzad.core.office import group_id
from eurzad.core.office import people_of
from eurzad.core.office import position_of
from eurzad.core.office import revoke
from eurzad.core.office import unit_by_symbol
from eurzad.core.office.acting import SYSTEM
from eurzad.core.testing import logged_in
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_resident
from eurzad.core.testing import make_unit
from plone import api
from zope.interface import Invalid
import pytest
import transaction


def may(permission: str, user_id: str, obj) -> bool:
    return bool(api.user.has_permission(f"eurzad: {permission}", username=user_id, obj=obj))


def test_a_unit_is_found_by_its_symbol_wherever_it_lies(portal):
    parent = make_unit(portal, "WOŚ")
    child = make_unit(portal, "WOŚ-A", parent=parent)
    assert unit_by_symbol("WOŚ-A") == child
    assert [unit.symbol for unit in all_units()] == ["WOŚ", "WOŚ-A"]
    assert unit_by_symbol("FN") is None


def test_a_symbol_belongs_to_one_unit(portal):
    make_unit(portal, "FN")
    with api.env.adopt_roles(["Manager"]), pytest.raises(Invalid):
        api.content.create(portal.urzad, "Unit", "other", "Inny", symbol="FN")


def test_a_removed_unit_gives_its_symbol_back(portal):
    unit = make_unit(portal, "FN")
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(unit)
    assert unit_by_symbol("FN") is None
    make_unit(portal, "FN")
    assert unit_by_symbol("FN") is not None


def test_a_unit_is_found_after_it_or_its_parent_moved(portal):
    parent = make_unit(portal, "WOŚ")
    make_unit(portal, "FN", parent=parent)
    transaction.savepoint(optimistic=True)
    with api.env.adopt_roles(["Manager"]):
        api.content.rename(parent, "srodowisko")
    assert unit_by_symbol("WOŚ").getId() == "srodowisko"
    assert unit_by_symbol("FN").getPhysicalPath()[-2] == "srodowisko"


def test_only_who_manages_the_office_adds_units(portal):
    make_unit(portal, "FN")
    roles = ["Editor", "Contributor", "Clerk"]
    with api.env.adopt_roles(roles), pytest.raises(Unauthorized):
        api.content.create(portal.urzad, "Unit", "x", "X", symbol="X")


def test_functions_make_a_clerk_and_the_registry_a_registry_clerk(portal):
    make_unit(portal, "OR")
    make_unit(portal, "WOŚ")
    make_clerk("kancelaria", {"OR": "registry"})
    make_clerk("referent", {"WOŚ": "handler", "OR": "head"}, "Referent Demo")
    assert "Registry Clerk" in api.user.get_roles(username="kancelaria")
    roles = api.user.get_roles(username="referent")
    assert "Clerk" in roles
    assert "Registry Clerk" not in roles
    assert [(held.symbol, held.function) for held in functions_of("referent")] == [
        ("OR", "head"),
        ("WOŚ", "handler"),
    ]
    assert people_of("WOŚ", "handler") == [{"id": "referent", "fullname": "Referent Demo"}]
    assert people_of("WOŚ", "head") == []


def test_a_function_taken_away_takes_the_role_along(portal):
    make_unit(portal, "FN")
    make_clerk("referent", {"FN": "handler"})
    revoke("referent", "FN", "handler")
    assert functions_of("referent") == []
    assert "Clerk" not in api.user.get_roles(username="referent")


def test_rights_follow_the_function(portal):
    make_unit(portal, "OR")
    make_clerk("kancelaria", {"OR": "registry"})
    make_clerk("naczelnik", {"OR": "head"})
    make_resident("jan")
    assert may("Use desk", "naczelnik", portal)
    assert not may("Use desk", "jan", portal)
    assert may("Register incoming", "kancelaria", portal)
    assert not may("Register incoming", "naczelnik", portal)
    assert may("Submit application", "jan", portal)
    assert not may("Submit application", "kancelaria", portal)
    for user_id in ("kancelaria", "naczelnik", "jan"):
        assert not may("Manage office", user_id, portal)
        assert not may("Approve letter", user_id, portal)


def test_rights_on_a_case_come_from_local_roles_of_groups(portal):
    unit = make_unit(portal, "FN")
    make_clerk("naczelnik", {"FN": "head"})
    make_clerk("referent", {"FN": "handler"})
    unit.manage_setLocalRoles(group_id("FN", "head"), ["Unit Head"])
    assert may("View record", "naczelnik", unit)
    assert may("Approve letter", "naczelnik", unit)
    assert not may("View record", "referent", unit)


def test_a_position_is_what_was_entered_or_follows_from_the_functions(portal):
    make_unit(portal, "FN")
    make_clerk("referent", {"FN": "handler"})
    assert position_of("referent") == "Prowadzący sprawę (FN)"
    api.user.get(userid="referent").setMemberProperties({"position": "inspektor"})
    assert position_of("referent") == "inspektor"
    assert position_of("nobody") == ""


def test_an_unknown_function_is_refused(portal):
    with pytest.raises(ValueError):
        grant("jan", "FN", "boss")
    with pytest.raises(ValueError):
        people_of("FN", "boss")


def test_acting_as_somebody_lasts_for_the_block(portal):
    make_resident("jan")
    with logged_in(portal, None):
        with acting_as("jan"):
            assert api.user.get_current().getId() == "jan"
        assert api.user.is_anonymous()
        with acting_as(SYSTEM):
            assert api.user.has_permission("Manage portal")
        with pytest.raises(LookupError), acting_as("nobody"):
            pass
