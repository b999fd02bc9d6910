"""Handing over the desk of a colleague who leaves."""

from .client import Client
from .office import make_assigned
from .office import make_open
from .office import ROLES
from eurzad.core.log import case_log
from eurzad.core.office import revoke
from eurzad.core.outbox import run_due
from eurzad.core.testing import logged_in
from eurzad.records.desk.entries import index_work
from eurzad.records.desk_handover import orders
from eurzad.records.workflow import perform
import pytest
import transaction


RULES = {"person": "referent", "rules": [{"unit": "WOŚ", "handler": "inspektor"}]}


@pytest.fixture
def head(functional_portal):
    return Client(functional_portal, "naczelnik")


def test_the_preview_counts_by_unit_and_class(functional_portal, head):
    make_open(functional_portal)
    make_open(functional_portal)
    make_assigned(functional_portal)

    people = head.get("@desk-handover").json()["people"]
    assert people == [
        {
            "id": "referent",
            "fullname": "Referent Ochrony Środowiska",
            "total": 3,
            "left": False,
        }
    ]
    told = head.get("@desk-handover?person=referent").json()
    groups = [
        (one["file_plan_class"] and one["file_plan_class"]["symbol"], one["drafts"], one["open"])
        for one in told["groups"]
    ]
    assert groups == [(None, 1, 0), ("6131", 0, 2)]
    assert told["total"] == 3


def test_each_class_goes_to_whom_it_was_given(functional_portal, head):
    opened, draft = make_open(functional_portal), make_assigned(functional_portal)
    rules = [
        {"unit": "WOŚ", "handler": "naczelnik"},
        {"unit": "WOŚ", "file_plan_class": "6131", "handler": "inspektor"},
    ]
    answer = head.post(
        "@desk-handover", {**RULES, "rules": rules, "instruction": "Odejście z pracy"}
    )

    assert answer.status_code == 201
    told = answer.json()
    assert (told["total"], told["failed"], told["done"]) == (2, 0, True)
    assert (opened.handler, draft.handler) == ("inspektor", "naczelnik")
    entry = list(case_log(opened).entries())[-1]
    assert (entry.act, entry.actor, entry.comment) == ("assigned", "naczelnik", "Odejście z pracy")
    results = head.get(f"@desk-handover/{told['id']}").json()["items"]
    assert {one["handler"]["id"] for one in results} == {"inspektor", "naczelnik"}
    assert head.get("@desk-handover?person=referent").status_code == 404


def test_what_nobody_takes_stays(functional_portal, head):
    opened, draft = make_open(functional_portal), make_assigned(functional_portal)
    rules = [{"unit": "WOŚ", "file_plan_class": "-", "handler": "naczelnik"}]
    assert head.post("@desk-handover", {**RULES, "rules": rules}).json()["total"] == 1
    assert (opened.handler, draft.handler) == ("referent", "naczelnik")
    assert head.post("@desk-handover", {**RULES, "rules": rules}).status_code == 409


def test_a_long_one_goes_on_in_the_outbox(functional_portal, head, monkeypatch):
    monkeypatch.setattr(orders, "AT_ONCE", 2)
    cases = [make_assigned(functional_portal) for _n in range(5)]
    answer = head.post("@desk-handover", RULES)
    assert answer.status_code == 202
    id = answer.json()["id"]
    assert head.get(f"@desk-handover/{id}").json()["processed"] == 0

    seen = []
    while not seen or not seen[-1]["done"]:
        assert run_due(functional_portal, limit=1) == 1
        seen.append(head.get(f"@desk-handover/{id}").json())
    assert sorted({told["processed"] for told in seen} - {0}) == [2, 4, 5]

    told = head.get(f"@desk-handover/{id}").json()
    assert (told["processed"], told["done"], told["failed"]) == (5, True, 0)
    assert {case.handler for case in cases} == {"inspektor"}


def test_what_cannot_be_handed_over_is_told_and_stays(functional_portal, head, monkeypatch):
    monkeypatch.setattr(orders, "AT_ONCE", 1)
    first, second = make_open(functional_portal), make_open(functional_portal)
    id = head.post("@desk-handover", RULES).json()["id"]
    with logged_in(functional_portal, "naczelnik"):
        perform(first, "assign", unit="WOŚ", handler="naczelnik")
    with logged_in(functional_portal, "referent"):
        perform(second, "close", outcome="Załatwiono")
    transaction.commit()
    run_due(functional_portal)

    told = head.get(f"@desk-handover/{id}").json()
    assert (told["processed"], told["failed"]) == (2, 2)
    assert all(one["message"] for one in told["items"])
    assert (first.handler, second.handler) == ("naczelnik", "referent")


def test_who_has_left_is_still_found(functional_portal, head):
    case = make_open(functional_portal)
    revoke("referent", "WOŚ", "handler")
    index_work(case)
    assert head.get("@desk-handover").json()["people"][0]["left"] is True
    assert head.post("@desk-handover", RULES).status_code == 201
    assert case.handler == "inspektor"


@pytest.mark.parametrize("role", ROLES)
def test_who_hands_a_desk_over(functional_portal, role):
    case = make_open(functional_portal)
    client = Client(functional_portal, role)
    leads = role in ("naczelnik", "naczelnik-fn", "zarzadca", "administratorka")
    may = leads and role != "naczelnik-fn"
    outside = 401 if role is None else 403
    assert client.get("@desk-handover").status_code == (200 if leads else outside)
    expected = 200 if may else 404 if leads else outside
    assert client.get("@desk-handover?person=referent").status_code == expected
    answer = client.post("@desk-handover", RULES)
    assert answer.status_code == (201 if may else expected)
    assert case.handler == ("inspektor" if may else "referent")


def test_the_result_shows_no_title_to_those_who_may_not_read_it(functional_portal):
    make_open(functional_portal)
    client = Client(functional_portal, "administratorka")
    id = client.post("@desk-handover", RULES).json()["id"]
    [one] = client.get(f"@desk-handover/{id}").json()["items"]
    assert (one["title"], one["ok"]) == (None, True)
    assert Client(functional_portal, "naczelnik").get(f"@desk-handover/{id}").status_code == 404


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("person", {"person": ""}),
        ("rules", {"rules": []}),
        ("rules", {"rules": "inspektor"}),
        ("rules", {"rules": RULES["rules"] * 501}),
        ("rules.0.handler", {"rules": [{"unit": "WOŚ", "handler": "referent"}]}),
        ("rules.0.handler", {"rules": [{"unit": "WOŚ", "handler": ""}]}),
        ("rules.0.handler", {"rules": [{"unit": "WOŚ", "handler": "referent-fn"}]}),
        ("rules.1.unit", {"rules": [*RULES["rules"], {"unit": "FN", "handler": "referent-fn"}]}),
        ("rules.0.to", {"rules": [{"unit": "WOŚ", "to": "inspektor"}]}),
        ("colour", {"colour": "red"}),
    ],
)
def test_a_wrong_field_is_named(functional_portal, head, field, changes):
    make_open(functional_portal)
    answer = head.post("@desk-handover", {**RULES, **changes})
    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [field]


@pytest.mark.parametrize("path", ["/x", "/99", "/1/2"])
def test_an_unknown_order_is_not_found(functional_portal, head, path):
    assert head.get(f"@desk-handover{path}").status_code == 404
