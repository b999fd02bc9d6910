"""Narrowing a queue, what it can be narrowed by, saved views."""

from .client import Client
from .office import make_assigned
from .office import make_item
from .office import make_open
from .office import ROLES
from eurzad.core.testing import logged_in
from eurzad.records.workflow import perform
from io import BytesIO
from openpyxl import load_workbook
import pytest


@pytest.fixture
def queue(functional_portal):
    """Three cases of WOŚ: two of the handler `referent`, one of nobody yet."""
    make_open(functional_portal)
    make_assigned(functional_portal)
    item = make_item(functional_portal, title="Żądanie kopii mapy", sender="Łucja Śliwa")
    with logged_in(functional_portal, "kancelaria"):
        perform(item, "assign", unit="WOŚ")
    return Client(functional_portal, "naczelnik")


def titles(answer):
    assert answer.status_code == 200, answer.text
    return sorted(row["title"] for row in answer.json()["items"])


MAP = ["Żądanie kopii mapy"]
TREE = "Wniosek o zezwolenie na usunięcie drzewa"


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ("", [TREE, TREE, *MAP]),
        ("query=map", MAP),
        ("query=zadanie+sliw", MAP),
        ("query=lucja and", []),
        ("query=(", []),
        ("query=*", []),
        ("handler=referent", [TREE, TREE]),
        ("handler=-", MAP),
        ("state=open", [TREE]),
        ("state=draft", [TREE, *MAP]),
        ("file_class=6131", [TREE]),
        ("unit=FN", []),
        ("deadline_to=2020-01-01", []),
        ("deadline_from=2020-01-01", [TREE, TREE, *MAP]),
        ("received_from=2020-01-01&received_to=2020-12-31", []),
    ],
)
def test_a_queue_is_narrowed(queue, filters, expected):
    assert titles(queue.get(f"@work?scope=unit&{filters}")) == expected


@pytest.mark.parametrize(
    ("filters", "field"),
    [
        ("deadline_from=jutro", "deadline_from"),
        ("received_from=2026-02-01&received_to=2026-01-01", "received_to"),
        (f"query={'a' * 201}", "query"),
    ],
)
def test_wrong_filters_are_named(queue, filters, field):
    answer = queue.get(f"@work?scope=unit&{filters}")
    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [field]


def test_what_a_queue_can_be_narrowed_by(queue):
    told = queue.get("@work?scope=unit&facets=1&state=open").json()["facets"]
    assert told["handler"] == [
        {"value": "referent", "title": "Referent Ochrony Środowiska", "count": 2},
        {"value": "-", "title": "", "count": 1},
    ]
    assert {one["value"]: one["count"] for one in told["state"]} == {"draft": 2, "open": 1}
    assert told["file_class"][0]["title"] == "6131 Zezwolenia na usunięcie drzew i krzewów"


VIEW = {
    "name": "Drzewa",
    "scope": "unit",
    "filters": {"query": "drzewa", "state": "open"},
    "columns": ["mark", "title"],
    "sort": "-received",
}


def test_a_view_is_saved_counted_changed_and_removed(queue):
    saved = queue.post("@views", VIEW)
    assert saved.status_code == 201
    assert saved.json() == {"id": "1", **VIEW}
    assert [one["count"] for one in queue.get("@views").json()["items"]] == [1]
    changed = queue.patch("@views/1", {**VIEW, "filters": {"query": "drzewa"}})
    assert changed.json()["filters"] == {"query": "drzewa"}
    assert [one["count"] for one in queue.get("@views").json()["items"]] == [2]
    assert queue("DELETE", "@views/1").status_code == 204
    assert queue.get("@views").json()["items"] == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 61}, "name"),
        ({"scope": "all"}, "scope"),
        ({"sort": "title"}, "sort"),
        ({"columns": ["password"]}, "columns"),
        ({"columns": "mark"}, "columns"),
        ({"filters": []}, "filters"),
        ({"filters": {"rights": "user:x"}}, "rights"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_wrong_view_is_not_saved(queue, change, field):
    answer = queue.post("@views", {**VIEW, **change})
    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [field]
    assert queue.get("@views").json()["items"] == []


def test_two_views_of_a_person_have_two_names(queue):
    queue.post("@views", VIEW)
    assert queue.post("@views", {**VIEW, "name": "DRZEWA"}).status_code == 400


def test_views_are_their_owners(functional_portal, queue):
    queue.post("@views", VIEW)
    other = Client(functional_portal, "naczelnik-fn")
    assert other.get("@views").json()["items"] == []
    assert other.patch("@views/1", VIEW).status_code == 404
    assert other("DELETE", "@views/1").status_code == 404


@pytest.mark.parametrize("role", [None, "mieszkanka", "redaktor"])
def test_views_are_for_clerks(functional_portal, role):
    assert role in ROLES
    client = Client(functional_portal, role)
    expected = 401 if role is None else 403
    assert client.get("@views").status_code == expected
    assert client.post("@views", VIEW).status_code == expected
    assert client("DELETE", "@views/1").status_code == expected


def test_a_queue_is_a_spreadsheet_as_well(queue):
    answer = queue.get("@work?scope=unit&query=map&format=xlsx")
    assert answer.status_code == 200
    sheet = load_workbook(BytesIO(answer.content)).active
    rows = list(sheet.values)
    assert rows[0][1] == "Sprawa"
    assert [row[1] for row in rows[1:]] == MAP
    assert queue.get("@work?scope=unit&format=ods").status_code == 400
