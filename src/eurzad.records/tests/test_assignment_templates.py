"""Templates of assignments: the office's and personal ones, and what was assigned last."""

from .client import Client
from .office import make_item
from .office import ROLES
from datetime import date
from eurzad.core.calendar import working_days_between
from eurzad.core.clock import today
from eurzad.core.office import revoke
import pytest


OFFICE = {
    "scope": "office",
    "title": "Skargi",
    "unit": "WOŚ",
    "handler": "referent",
    "instruction": "Proszę o wyjaśnienie",
    "due_days": 5,
    "recipients": [{"unit": "FN", "handler": "", "part": "info"}],
}
MINE = {"scope": "personal", "title": "Do załatwienia", "instruction": "Proszę załatwić"}
PATH = "@assignment-templates"


def titles(portal, role):
    return [one["title"] for one in Client(portal, role).get(PATH).json()["items"]]


def test_the_registry_keeps_those_of_the_office_for_all(functional_portal):
    made = Client(functional_portal, "kancelaria").post(PATH, OFFICE)
    assert made.status_code == 201

    told = Client(functional_portal, "naczelnik").get(PATH).json()
    assert told["manages_office"] is False
    [one] = told["items"]
    assert (one["scope"], one["unit"]["symbol"], one["handler"]["id"]) == (
        "office",
        "WOŚ",
        "referent",
    )
    assert one["recipients"] == [
        {"unit": {"symbol": "FN", "title": "Wydział FN"}, "handler": None, "part": "info"}
    ]
    assert working_days_between(today(), date.fromisoformat(one["due"])) == 5


def test_a_personal_one_is_its_owners_alone(functional_portal):
    head = Client(functional_portal, "naczelnik")
    id = head.post(PATH, MINE).json()["id"]
    assert titles(functional_portal, "naczelnik") == ["Do załatwienia"]
    assert titles(functional_portal, "kancelaria") == []
    registry = Client(functional_portal, "kancelaria")
    assert registry.patch(f"{PATH}/{id}", {"title": "x"}).status_code == 404
    assert registry("DELETE", f"{PATH}/{id}", json={}).status_code == 404

    assert head.patch(f"{PATH}/{id}", {"title": "Pilne", "due_days": 2}).status_code == 200
    told = head.get(PATH).json()["items"][0]
    assert (told["title"], told["due_days"], told["instruction"]) == ("Pilne", 2, "Proszę załatwić")
    assert head("DELETE", f"{PATH}/{id}", json={}).status_code == 200
    assert titles(functional_portal, "naczelnik") == []


@pytest.mark.parametrize("role", ROLES)
def test_who_keeps_those_of_the_office(functional_portal, role):
    id = Client(functional_portal, "kancelaria").post(PATH, OFFICE).json()["id"]
    client = Client(functional_portal, role)
    statuses = [
        client.post(PATH, OFFICE).status_code,
        client.patch(f"{PATH}/{id}", {"title": "Inny"}).status_code,
        client("DELETE", f"{PATH}/{id}", json={}).status_code,
    ]
    may = role in ("kancelaria", "zarzadca", "administratorka")
    assert statuses == ([201, 200, 200] if may else [401 if role is None else 403] * 3)


@pytest.mark.parametrize("role", ROLES)
def test_who_sees_them(functional_portal, role):
    status = Client(functional_portal, role).get(PATH).status_code
    outside = ("mieszkanka", "mieszkaniec", "redaktor")
    assert status == (401 if role is None else 403 if role in outside else 200)


def test_who_left_is_offered_no_more(functional_portal):
    Client(functional_portal, "kancelaria").post(PATH, OFFICE)
    revoke("referent", "WOŚ", "handler")
    [one] = Client(functional_portal, "kancelaria").get(PATH).json()["items"]
    assert (one["unit"]["symbol"], one["handler"]) == ("WOŚ", None)


def test_what_was_assigned_last_is_offered_again(functional_portal):
    client = Client(functional_portal, "kancelaria")
    assert client.get(PATH).json()["last"] is None
    item = make_item(functional_portal)
    body = {"unit": "WOŚ", "handler": "referent", "instruction": "Proszę", "due": None}
    client.post(f"{item.absolute_url()}/@assign", body)
    last = client.get(PATH).json()["last"]
    assert (last["unit"]["symbol"], last["handler"]["id"], last["instruction"]) == (
        "WOŚ",
        "referent",
        "Proszę",
    )
    assert Client(functional_portal, "naczelnik").get(PATH).json()["last"] is None


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("title", {"title": ""}),
        ("title", {"title": "x" * 101}),
        ("scope", {"scope": "world"}),
        ("unit", {"unit": "XX"}),
        ("unit", {"unit": ""}),
        ("handler", {"handler": "referent-fn"}),
        ("due_days", {"due_days": 366}),
        ("due_days", {"due_days": "5"}),
        ("recipients.0.part", {"recipients": [{"unit": "FN", "part": "x"}]}),
        ("colour", {"colour": "red"}),
    ],
)
def test_a_wrong_field_is_named(functional_portal, field, changes):
    answer = Client(functional_portal, "kancelaria").post(PATH, {**OFFICE, **changes})
    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [field]


@pytest.mark.parametrize("path", ["", "/x", "/99", "/1/2"])
def test_an_unknown_one_is_not_found(functional_portal, path):
    answer = Client(functional_portal, "kancelaria").patch(PATH + path, {"title": "x"})
    assert answer.status_code == 404
