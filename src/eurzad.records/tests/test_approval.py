"""The chain of approval: by kind and unit, step by step, never by the author alone."""

from .client import Client
from .office import make_approved
from .office import make_assigned
from .office import make_draft_letter
from .office import make_open
from .office import make_submitted
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import Invalid
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.office import grant
from eurzad.core.office import revoke
from eurzad.core.testing import logged_in
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_unit
from eurzad.records.letters import signatory
from eurzad.records.letters.chain import approvers
from eurzad.records.letters.chain import planned_chain
from eurzad.records.letters.drafting import draft_letter
from eurzad.records.letters.rules import approval_rules
from eurzad.records.letters.rules import rule_for
from eurzad.records.letters.rules import set_approval_rules
from eurzad.records.store import find
from eurzad.records.tree import state_of
from eurzad.records.workflow import perform
import pytest


TWO_STEPS = {"kinds": ["decision"], "steps": ["head", "head of BM"]}


@pytest.fixture
def office(functional_portal):
    """The office with a mayor (BM) and a lawyer (RP)."""
    for symbol in ("BM", "RP"):
        make_unit(functional_portal, symbol)
    make_clerk("burmistrz", {"BM": "head"}, "Burmistrz Demo")
    make_clerk("radca", {"RP": "handler"}, "Radca Prawny")
    return functional_portal


def steps(letter):
    return [(one.get("unit"), one["state"]) for one in letter.chain]


def submit(portal, letter, **data):
    with logged_in(portal, letter.author):
        perform(letter, "submit", **data)


def test_a_decision_goes_through_head_and_mayor(office):
    set_approval_rules([TWO_STEPS])
    letter = make_draft_letter(office)
    submit(office, letter)
    url = letter.absolute_url()
    head, mayor = Client(office, "naczelnik"), Client(office, "burmistrz")
    case_url = letter.__parent__.absolute_url()
    item_url = find(letter.__parent__.incoming_uids[0]).absolute_url()
    assert mayor.get(case_url).status_code == 403
    assert [one["id"] for one in head.get(url).json()["transitions"]] == [
        "endorse",
        "return",
        "withdraw",
    ]
    assert head.post(f"{url}/@workflow/approve").status_code == 409

    told = head.post(f"{url}/@workflow/endorse", {"comment": "w porządku"}).json()

    assert [one["state"] for one in told["approval"]["steps"]] == ["done", "now"]
    assert told["approval"]["steps"][0]["by"]["fullname"] == "Naczelnik Ochrony Środowiska"
    assert [one["fullname"] for one in told["approval"]["waits_for"]] == ["Burmistrz Demo"]
    assert told["approval"]["since"]
    assert head.post(f"{url}/@workflow/approve").status_code == 403
    for address in (url, case_url, item_url):
        assert mayor.get(address).status_code == 200
    assert mayor.get("@work?scope=to_approve").json()["items_total"] == 1
    assert head.get("@work?scope=to_approve").json()["items_total"] == 0
    assert mayor.post(f"{url}/@workflow/endorse").status_code == 409
    assert mayor.post(f"{url}/@workflow/approve").json()["review_state"] == "approved"
    assert letter.signatory["name"] == "Burmistrz Demo"
    for address in (url, case_url, item_url):
        assert mayor.get(address).status_code == 403
    assert [one.act for one in case_log(letter.__parent__).entries()][-3:] == [
        "submitted_for_approval",
        "endorsed",
        "approved",
    ]


def test_the_rule_that_says_most_decides(office):
    set_approval_rules(
        [
            {"steps": ["head of BM"]},
            {"kinds": ["decision"], "steps": ["head", "head of BM"]},
            {"units": ["WOŚ"], "steps": ["head"]},
        ]
    )

    assert rule_for("decision", "FN").steps == ("head", "head of BM")
    assert rule_for("letter", "FN").steps == ("head of BM",)
    assert rule_for("decision", "WOŚ").steps == ("head",)


def test_a_rule_of_a_unit_holds_within_it(office):
    make_unit(office, "WOŚ-A", parent=office.urzad["woś"])
    set_approval_rules([{"units": ["WOŚ"], "steps": ["head+1"]}, {"steps": ["head of BM"]}])

    assert rule_for("letter", "WOŚ-A").steps == ("head+1",)
    assert rule_for("letter", "FN").steps == ("head of BM",)


def test_a_level_of_the_author_is_skipped(office):
    set_approval_rules([TWO_STEPS])
    case = make_open(office)
    with logged_in(office, "naczelnik"):
        letter = draft_letter(case, {"template": "decision"})
    submit(office, letter)

    assert steps(letter) == [("WOŚ", "skipped"), ("BM", "waiting")]
    assert approvers(letter) == {"burmistrz"}


def test_where_the_author_is_the_only_head_the_unit_above_approves(office):
    make_unit(office, "BM-A", parent=office.urzad["bm"])
    grant("naczelnik", "BM-A", "head")
    grant("referent", "BM-A", "handler")
    case = make_assigned(office)
    case.unit = "BM-A"
    with logged_in(office, "zarzadca"):
        perform(case, "open", file_plan_class="6131")
    with logged_in(office, "naczelnik"):
        letter = draft_letter(case, {"template": "decision"})

    assert [(one["unit"], one["state"]) for one in planned_chain(letter)] == [
        ("BM-A", "skipped"),
        ("BM", "waiting"),
    ]


def test_a_step_that_nobody_can_take_holds_the_letter_back(office):
    set_approval_rules([{"steps": ["head", "head of RP"]}])
    letter = make_draft_letter(office)

    with logged_in(office, "referent"), pytest.raises(Conflict):
        perform(letter, "submit")


def test_a_new_head_has_the_letter_at_once(office):
    letter = make_submitted(office)
    revoke("naczelnik", "WOŚ", "head")
    grant("inspektor", "WOŚ", "head")

    client = Client(office, "inspektor")
    assert client.post(f"{letter.absolute_url()}/@workflow/approve").status_code == 200


@pytest.mark.parametrize(
    ("resubmit", "expected"), [("start", ["waiting", "waiting"]), ("returned", ["done", "waiting"])]
)
def test_after_a_return_the_chain_begins_where_the_office_says(office, resubmit, expected):
    set_approval_rules([{**TWO_STEPS, "resubmit": resubmit}])
    letter = make_draft_letter(office)
    submit(office, letter)
    with logged_in(office, "naczelnik"):
        perform(letter, "endorse")
    places = [{"part": "reasons", "quote": "Wniosek", "remark": "Kiedy?"}]
    answer = Client(office, "burmistrz").post(
        f"{letter.absolute_url()}/@workflow/return", {"places": places}
    )
    assert answer.status_code == 200
    told = Client(office, "referent").get(letter.absolute_url()).json()
    assert (told["review_state"], told["places"]) == ("draft", places)
    assert told["approval"]["history"][-1]["places"] == places

    submit(office, letter)

    assert [one["state"] for one in letter.chain] == expected
    assert letter.places == ()


@pytest.mark.parametrize(
    ("places", "field"),
    [
        ("x", "places"),
        ([1], "places.0"),
        ([{"part": "author", "remark": "x"}], "places.0.part"),
        ([{"part": "reasons"}], "places.0.remark"),
        ([{"part": "reasons", "remark": "x"}, {"part": "title", "remark": 1}], "places.1.remark"),
        ([{"part": "reasons", "remark": "x", "id": 1}], "places.0.id"),
        ([{"part": "reasons", "remark": "x"}] * 51, "places"),
    ],
)
def test_a_wrong_remark_is_named(office, places, field):
    letter = make_submitted(office)
    url = f"{letter.absolute_url()}/@workflow/return"

    answer = Client(office, "naczelnik").post(url, {"places": places, "comment": "x"})

    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == field
    assert state_of(letter) == "awaiting_approval"


def test_the_author_takes_a_letter_back(office):
    letter = make_submitted(office)
    answer = Client(office, "referent").post(f"{letter.absolute_url()}/@workflow/withdraw")

    assert answer.json()["review_state"] == "draft"
    assert answer.json()["approval"]["planned"] is True


def test_nobody_approves_what_they_have_not_read(office):
    letter = make_submitted(office)
    url = letter.absolute_url()
    seen = Client(office, "naczelnik").get(url).json()["revision"]
    with logged_in(office, "referent"):
        perform(letter, "withdraw")
    Client(office, "referent").patch(url, {"reasons": "Inne"})
    submit(office, letter)

    answer = Client(office, "naczelnik").post(f"{url}/@workflow/approve", {"revision": seen})

    assert answer.status_code == 409


def test_a_required_opinion_holds_only_the_last_step(office):
    rule = {**TWO_STEPS, "opinion": "handler of RP", "opinion_required": True}
    set_approval_rules([rule])
    letter = make_draft_letter(office)
    submit(office, letter)
    url = letter.absolute_url()
    lawyer, mayor = Client(office, "radca"), Client(office, "burmistrz")
    Client(office, "naczelnik").post(f"{url}/@workflow/endorse")
    assert mayor.post(f"{url}/@workflow/approve").status_code == 409
    assert lawyer.get("@work?scope=to_approve").json()["items_total"] == 1
    assert lawyer.get(url).json()["approval"]["opinion"]["may_give"] is True
    assert lawyer.get(letter.__parent__.absolute_url()).status_code == 200
    opinion = f"{url}/@legal-opinion"
    assert lawyer.post(opinion, {"verdict": "remarks"}).status_code == 400
    assert lawyer.post(opinion, {"verdict": "maybe"}).status_code == 400
    assert mayor.post(opinion, {"verdict": "positive"}).status_code == 403

    told = lawyer.post(opinion, {"verdict": "remarks", "comment": "Brak podstawy"})

    assert told.json()["approval"]["opinion"]["verdict_title"] == "Z uwagami"
    assert lawyer.post(opinion, {"verdict": "positive"}).status_code == 403
    assert lawyer.get("@work?scope=to_approve").json()["items_total"] == 0
    assert mayor.post(f"{url}/@workflow/approve").status_code == 200


def test_an_opinion_is_asked_for_only_when_the_author_wants_one(office):
    set_approval_rules([{"steps": ["head"], "opinion": "handler of RP"}])
    letter = make_draft_letter(office)
    submit(office, letter)
    assert letter.opinion == {}
    with logged_in(office, "referent"):
        perform(letter, "withdraw")
    submit(office, letter, opinion=True)

    assert letter.opinion["state"] == "waiting"
    with logged_in(office, "naczelnik"):
        perform(letter, "approve")
    assert state_of(letter) == "approved"


@pytest.mark.parametrize(
    ("rules", "field"),
    [
        ("head", "rules"),
        (["head"], "rules.0.steps"),
        ([{}], "rules.0.steps"),
        ([{"steps": []}], "rules.0.steps"),
        ([{"steps": ["chief"]}], "rules.0.steps"),
        ([{"steps": ["head of XX"]}], "rules.0.steps"),
        ([{"steps": ["person nikt"]}], "rules.0.steps"),
        ([{"steps": ["head"] * 9}], "rules.0.steps"),
        ([{"steps": ["head"]}, {"steps": ["head"], "kinds": ["poem"]}], "rules.1.kinds"),
        ([{"steps": ["head"], "units": ["XX"]}], "rules.0.units"),
        ([{"steps": ["head"], "units": "WOŚ"}], "rules.0.units"),
        ([{"steps": ["head"], "opinion": "x"}], "rules.0.opinion"),
        ([{"steps": ["head"], "opinion_required": 1}], "rules.0.opinion_required"),
        ([{"steps": ["head"], "resubmit": "never"}], "rules.0.resubmit"),
        ([{"steps": ["head"], "signatory": "boss"}], "rules.0.signatory"),
        ([{"steps": ["head"], "color": "red"}], "rules.0.color"),
    ],
)
def test_a_wrong_rule_is_named_and_nothing_changes(portal, rules, field):
    with pytest.raises(Invalid) as caught:
        set_approval_rules(rules)

    assert caught.value.fields[0].field == field
    assert approval_rules() == []


def test_the_signature_on_paper_is_recorded_and_its_scan_attached(office):
    set_approval_rules([{"steps": ["head"], "signature_required": True}])
    letter = make_approved(office)
    url = letter.absolute_url()
    handler = Client(office, "referent")
    assert handler.post(f"{url}/@workflow/dispatch").status_code == 409
    yesterday = (today() - timedelta(days=1)).isoformat()
    tomorrow = (today() + timedelta(days=1)).isoformat()
    for wrong in ({}, {"signed_on": yesterday}, {"signed_on": tomorrow}, {"signed_on": 1}):
        assert handler.post(f"{url}/@workflow/sign_on_paper", wrong).status_code == 400
    assert handler("POST", f"{url}/@signed-scan", data=b"%PDF-1.4").status_code == 409

    body = {"signed_on": today().isoformat()}
    told = handler.post(f"{url}/@workflow/sign_on_paper", body).json()

    assert (told["review_state"], told["signed"]) == ("signed", today().isoformat())
    assert handler("POST", f"{url}/@signed-scan", data=b"GIF89").status_code == 415
    assert handler("POST", f"{url}/@signed-scan", data=b"%PDF-1.4").status_code == 200
    assert Client(office, "inspektor")("POST", f"{url}/@signed-scan").status_code == 403
    assert [one.kind for one in files(letter).values()] == ["letter-pdf", "signed-scan"]
    entry = list(case_log(letter.__parent__).entries())[-2]
    assert (entry.act, entry.details["signatory"]) == (
        "signed_on_paper",
        "Naczelnik Ochrony Środowiska",
    )
    assert handler.post(f"{url}/@workflow/dispatch").json()["review_state"] == "dispatched"


def test_another_than_the_approver_may_sign(office):
    set_approval_rules([{"steps": ["head"], "signatory": "head of BM"}])
    letter = make_approved(office)

    assert (letter.approver, letter.signatory["id"]) == ("naczelnik", "burmistrz")


def test_an_authorisation_is_named_under_the_letter(office, monkeypatch):
    class Register:
        def authorisation_for(self, user_id, day, kind="", file_class=""):
            asked = (user_id, day, kind, file_class)
            return "nr 7/2026" if asked == ("naczelnik", today(), "decision", "6131") else None

    monkeypatch.setattr(signatory, "queryUtility", lambda _interface: Register())
    letter = make_approved(office)

    assert letter.signatory["authorisation"] == "upoważnienie nr 7/2026"
