"""Substitutions: what a substitute may, for how long, and who arranges it."""

from datetime import date
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.errors import Invalid
from eurzad.core.errors import Missing
from eurzad.core.office import acting_for
from eurzad.core.office import desk_of
from eurzad.core.office import duties_of
from eurzad.core.office import exercises
from eurzad.core.office import grant
from eurzad.core.office import group_id
from eurzad.core.office import revoke
from eurzad.core.office import signatory_names
from eurzad.core.office import substitutions_of
from eurzad.core.office.substitutions import arrange
from eurzad.core.office.substitutions import end
from eurzad.core.office.substitutions import visible_to
from eurzad.core.office.substitutions import Wanted
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_unit
from plone import api
import pytest


TOMORROW = timedelta(days=1)


@pytest.fixture
def office(portal):
    """Burmistrz (BM) above WOŚ and FN."""
    top = make_unit(portal, "BM", "Burmistrz")
    make_unit(portal, "WOŚ", parent=top)
    make_unit(portal, "FN", parent=top)
    make_unit(portal, "OR", parent=top)
    make_clerk("burmistrz", {"BM": "head"}, "Burmistrz Demo")
    make_clerk("naczelnik", {"WOŚ": "head"}, "Naczelnik Demo")
    make_clerk("referent", {"WOŚ": "handler"}, "Referent Demo")
    make_clerk("inspektor", {"WOŚ": "handler"}, "Inspektor Demo")
    make_clerk("finanse", {"FN": "handler"}, "Finanse Demo")
    make_clerk("naczelnik-fn", {"FN": "head"}, "Naczelnik Finansowy")
    make_clerk("kancelaria", {"OR": "registry"}, "Kancelaria Demo")
    return portal


def whole(absent, substitute, days=7, **more):
    return Wanted(absent, substitute, None, today() + timedelta(days=days), **more)


def roles(user_id, obj=None):
    return set(api.user.get_roles(username=user_id, obj=obj))


def principals(user_id):
    return set(api.user.get(userid=user_id).getGroups())


def test_a_person_has_a_desk_in_every_unit_of_theirs(office):
    grant("referent", "FN", "head")
    assert {desk_of("referent", "WOŚ"), desk_of("referent", "FN")} <= principals("referent")
    assert not any(one.startswith("desk:") for one in principals("kancelaria"))


def test_who_leaves_a_unit_leaves_the_desk(office):
    revoke("referent", "WOŚ", "handler")
    assert desk_of("referent", "WOŚ") not in principals("referent")


def test_a_substitute_has_the_functions_and_the_desk_of_the_absent(office):
    arrange(whole("naczelnik", "finanse"), "naczelnik")

    assert group_id("WOŚ", "head") in principals("finanse")
    assert desk_of("naczelnik", "WOŚ") in principals("finanse")
    assert exercises("finanse", "WOŚ", "head")
    assert [(duty.symbol, duty.of) for duty in duties_of("finanse")] == [
        ("FN", "finanse"),
        ("WOŚ", "naczelnik"),
    ]


def test_a_substitute_of_the_registry_has_its_role(office):
    assert "Registry Clerk" not in roles("finanse")
    arrange(whole("kancelaria", "finanse"), "kancelaria")
    assert "Registry Clerk" in roles("finanse")


def test_a_substitute_is_not_the_absent_person(office):
    api.user.grant_roles(username="naczelnik", roles=["Manager", "Editor"])
    api.group.add_user(groupname="residents", username="naczelnik")
    api.group.add_user(groupname="Administrators", username="naczelnik")
    with api.env.adopt_roles(["Manager"]):
        page = api.content.create(office, "Document", "own", "Strona naczelnika")
    page.manage_setLocalRoles("naczelnik", ["Owner", "Applicant"])

    arrange(whole("naczelnik", "finanse"), "naczelnik")

    assert roles("finanse") & {"Manager", "Editor", "Resident", "Site Administrator"} == set()
    assert roles("finanse", page) & {"Owner", "Applicant"} == set()
    assert {"residents", "Administrators", "naczelnik"} & principals("finanse") == set()


def test_a_substitute_of_a_substitute_does_not_act_for_the_first(office):
    arrange(whole("naczelnik", "referent"), "naczelnik")
    arrange(whole("finanse", "inspektor"), "finanse")
    arrange(whole("referent", "kancelaria"), "referent")

    assert not exercises("kancelaria", "WOŚ", "head")
    assert group_id("WOŚ", "head") not in principals("kancelaria")


def test_a_substitution_can_be_for_one_unit_or_function(office):
    grant("naczelnik", "FN", "handler")
    arrange(whole("naczelnik", "inspektor", unit="FN"), "naczelnik")
    arrange(whole("naczelnik", "referent", unit="WOŚ", function="head"), "naczelnik")

    assert exercises("inspektor", "FN", "handler")
    assert not exercises("inspektor", "WOŚ", "head")
    assert desk_of("naczelnik", "WOŚ") not in principals("inspektor")
    assert exercises("referent", "WOŚ", "head")
    assert not exercises("referent", "FN", "handler")


def test_it_begins_and_ends_at_midnight_in_poland(office, monkeypatch):
    first, last = today() + 3 * TOMORROW, today() + 5 * TOMORROW
    arrange(Wanted("naczelnik", "finanse", first, last), "naczelnik")

    def on(day):
        monkeypatch.setattr("eurzad.core.office.duties.today", lambda: day)
        return exercises("finanse", "WOŚ", "head"), group_id("WOŚ", "head") in principals("finanse")

    assert on(first - TOMORROW) == (False, False)
    assert on(first) == (True, True)
    assert on(last) == (True, True)
    assert on(last + TOMORROW) == (False, False)


def test_one_that_is_ended_early_leaves_nothing(office):
    one = arrange(whole("naczelnik", "finanse"), "naczelnik")
    before = principals("inspektor") | {group_id("FN", "handler"), desk_of("finanse", "FN")}
    end(one.id, "naczelnik")

    assert principals("finanse") == {name for name in before if "WOŚ" not in name} | {
        "clerks",
        "AuthenticatedUsers",
    }
    assert duties_of("finanse") == duties_of("finanse")[:1]
    assert visible_to("finanse")[0].ended_by == "naczelnik"
    with pytest.raises(Conflict):
        end(one.id, "naczelnik")


def test_the_substitute_can_give_it_up_and_others_know_nothing_of_it(office):
    one = arrange(whole("naczelnik", "finanse"), "naczelnik")
    assert [visible_to(who) != [] for who in ("finanse", "naczelnik", "burmistrz")] == [True] * 3
    assert visible_to("kancelaria") == visible_to("naczelnik-fn") == []
    with pytest.raises(Missing):
        end(one.id, "kancelaria")
    end(one.id, "finanse")
    assert substitutions_of("naczelnik") == []


def test_heads_arrange_for_those_below_them_and_nobody_else(office):
    arrange(whole("referent", "inspektor"), "naczelnik")
    arrange(whole("naczelnik", "finanse"), "burmistrz")
    for by in ("naczelnik-fn", "kancelaria", "referent"):
        with pytest.raises(Forbidden):
            arrange(whole("inspektor", "finanse"), by)
    with pytest.raises(Forbidden):
        arrange(whole("burmistrz", "naczelnik"), "naczelnik")


def test_a_head_gives_no_functions_of_units_that_are_not_theirs(office):
    grant("referent", "FN", "head")
    with pytest.raises(Forbidden):
        arrange(whole("referent", "naczelnik"), "naczelnik")
    arrange(whole("referent", "naczelnik", unit="WOŚ"), "naczelnik")
    assert not exercises("naczelnik", "FN", "head")


def test_a_substitute_does_not_prolong_nor_widen_it(office):
    arrange(whole("naczelnik", "referent"), "naczelnik")
    later = today() + timedelta(days=30)
    with pytest.raises(Forbidden):
        arrange(Wanted("naczelnik", "inspektor", today() + 10 * TOMORROW, later), "referent")
    with pytest.raises(Forbidden):
        arrange(whole("inspektor", "referent"), "referent")
    arrange(whole("inspektor", "finanse"), "referent")


def test_the_administrator_arranges_for_everybody(office):
    api.user.create(username="administrator", email="a@example.org", password="Debowa-13-aleja")
    api.user.grant_roles(username="administrator", roles=["Site Administrator"])
    one = arrange(whole("burmistrz", "naczelnik"), "administrator")
    assert visible_to("administrator") == [one]


@pytest.mark.parametrize(
    ("field", "wanted"),
    [
        ("substitute", {"substitute": "naczelnik"}),
        ("substitute", {"substitute": "nikt"}),
        ("start", {"start": date(2020, 1, 1)}),
        ("end", {"end": date(2020, 1, 1)}),
        ("end", {"end": date(2199, 1, 1)}),
        ("unit", {"unit": "FN"}),
        ("unit", {"function": "head"}),
        ("function", {"unit": "WOŚ", "function": "handler"}),
    ],
)
def test_what_is_wrong_is_refused_naming_the_field(office, field, wanted):
    given = {"absent": "naczelnik", "substitute": "finanse", "start": None, "end": today()}
    with pytest.raises(Invalid) as refused:
        arrange(Wanted(**{**given, **wanted}), "naczelnik")
    assert [one.field for one in refused.value.fields] == [field]


def test_two_at_once_are_refused_and_the_reason_names_the_other(office):
    arrange(whole("naczelnik", "finanse"), "naczelnik")
    with pytest.raises(Conflict) as refused:
        arrange(whole("naczelnik", "referent", days=30), "naczelnik")
    assert refused.value.message.mapping["name"] == "Finanse Demo"
    with pytest.raises(Conflict):
        arrange(whole("naczelnik", "referent", unit="WOŚ", function="head"), "naczelnik")
    later = today() + timedelta(days=8)
    arrange(Wanted("naczelnik", "referent", later, later), "naczelnik")


def test_who_is_absent_does_not_substitute(office):
    arrange(whole("finanse", "naczelnik-fn"), "finanse")
    with pytest.raises(Conflict):
        arrange(whole("naczelnik", "finanse"), "naczelnik")


def test_an_act_is_for_the_absent_only_where_their_rights_are_needed(office):
    record = office.urzad
    record.manage_permission("eurzad: Approve letter", ["Unit Head"], acquire=0)
    record.manage_permission("eurzad: Handle case", ["Case Handler", "Unit Head"], acquire=0)
    record.manage_setLocalRoles(group_id("WOŚ", "head"), ["Unit Head"])
    record.manage_setLocalRoles(desk_of("referent", "WOŚ"), ["Case Handler"])
    arrange(whole("naczelnik", "referent"), "naczelnik")

    assert acting_for("referent", record) is None
    assert acting_for("referent", record, "eurzad: Approve letter") == "naczelnik"
    assert acting_for("naczelnik", record, "eurzad: Approve letter") is None
    assert acting_for("finanse", record, "eurzad: Approve letter") is None


def test_a_substitute_signs_in_place_of_the_absent(office):
    assert signatory_names("referent") == {
        "name": "Referent Demo",
        "position": "Prowadzący sprawę (WOŚ)",
    }
    assert signatory_names("referent", "naczelnik") == {
        "name": "Referent Demo",
        "position": "w zastępstwie: Kierujący komórką (WOŚ)",
    }


def test_desks_can_be_looked_up_but_are_in_no_list(office):
    tool = api.portal.get_tool("portal_groups")
    found = tool.getGroupById(desk_of("referent", "WOŚ"))
    assert found.getProperty("title") or found.getId()
    assert not [id for id in tool.getGroupIds() if id.startswith("desk:")]
    assert tool.getGroupById("desk:") is None
    assert None not in tool.getGroupsByUserId("referent")
