"""Numbers for heads."""

from .client import Client
from .office import make_assigned
from .office import make_open
from datetime import date
from eurzad.core.clock import today
from eurzad.core.testing import logged_in
from eurzad.records.desk.statistics import months_until
from eurzad.records.workflow import perform
import pytest


def test_months_reach_over_the_turn_of_the_year():
    assert months_until(date(2026, 2, 3), 4) == ["2025-11", "2025-12", "2026-01", "2026-02"]


def test_numbers_are_those_of_the_unit(functional_portal):
    make_assigned(functional_portal)
    closed = make_open(functional_portal)
    with logged_in(functional_portal, "referent"):
        perform(closed, "close", outcome="Załatwiono")
    told = Client(functional_portal, "naczelnik").get("@statistics?months=2").json()
    assert [one["symbol"] for one in told["units"]] == ["WOŚ"]
    assert told["months"][-1] == today().isoformat()[:7]
    assert (told["received"][-1], told["opened"][-1], told["closed"][-1]) == (2, 1, 1)
    assert told["days_to_settle"] == [None, 0]
    assert told["load"] == [
        {
            "handler": {"id": "referent", "fullname": "Referent Ochrony Środowiska"},
            "open": 1,
            "overdue": 0,
        }
    ]
    assert (told["open_now"], told["overdue_now"]) == (1, 0)


def test_other_units_have_numbers_of_their_own(functional_portal):
    make_assigned(functional_portal)
    told = Client(functional_portal, "naczelnik-fn").get("@statistics").json()
    assert (sum(told["received"]), told["open_now"]) == (0, 0)
    wrong = Client(functional_portal, "naczelnik-fn").get("@statistics?unit=WOŚ")
    assert wrong.status_code == 400


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (None, 401),
        ("mieszkanka", 403),
        ("redaktor", 403),
        ("referent", 403),
        ("inspektor", 403),
        ("naczelnik", 200),
        ("naczelnik-fn", 200),
        ("kancelaria", 200),
        ("archiwista", 200),
        ("kontroler", 200),
        ("zarzadca", 200),
    ],
)
def test_numbers_are_for_heads_and_those_who_view_registers(functional_portal, role, status):
    assert Client(functional_portal, role).get("@statistics").status_code == status
