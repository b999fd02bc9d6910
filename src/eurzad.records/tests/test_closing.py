"""A case ends with an outcome, warns of what is unfinished, and can be reopened with a reason."""

from .archive_office import hand_over
from .archive_office import make_closed
from .archive_office import make_due
from .client import Client
from .office import make_dispatched
from .office import make_draft_letter
from .office import make_open
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.log import case_log
from eurzad.records.archive.closed import due_cases
from eurzad.records.archive.transfer import kind_of
from eurzad.records.tree import state_of
import pytest


@pytest.fixture
def handler(functional_portal):
    return Client(functional_portal, "referent")


def close(client, case, **body):
    return client.post(f"{case.absolute_url()}/@close", body)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "outcome"),
        ({"outcome_kind": "burnt"}, "outcome_kind"),
        ({"outcome_kind": ["granted"]}, "outcome_kind"),
        ({"outcome_kind": "other"}, "outcome"),
        ({"outcome_kind": "granted", "final_letter": "nie-ma"}, "final_letter"),
        ({"outcome_kind": "granted", "closed_on": "jutro"}, "closed_on"),
        ({"outcome_kind": "granted", "closed_on": "2999-01-01"}, "closed_on"),
        ({"outcome_kind": "granted", "closed_on": "2020-01-01"}, "closed_on"),
        ({"outcome_kind": "granted", "colour": "red"}, "colour"),
    ],
)
def test_a_wrong_ending_is_refused_with_the_field_named(functional_portal, handler, body, field):
    case = make_open(functional_portal)
    answer = close(handler, case, **body)

    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [field]
    assert state_of(case) == "open"


def test_a_case_keeps_kind_words_letter_and_day_of_its_end(functional_portal, handler):
    letter = make_dispatched(functional_portal)
    case = letter.__parent__
    told = close(
        handler,
        case,
        outcome_kind="granted",
        final_letter=letter.UID(),
        confirmed=True,
    ).json()

    assert told["outcome_kind"] == "granted"
    assert told["outcome"] == "Załatwiono pozytywnie"
    assert told["final_letter"] == letter.UID()
    assert told["closed"] == today().isoformat()
    assert told["archive"]["category"] == "B5"
    assert told["archive"]["transfer_from"] == f"{today().year + 3}-01-01"
    assert told["archive"]["disposal_from"] == f"{today().year + 6}-01-01"


def test_closing_warns_of_what_is_unfinished_and_takes_a_confirmation(functional_portal, handler):
    letter = make_draft_letter(functional_portal)
    case = letter.__parent__

    asked = handler.get(f"{case.absolute_url()}/@close").json()
    assert [one["id"] for one in asked["warnings"]] == ["draft:letter-1"]
    answer = close(handler, case, outcome_kind="withdrawn")
    assert answer.status_code == 409
    assert [one["field"] for one in answer.json()["error"]["fields"]] == ["draft:letter-1"]
    assert state_of(case) == "open"

    assert close(handler, case, outcome_kind="withdrawn", confirmed=True).status_code == 200


def test_a_decision_that_is_not_served_is_warned_of(functional_portal, handler):
    case = make_dispatched(functional_portal).__parent__

    warnings = handler.get(f"{case.absolute_url()}/@close").json()["warnings"]

    assert [one["id"] for one in warnings] == ["unserved:letter-1"]


def test_outcomes_are_offered_with_the_letters_that_can_end_a_case(functional_portal, handler):
    letter = make_dispatched(functional_portal)
    told = handler.get(f"{letter.__parent__.absolute_url()}/@close").json()

    assert {"id": "granted", "title": "Załatwiono pozytywnie", "letters": ["decision"]} in told[
        "outcomes"
    ]
    assert told["letters"] == [{"UID": letter.UID(), "title": letter.title, "kind": "decision"}]


def test_reopening_needs_a_reason_and_leaves_the_mark(functional_portal, handler):
    case = make_closed(functional_portal)
    mark = case.mark
    url = f"{case.absolute_url()}/@reopen"

    assert handler.post(url).status_code == 400
    told = handler.post(url, {"comment": "Sąd uchylił decyzję"}).json()

    assert (told["review_state"], told["mark"], told["outcome"]) == ("open", mark, "")
    last = list(case_log(case).entries())[-1]
    assert (last.act, last.comment) == ("reopened", "Sąd uchylił decyzję")
    assert list(due_cases(None, today() + timedelta(days=5000))) == []


def test_a_case_on_its_way_to_the_archive_is_not_reopened(functional_portal, handler):
    case = make_due(functional_portal)
    hand_over(functional_portal, case)

    answer = handler.post(f"{case.absolute_url()}/@reopen", {"comment": "Wznowienie"})

    assert answer.status_code == 409
    assert state_of(case) == "closed"


def test_a_case_is_due_after_two_full_years_with_its_unit(functional_portal):
    case = make_closed(functional_portal)
    due = today().replace(year=today().year + 3, month=1, day=1)

    assert list(due_cases(["WOŚ"], due - timedelta(days=1))) == []
    assert [one.UID() for one in due_cases(["WOŚ"], due)] == [case.UID()]
    assert list(due_cases(["FN"], due)) == []


def test_a_category_is_changed_with_a_reason_and_history(functional_portal):
    case = make_closed(functional_portal)
    archivist = Client(functional_portal, "archiwista")
    url = f"{case.absolute_url()}/@category"

    for body, field in (
        ({}, "category"),
        ({"category": "B0", "reason": "x"}, "category"),
        ({"category": "B5", "reason": "x"}, "category"),
        ({"category": "A"}, "reason"),
    ):
        answer = archivist.post(url, body)
        assert answer.status_code == 400
        assert answer.json()["error"]["fields"][0]["field"] == field
    told = archivist.post(url, {"category": "A", "reason": "Ekspertyza AP.421"}).json()

    assert told["archive"]["category"] == "A"
    assert told["archive"]["disposal_from"] is None
    [change] = told["archive"]["category_changes"]
    assert (change["from"], change["to"], change["reason"]) == ("B5", "A", "Ekspertyza AP.421")
    assert kind_of(case) == "A"
    answer = archivist.post(url, {"category": "B5", "reason": "pomyłka"})
    assert answer.status_code == 400
