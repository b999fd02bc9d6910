"""The same step with several records: tried, done, and told row by row."""

from .client import Client
from .office import make_open
from .office import make_submitted
from .office import ROLES
from eurzad.core.log import case_log
from eurzad.records.tree import state_of
import pytest


def close(portal, role, addresses, **more):
    body = {"action": "close", "items": addresses, "data": {"outcome": "Załatwiono"}, **more}
    return Client(portal, role).post("@batch", body)


@pytest.fixture
def cases(functional_portal):
    return [make_open(functional_portal) for _ in range(2)]


def test_each_row_is_done_or_told_why_not(functional_portal, cases):
    one, other = cases
    letter = make_submitted(functional_portal)
    addresses = [one.absolute_url(), letter.absolute_url(), "/records/cases/2026/999"]
    told = close(functional_portal, "naczelnik", [*addresses, other.absolute_url()]).json()
    assert [row["ok"] for row in told["items"]] == [True, False, False, True]
    assert (told["done"], told["items_total"]) == (2, 4)
    assert [state_of(one), state_of(other)] == ["closed", "closed"]


def test_a_trial_does_nothing(functional_portal, cases):
    addresses = [case.absolute_url() for case in cases]
    entries = len(case_log(cases[0]))
    told = close(functional_portal, "naczelnik", addresses, dry_run=True).json()
    assert told["done"] == 2
    assert [state_of(case) for case in cases] == ["open", "open"]
    assert len(case_log(cases[0])) == entries


@pytest.mark.parametrize("role", ROLES)
def test_a_batch_gives_nobody_more_than_each_row_would(functional_portal, cases, role):
    told = close(functional_portal, role, [case.absolute_url() for case in cases])
    may = role in ("referent", "naczelnik", "zarzadca")
    if role is None or role in ("mieszkanka", "mieszkaniec", "redaktor"):
        assert told.status_code == (401 if role is None else 403)
    else:
        assert told.json()["done"] == (2 if may else 0)
    assert state_of(cases[0]) == ("closed" if may else "open")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"action": "burn"}, "action"),
        ({"action": "dispatch"}, "action"),
        ({"items": []}, "items"),
        ({"items": "all"}, "items"),
        ({"items": ["/x"] * 1 + [f"/{n}" for n in range(200)]}, "items"),
        ({"data": []}, "data"),
        ({"data": {"acting_for": "naczelnik"}}, "acting_for"),
        ({"data": {"obj": 1}}, "obj"),
        ({"everything": True}, "everything"),
    ],
)
def test_what_is_wrong_is_named(functional_portal, cases, change, field):
    answer = close(functional_portal, "naczelnik", [cases[0].absolute_url()], **change)
    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [field]
    assert state_of(cases[0]) == "open"
