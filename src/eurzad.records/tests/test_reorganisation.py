"""Reorganisation: units change as of a day, open cases go over with their marks unchanged."""

from .archive_office import make_due
from .client import Client
from .office import make_assigned
from .office import make_item
from .office import make_open
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from eurzad.core.clock import today
from eurzad.core.daily import run_daily
from eurzad.core.log import case_log
from eurzad.core.office import functions_of
from eurzad.core.office import is_open_unit
from eurzad.core.office import unit_by_symbol
from eurzad.core.office.units import current_symbol
from eurzad.core.outbox import run_due
from eurzad.core.testing import logged_in
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_unit
from eurzad.records.cases.refresh import refresh
from eurzad.records.store import find
from eurzad.records.workflow import perform
from zope.event import notify
from zope.interface import Invalid
from zope.lifecycleevent import ObjectModifiedEvent
import pytest
import transaction


TODAY = today().isoformat()
TOMORROW = (today() + timedelta(days=1)).isoformat()
CREATE = {"kind": "create", "symbol": "OŚR", "title": "Wydział Środowiska"}
MERGE = {"kind": "merge", "symbols": ["WOŚ", "FN"], "successor": "OŚR"}
CLOSE = {"kind": "close", "symbol": "WOŚ", "successor": "FN", "people": False}


def plan(portal, *changes, day=TODAY):
    """Return the answer to a plan of an administrator."""
    body = {"title": "Nowa struktura", "day": day, "changes": list(changes)}
    return Client(portal, "administratorka").post("@reorganisations", body)


def do(portal, *changes):
    """Plan a reorganisation, have the worker do it, and return the report."""
    admin = Client(portal, "administratorka")
    address = plan(portal, *changes).json()["@id"]
    assert admin.post(f"{address}/run").json()["state"] == "running"
    run_due(portal)
    return admin.get(address).json()


def test_merged_units_hand_over_their_cases_with_marks_and_people(functional_portal):
    portal = functional_portal
    case = make_open(portal)
    mark, entries = case.mark, len(case_log(case))

    told = do(portal, CREATE, MERGE)

    assert told["state"] == "done"
    assert case.mark == mark == f"WOŚ.6131.1.{today().year}"
    assert (case.unit, case.handler) == ("OŚR", "referent")
    [row] = told["cases"]
    assert (row["mark"], row["from_unit"], row["to_unit"]) == (mark, "WOŚ", "OŚR")
    assert row["handler_after"] == "Referent Ochrony Środowiska"
    assert find(case.incoming_uids[0]).unit == "OŚR"
    [*_, last] = case_log(case).entries()
    assert (last.act, last.comment) == ("transferred", "Nowa struktura")
    assert last.actor == "administratorka"
    assert last.details == {"from": "WOŚ", "unit": "OŚR", "handler": "referent"}
    assert len(case_log(case)) == entries + 1
    assert not is_open_unit("WOŚ")
    assert [(one.symbol, one.function) for one in functions_of("naczelnik")] == [("OŚR", "head")]
    assert {one["person"] for one in told["people"]} >= {"referent", "naczelnik", "naczelnik-fn"}


def test_rights_follow_the_cases(functional_portal):
    portal = functional_portal
    case = make_open(portal)

    do(portal, CLOSE)

    for who, status in (
        ("naczelnik-fn", 200),
        ("referent-fn", 200),
        ("naczelnik", 403),
        ("referent", 403),
    ):
        assert Client(portal, who).get(case.absolute_url()).status_code == status
    queue = Client(portal, "naczelnik-fn").get("@work?scope=unit").json()["items"]
    assert [one["mark"] for one in queue] == [case.mark]
    assert case.handler == ""


def test_closed_cases_of_a_closed_unit_stay_and_its_successor_reads_them(functional_portal):
    portal = functional_portal
    case = make_open(portal)
    with logged_in(portal, "referent"):
        perform(case, "close", outcome="Załatwiono")

    told = do(portal, CLOSE)

    assert told["cases"] == []
    assert case.unit == "WOŚ"
    assert Client(portal, "naczelnik-fn").get(case.absolute_url()).status_code == 200


def test_drafts_and_items_go_over_too(functional_portal):
    portal = functional_portal
    draft = make_assigned(portal)
    waiting = make_item(portal)
    with logged_in(portal, "kancelaria"):
        perform(waiting, "assign", unit="WOŚ", handler="")

    told = do(portal, CLOSE)

    assert draft.unit == "FN"
    assert waiting.unit == "FN"
    assert {row["mark"] for row in told["cases"]} == {None}


def test_only_cases_of_some_classes_go_over(functional_portal):
    portal = functional_portal
    trees, monument = make_open(portal), make_assigned(portal)
    with logged_in(portal, "referent"):
        perform(monument, "open", file_plan_class="6132")
    change = {"kind": "transfer", "symbol": "WOŚ", "successor": "FN", "classes": ["6132"]}

    do(portal, change)

    assert (trees.unit, monument.unit) == ("WOŚ", "FN")
    assert is_open_unit("WOŚ")


def test_a_renamed_unit_keeps_its_mark(functional_portal):
    do(functional_portal, {"kind": "rename", "symbol": "FN", "title": "Wydział Budżetu"})

    assert unit_by_symbol("FN").title == "Wydział Budżetu"


def test_a_preview_changes_nothing(functional_portal):
    portal = functional_portal
    case = make_open(portal)

    told = plan(portal, CREATE, MERGE, day=TOMORROW).json()

    assert told["preview"]
    assert [(row["mark"], row["to_unit"]) for row in told["cases"]] == [(case.mark, "OŚR")]
    assert case.unit == "WOŚ"
    assert unit_by_symbol("OŚR") is None


def test_what_is_planned_for_a_day_is_done_on_it(functional_portal, monkeypatch):
    portal = functional_portal
    case = make_open(portal)
    address = plan(portal, CREATE, MERGE, day="2027-01-01").json()["@id"]
    admin = Client(portal, "administratorka")
    assert admin.post(f"{address}/run").status_code == 409
    new_year = admin.get("@new-year?year=2027").json()["items"]
    assert {one["id"]: one["detail"] for one in new_year}["units"] == "Liczba komórek: 2 (OR, OŚR)."

    run_daily(portal)
    assert case.unit == "WOŚ"
    midnight = datetime(2026, 12, 31, 23, 0, 1, tzinfo=UTC)
    monkeypatch.setattr("eurzad.core.clock.now", lambda: midnight)
    draft = make_assigned_to(portal, "OR")
    assert draft is not None
    run_daily(portal)

    assert case.unit == "OŚR"
    assert admin.get(address).json()["state"] == "done"
    assert unit_by_symbol("OŚR").valid_from == date(2027, 1, 1)
    assert unit_by_symbol("WOŚ").valid_to == date(2026, 12, 31)


def make_assigned_to(portal, unit):
    item = make_item(portal)
    with logged_in(portal, "kancelaria"):
        perform(item, "assign", unit=unit, handler="")
    return find(item.case_uid)


def test_no_mark_is_given_in_a_unit_between_midnight_and_its_closing(
    functional_portal, monkeypatch
):
    portal = functional_portal
    draft = make_assigned(portal)
    plan(portal, CLOSE, day=TOMORROW)
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    monkeypatch.setattr("eurzad.core.clock.now", lambda: tomorrow)
    handler = Client(portal, "referent")

    answer = handler.post(f"{draft.absolute_url()}/@open", {"file_plan_class": "6131"})

    assert answer.status_code == 409


def test_a_closed_unit_gets_no_cases(functional_portal):
    portal = functional_portal
    do(portal, CLOSE)
    item = make_item(portal)
    registry = Client(portal, "kancelaria")

    answer = registry.post(f"{item.absolute_url()}/@assign", {"unit": "WOŚ", "handler": ""})

    assert answer.json()["error"]["fields"][0]["field"] == "unit"
    listed = [one["symbol"] for one in registry.get("@units").json()]
    assert listed == ["FN", "OR"]
    assert "WOŚ" in [one["symbol"] for one in registry.get("@units?all=1").json()]
    assert current_symbol("WOŚ") == "FN"


def test_a_planned_reorganisation_is_given_up(functional_portal):
    portal = functional_portal
    admin = Client(portal, "administratorka")
    address = plan(portal, CLOSE, day=TOMORROW).json()["@id"]

    assert admin.post(f"{address}/cancel").json()["state"] == "cancelled"
    assert admin.post(f"{address}/cancel").status_code == 409
    assert admin.post(f"{address}/run").status_code == 409
    assert admin.get("@reorganisations").json()["items"][0]["state"] == "cancelled"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ([], "changes"),
        ("nothing", "changes"),
        ([5], "changes.0.kind"),
        ([{"kind": "burn"}], "changes.0.kind"),
        ([{**CREATE, "symbol": "fn"}], "changes.0.symbol"),
        ([{**CREATE, "symbol": "FN"}], "changes.0.symbol"),
        ([{**CREATE, "symbol": "WÓS"}], "changes.0.symbol"),
        ([{**CREATE, "title": ""}], "changes.0.title"),
        ([{**CREATE, "parent": "XX"}], "changes.0.parent"),
        ([{**CREATE, "colour": "red"}], "changes.0.colour"),
        ([CREATE, CREATE], "changes.1.symbol"),
        ([{"kind": "rename", "symbol": "XX", "title": "A"}], "changes.0.symbol"),
        ([{"kind": "rename", "symbol": "FN", "title": " "}], "changes.0.title"),
        ([{**CLOSE, "successor": ""}], "changes.0.successor"),
        ([{**CLOSE, "successor": "WOŚ"}], "changes.0.successor"),
        ([{**CLOSE, "successor": "XX"}], "changes.0.successor"),
        ([{**CLOSE, "people": "tak"}], "changes.0.people"),
        ([CLOSE, CLOSE], "changes.1.symbol"),
        ([CREATE, {**CLOSE, "symbol": "OŚR"}], "changes.1.symbol"),
        ([CREATE, {**MERGE, "symbols": ["FN"]}], "changes.1.symbols"),
        ([CREATE, {**MERGE, "symbols": ["FN", "FN"]}], "changes.1.symbols"),
        ([CREATE, {**MERGE, "symbols": ["FN", "XX"]}], "changes.1.symbols"),
        (
            [{"kind": "transfer", "symbol": "WOŚ", "successor": "FN", "classes": []}],
            "changes.0.classes",
        ),
        (
            [{"kind": "transfer", "symbol": "WOŚ", "successor": "FN", "classes": ["x"]}],
            "changes.0.classes",
        ),
    ],
)
def test_a_faulty_change_is_named(functional_portal, changes, field):
    body = {"title": "Nowa struktura", "day": TODAY, "changes": changes}
    answer = Client(functional_portal, "administratorka").post("@reorganisations", body)

    assert answer.status_code == 400
    assert field in [one["field"] for one in answer.json()["error"]["fields"]]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": ""}, "title"),
        ({"day": ""}, "day"),
        ({"day": "2020-01-01"}, "day"),
        ({"x": 1}, "x"),
    ],
)
def test_a_faulty_plan_names_the_field(functional_portal, change, field):
    body = {"title": "Nowa struktura", "day": TODAY, "changes": [CREATE], **change}
    answer = Client(functional_portal, "administratorka").post("@reorganisations", body)

    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == field


def test_an_unknown_reorganisation_is_missing(functional_portal):
    admin = Client(functional_portal, "administratorka")

    for path in ("7", "x", "1/2"):
        assert admin.get(f"@reorganisations/{path}").status_code == 404
    assert admin.post("@reorganisations/7/run").status_code == 404


def test_a_mark_that_cases_bear_is_not_edited_away(portal):
    make_open(portal)
    unit = unit_by_symbol("WOŚ")
    unit.symbol = "OSI"

    with pytest.raises(Invalid):
        notify(ObjectModifiedEvent(unit))


def test_a_mark_is_not_given_to_another_unit(functional_portal):
    portal = functional_portal
    make_open(portal)
    do(portal, CLOSE)

    answer = plan(portal, {**CREATE, "symbol": "WOŚ"})

    assert answer.json()["error"]["fields"][0]["field"] == "changes.0.symbol"


def test_units_in_a_closed_unit_stand_on_their_own(functional_portal):
    portal = functional_portal
    make_unit(portal, "WOŚ-A", parent=portal["urzad"]["woś"])

    do(portal, CLOSE)

    listed = [one["symbol"] for one in Client(portal, "referent-fn").get("@units").json()]
    assert listed == ["FN", "OR", "WOŚ-A"]


def closed_case(portal):
    case = make_open(portal)
    with logged_in(portal, "referent"):
        perform(case, "close", outcome="Załatwiono")
    return case


def test_the_successor_finds_closed_cases_of_a_closed_unit(functional_portal):
    portal = functional_portal
    case = closed_case(portal)
    symbol = case.mark.split(".")
    year = symbol[-1]
    of_list = f"@case-list?unit=WOŚ&file_plan_class=6131&year={year}"
    heir = Client(portal, "referent-fn")
    assert heir.get(of_list).status_code == 403

    do(portal, CLOSE)
    run_due(portal)

    [row] = heir.get(of_list).json()["items"]
    assert row["mark"] == case.mark
    assert heir.get(case.absolute_url()).status_code == 200
    lists = heir.get("@case-lists").json()["items"]
    assert ("WOŚ", 1) in [(one["unit"], one["count"]) for one in lists]
    found = heir.get("@find?query=drzewa&kind=case").json()["items"]
    assert [one["@id"] for one in found] == [case.absolute_url()]
    assert "WOŚ" in heir.get("@archive").json()["units"]
    make_clerk("referent-or", {"OR": "handler"}, "Referent Organizacyjny")
    transaction.commit()
    stranger = Client(portal, "referent-or")
    assert stranger.get(case.absolute_url()).status_code == 403
    assert stranger.get(of_list).status_code == 403


def test_the_head_of_the_successor_sees_a_restricted_closed_case(functional_portal):
    portal = functional_portal
    case = closed_case(portal)
    case.access = "restricted"
    refresh(case)
    transaction.commit()

    do(portal, CLOSE)

    assert Client(portal, "naczelnik-fn").get(case.absolute_url()).status_code == 200
    assert Client(portal, "referent-fn").get(case.absolute_url()).status_code == 403


def test_the_successor_hands_cases_of_a_closed_unit_to_the_archive(functional_portal):
    portal = functional_portal
    case = make_due(portal)
    do(portal, CLOSE)
    body = {"unit": "WOŚ", "kind": "B", "cases": [case.UID()]}
    heir = Client(portal, "referent-fn")
    [row] = heir.get("@transfer-due").json()["items"]
    assert row["title"] == case.title

    assert heir.post("@transfer-lists", body).status_code == 201
