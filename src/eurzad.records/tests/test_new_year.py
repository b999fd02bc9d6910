"""A new year begins at midnight in Poland: registers, marks, file plan; and the days before it."""

from .client import Client
from .office import make_assigned
from .office import make_item
from .office import make_open
from datetime import date
from datetime import datetime
from datetime import UTC
from eurzad.core.clock import today
from eurzad.core.daily import run_daily
from eurzad.core.testing import logged_in
from eurzad.records.fileplan import import_csv
from eurzad.records.fileplan import plan_for
from eurzad.records.officeregisters.entering import make_entry
from eurzad.records.officeregisters.known import definition_of
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.workflow import perform
from eurzad.records.years.beginning import NewYearJob
from eurzad.records.years.beginning import places_are_made
import pytest


HEAD = "symbol;title;category\n"
BEFORE = datetime(2026, 12, 31, 22, 59, 59, tzinfo=UTC)
# It is 2027 in Poland, and still 2026 in Greenwich.
AFTER = datetime(2026, 12, 31, 23, 0, 0, tzinfo=UTC)
PETITION = {"received": "2026-01-05", "sender": "Anna Demo", "consent": "nie", "subject": "Park"}


@pytest.fixture
def clock(monkeypatch):
    """Turn the clock of the office."""

    def turn(moment):
        monkeypatch.setattr("eurzad.core.clock.now", lambda: moment)

    return turn


def open_case(portal):
    case = make_assigned(portal)
    with logged_in(portal, "referent"):
        perform(case, "open", file_plan_class="6131")
    return case


def test_the_year_switches_at_midnight_in_poland(portal, clock):
    text = HEAD + "6;Ś;\n61;O;\n613;P;\n6131;Drzewa po nowemu;B10\n"
    clock(BEFORE)
    assert import_csv(portal, 2027, text).ok
    old = open_case(portal)
    with logged_in(portal, "kancelaria"):
        petition = make_entry(portal, definition_of(portal, "petycje"), PETITION)
    assert old.mark == "WOŚ.6131.1.2026"
    assert petition.number == "P.1.2026"

    clock(AFTER)
    new = open_case(portal)
    with logged_in(portal, "kancelaria"):
        petition = make_entry(portal, definition_of(portal, "petycje"), PETITION)

    assert new.mark == "WOŚ.6131.1.2027"
    assert find(new.incoming_uids[0]).register_number == "RPW/1/2027"
    assert new.started == date(2027, 1, 1)
    assert petition.number == "P.1.2027"
    assert old.mark == "WOŚ.6131.1.2026"
    assert plan_for(portal, today().year).get("6131").title == "Drzewa po nowemu"
    with logged_in(portal, "referent"):
        perform(old, "close", outcome="Załatwiono")
    assert old.mark == "WOŚ.6131.1.2026"


def test_the_plan_goes_on_when_nobody_prepared_another(portal, clock):
    clock(AFTER)

    assert plan_for(portal, today().year).get("6131")
    assert open_case(portal).mark == "WOŚ.6131.1.2027"


def test_what_comes_first_begins_the_year(portal, clock):
    begun = records_store(portal).years_begun
    clock(AFTER)
    assert 2027 not in begun

    make_item(portal)

    assert begun[2027]["units"].keys() == {"WOŚ", "FN", "OR"}
    assert begun[2027]["plan"] == 2026


def test_the_worker_begins_the_year_and_prepares_the_next_in_december(portal, clock):
    job = NewYearJob()
    assert not places_are_made(portal, 2027)

    job.run(portal, date(2026, 11, 30))
    assert not places_are_made(portal, 2027)
    job.run(portal, date(2026, 12, 1))
    assert places_are_made(portal, 2027)
    job.run(portal, date(2027, 1, 1))
    before = records_store(portal).years_begun[2027]
    job.run(portal, date(2027, 1, 1))

    assert records_store(portal).years_begun[2027] is before


def test_the_job_of_the_day_runs_for_the_polish_day(functional_portal, clock):
    clock(AFTER)

    run_daily(functional_portal)

    assert 2027 in records_store(functional_portal).years_begun


def states(answer):
    return {one["id"]: one["state"] for one in answer.json()["items"]}


def test_the_administrator_sees_what_is_ready_and_what_is_missing(functional_portal, clock):
    make_open(functional_portal)
    make_item(functional_portal)
    admin = Client(functional_portal, "administratorka")
    year = today().year + 1

    answer = admin.get("@new-year")

    assert answer.json()["year"] == year
    assert states(answer) == {
        "plan": "attention",
        "units": "ready",
        "places": "ready",
        "registers": "ready",
        "calendar": "ready",
        "cases": "ready",
        "incoming": "attention",
    }
    assert f"z roku {year - 1}" in answer.json()["items"][0]["detail"]
    done = admin.post("@new-year", {"year": year, "action": "plan"})
    assert states(done)["plan"] == "ready"
    assert list(plan_for(functional_portal, year)) == list(plan_for(functional_portal, year - 1))
    admin.post("@new-year", {"year": year, "action": "places"})
    assert places_are_made(functional_portal, year)


def test_an_office_without_a_plan_is_told_so(functional_portal):
    records_store(functional_portal).file_plans.clear()
    admin = Client(functional_portal, "administratorka")

    assert states(admin.get("@new-year"))["plan"] == "missing"
    refused = admin.post("@new-year", {"year": today().year + 1, "action": "plan"})
    assert refused.status_code == 409


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"action": "places"}, "year"),
        ({"year": 2020, "action": "places"}, "year"),
        ({"year": today().year + 1}, "action"),
        ({"year": today().year + 1, "action": "fireworks"}, "action"),
        ({"year": today().year + 1, "action": "plan", "colour": 1}, "colour"),
    ],
)
def test_bad_input_names_the_field(functional_portal, body, field):
    answer = Client(functional_portal, "administratorka").post("@new-year", body)

    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == field
