"""Work in a case from which people are excluded: who decides instead, and for whom they act."""

from .client import Client
from .office import case_of
from .office import make_item
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.log import case_log
from eurzad.core.office.substitutions import arrange
from eurzad.core.office.substitutions import Wanted
from eurzad.core.testing import logged_in
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_unit
from eurzad.records.letters.drafting import draft_letter
from eurzad.records.letters.rules import set_approval_rules
from eurzad.records.store import find
from eurzad.records.workflow import perform
import pytest


@pytest.fixture
def office(functional_portal):
    """A mayor above a unit with a head and two handlers."""
    above = make_unit(functional_portal, "BM")
    make_unit(functional_portal, "BM-A", parent=above)
    make_clerk("burmistrz", {"BM": "head"}, "Burmistrz Demo")
    make_clerk("kierownik", {"BM-A": "head"}, "Kierownik Demo")
    make_clerk("pracownik", {"BM-A": "handler"}, "Pracownik Demo")
    make_clerk("pracownica", {"BM-A": "handler"}, "Pracownica Demo")
    return functional_portal


@pytest.fixture
def case(office):
    item = make_item(office)
    with logged_in(office, "kancelaria"):
        perform(item, "assign", unit="BM-A", handler="pracownik")
    found = case_of(item)
    with logged_in(office, "pracownik"):
        perform(found, "open", file_plan_class="6131")
    return found


def exclude(office, case, person, by):
    body = {"person": person, "ground": "relative"}
    answer = Client(office, by).post(f"{case.absolute_url()}/@exclusions", body)
    assert answer.status_code == 201, answer.text


def submit(office, case):
    with logged_in(office, "pracownik"):
        letter = draft_letter(case, {"template": "decision"})
        perform(letter, "submit")
    return letter


def to_approve(office, role):
    told = Client(office, role).get("@work?scope=to_approve").json()
    return [row["@id"] for row in told["items"]]


def substitute(absent, by):
    return arrange(Wanted(absent, by, None, today() + timedelta(days=7)), absent)


def entry_of(case, act):
    return [(one.actor, one.acting_for) for one in case_log(case).entries() if one.act == act][-1]


@pytest.mark.parametrize("restricted", [False, True])
@pytest.mark.parametrize("submitted_first", [False, True])
def test_where_all_heads_are_excluded_the_letter_waits_for_the_head_above(
    office, case, restricted, submitted_first
):
    if restricted:
        body = {"access": "restricted", "comment": "dane o zdrowiu"}
        Client(office, "pracownik").post(f"{case.absolute_url()}/@access", body)
    letter = submit(office, case) if submitted_first else None
    exclude(office, case, "", by="kierownik")
    letter = letter or submit(office, case)
    url = letter.absolute_url()

    assert to_approve(office, "burmistrz") == [url]
    assert to_approve(office, "kierownik") == []
    told = Client(office, "pracownik").get(url).json()["approval"]
    assert [one["fullname"] for one in told["waits_for"]] == ["Burmistrz Demo"]
    assert [(one["state"], one["people"]) for one in told["steps"]] == [("now", ["Burmistrz Demo"])]
    approved = Client(office, "burmistrz").post(f"{url}/@workflow/approve")

    assert approved.json()["review_state"] == "approved"
    assert letter.chain[0]["unit"] == "BM"
    assert letter.signatory["name"] == "Burmistrz Demo"
    assert to_approve(office, "burmistrz") == []
    assert case_log(case).verify() == []


def test_after_the_exclusion_ended_the_letter_waits_for_the_head_of_the_unit_again(office, case):
    letter = submit(office, case)
    exclude(office, case, "kierownik", by="burmistrz")
    Client(office, "burmistrz").patch(
        f"{case.absolute_url()}/@exclusions/kierownik", {"comment": "pomyłka"}
    )

    assert to_approve(office, "kierownik") == [letter.absolute_url()]
    assert to_approve(office, "burmistrz") == []


def test_a_head_who_steps_in_and_has_a_step_of_their_own_approves_once(office, case):
    set_approval_rules([{"steps": ["head", "head+1"]}])
    exclude(office, case, "", by="kierownik")
    letter = submit(office, case)

    assert [(one["unit"], one["state"]) for one in letter.chain] == [
        ("BM-A", "skipped"),
        ("BM", "waiting"),
    ]


def test_where_every_head_is_excluded_the_letter_cannot_be_submitted(office, case):
    exclude(office, case, "kierownik", by="burmistrz")
    exclude(office, case, "", by="burmistrz")
    with logged_in(office, "pracownik"):
        letter = draft_letter(case, {"template": "decision"})

    answer = Client(office, "pracownik").post(f"{letter.absolute_url()}/@workflow/submit")

    assert answer.status_code == 409
    assert "nikt nie może zaakceptować" in answer.json()["error"]["message"]


def test_what_a_unit_with_excluded_heads_has_to_assign_lies_with_the_head_above(office):
    item = make_item(office)
    with logged_in(office, "kancelaria"):
        perform(item, "assign", unit="BM-A")

    def waits(role):
        return Client(office, role).get("@work?scope=incoming").json()["items_total"]

    assert (waits("kierownik"), waits("burmistrz")) == (1, 0)
    exclude(office, case_of(item), "", by="kierownik")

    assert (waits("kierownik"), waits("burmistrz")) == (0, 1)
    answer = Client(office, "burmistrz").post(
        f"{item.absolute_url()}/@assign", {"unit": "BM-A", "handler": "pracownica"}
    )
    assert answer.status_code == 200
    assert waits("burmistrz") == 0


def test_a_substitute_in_a_guarded_case_acts_for_the_absent(office, case):
    exclude(office, case, "pracownica", by="kierownik")
    substitute("pracownik", "referent-fn")
    substitute("kierownik", "naczelnik-fn")
    handler, head = Client(office, "referent-fn"), Client(office, "naczelnik-fn")
    url = case.absolute_url()

    assert handler.post(f"{url}/@notes", {"text": "Telefon do strony"}).status_code == 201
    letter = handler.post(f"{url}/@letters", {"template": "decision"}).json()["@id"]
    assert handler.post(f"{letter}/@workflow/submit").status_code == 200
    assert head.get(letter).json()["approval"]["steps"][0]["state"] == "now"
    assert head.post(f"{letter}/@workflow/approve").status_code == 200

    assert entry_of(case, "note_added") == ("referent-fn", "pracownik")
    assert entry_of(case, "submitted_for_approval") == ("referent-fn", "pracownik")
    assert entry_of(case, "approved") == ("naczelnik-fn", "kierownik")
    told = head.get(f"{url}/@log").json()["items"][-1]
    assert told["acting_for"]["fullname"] == "Kierownik Demo"
    found = find(case.UID())["letter-1"]
    assert found.signatory["position"].startswith("w zastępstwie")


def test_nobody_acts_for_a_colleague_who_is_excluded(office, case):
    letter = submit(office, case)
    substitute("kierownik", "naczelnik-fn")
    client = Client(office, "naczelnik-fn")
    assert client.get(case.absolute_url()).status_code == 200

    exclude(office, case, "kierownik", by="burmistrz")

    assert client.get(case.absolute_url()).status_code == 403
    assert client.get("@work?scope=to_approve&place_of=kierownik").json()["items"] == []
    assert client.post(f"{letter.absolute_url()}/@workflow/approve").status_code == 403
