"""The chronological store: paper is found by its register number."""

from .client import Client
from .office import make_assigned
from .office import make_item
from eurzad.core.clock import today
from eurzad.core.testing import logged_in
from eurzad.records.cases import paperstore
from eurzad.records.fileplan import import_csv
from eurzad.records.store import find
from eurzad.records.workflow import perform
import pytest
import transaction


YEAR = today().year


@pytest.fixture
def registry(functional_portal):
    return Client(functional_portal, "kancelaria")


def listed(registry, query=""):
    told = registry.get(f"@chronological-store?{query}").json()
    assert told["items_total"] == len(told["items"])
    return [(row["register_number"], row["place"]) for row in told["items"]]


def test_paper_lies_in_the_order_of_the_register_and_is_found_by_number(
    functional_portal, registry
):
    for _ in range(2):
        make_item(functional_portal)

    assert listed(registry) == [(f"RPW/1/{YEAR}", "store"), (f"RPW/2/{YEAR}", "store")]
    assert listed(registry, f"query=rpw/2/{YEAR}") == [(f"RPW/2/{YEAR}", "store")]
    assert listed(registry, "place=taken") == []
    assert listed(registry, "year=2019") == []


def test_what_is_taken_out_to_a_case_says_to_which_and_comes_back(functional_portal, registry):
    item = make_item(functional_portal)
    url = f"{item.absolute_url()}/@place"
    answer = registry.post(url, {"place": "taken"})
    assert answer.json()["error"]["fields"][0]["field"] == "mark"

    told = registry.post(url, {"place": "taken", "mark": "WOŚ.6131.1.2026"}).json()
    assert (told["place"], told["mark"], told["moves"]) == ("taken", "WOŚ.6131.1.2026", 1)
    told = registry.post(url, {"place": "store", "kind": "carrier"}).json()
    assert (told["place"], told["mark"], told["kind"], told["moves"]) == ("store", "", "carrier", 2)
    assert listed(registry, "kind=carrier") == [(f"RPW/1/{YEAR}", "store")]


def test_paper_goes_to_the_file_of_a_case_whose_class_is_kept_on_paper(functional_portal, registry):
    plan = "symbol;title;category;way\n6;Środowisko;;\n61;Przyroda;;\n611;Lasy;B5;papier\n"
    report = import_csv(functional_portal, YEAR, plan)
    assert report.ok, report.errors
    case = make_assigned(functional_portal)
    with logged_in(functional_portal, "referent"):
        perform(case, "open", file_plan_class="611")

    [row] = registry.get("@chronological-store").json()["items"]
    assert (row["place"], row["mark"]) == ("taken", case.mark)


def test_the_case_says_how_it_is_kept(functional_portal):
    plan = "symbol;title;category;way\n6;Środowisko;;\n61;Przyroda;;\n611;Lasy;B5;papier\n"
    plan += "612;Wody;B5;\n"
    assert import_csv(functional_portal, YEAR, plan).ok
    handler = Client(functional_portal, "referent")
    for file_class, way in (("611", "paper"), ("612", "ezd")):
        case = make_assigned(functional_portal)
        assert handler.get(case.absolute_url()).json()["way"] is None
        with logged_in(functional_portal, "referent"):
            perform(case, "open", file_plan_class=file_class)
        transaction.commit()
        assert handler.get(case.absolute_url()).json()["way"]["id"] == way


def test_in_a_paper_office_the_store_is_for_classes_kept_in_ezd(
    functional_portal, registry, monkeypatch
):
    monkeypatch.setattr(paperstore, "office_setting", lambda _name: "paper")
    plan = "symbol;title;category;way\n6;Środowisko;;\n61;Przyroda;;\n611;Lasy;B5;EZD\n"
    plan += "612;Wody;B5;\n"
    report = import_csv(functional_portal, YEAR, plan)
    assert report.ok, report.errors
    cases = {}
    for file_class in ("611", "612"):
        case = make_assigned(functional_portal)
        find(case.incoming_uids[0]).register_kind = "paper"
        with logged_in(functional_portal, "referent"):
            perform(case, "open", file_plan_class=file_class)
        cases[file_class] = find(case.incoming_uids[0]).register_number
    transaction.commit()

    assert listed(registry) == [(cases["611"], "store")]


def test_a_restricted_case_shows_the_number_only(functional_portal, registry):
    case = make_assigned(functional_portal)
    body = {"access": "restricted", "comment": "dane o zdrowiu"}
    Client(functional_portal, "referent").post(f"{case.absolute_url()}/@access", body)

    [row] = registry.get("@chronological-store").json()["items"]

    assert (row["title"], row["sender"], row["restricted"]) == ("", "", True)
    assert row["register_number"] == find(case.incoming_uids[0]).register_number


@pytest.mark.parametrize(
    ("role", "status"),
    [("kancelaria", 200), ("zarzadca", 200), ("referent", 403), ("kontroler", 403), (None, 401)],
)
def test_the_registry_keeps_the_store(functional_portal, role, status):
    item = make_item(functional_portal)
    client = Client(functional_portal, role)

    assert client.get("@chronological-store").status_code == status
    assert client.post(f"{item.absolute_url()}/@place", {"place": "store"}).status_code == status


@pytest.mark.parametrize("query", ["place=moon", "kind=stone", "year=x", "b_size=x"])
def test_a_wrong_filter_is_refused(registry, query):
    assert registry.get(f"@chronological-store?{query}").status_code == 400


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "place"),
        ({"place": "moon"}, "place"),
        ({"place": "store", "kind": "stone"}, "kind"),
        ({"place": "store", "remarks": "x" * 501}, "remarks"),
        ({"place": "store", "uid": "x"}, "uid"),
    ],
)
def test_a_wrong_place_is_refused(functional_portal, registry, body, field):
    item = make_item(functional_portal)

    answer = registry.post(f"{item.absolute_url()}/@place", body)

    assert (answer.status_code, answer.json()["error"]["fields"][0]["field"]) == (400, field)
