"""A substitute at work: rights through REST, what is written down, and nothing left afterwards."""

from .client import Client
from .office import case_of
from .office import make_assigned
from .office import make_draft_letter
from .office import make_item
from .office import make_open
from .office import make_submitted
from .office import ROLES
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.log import case_log
from eurzad.core.office.substitutions import arrange
from eurzad.core.office.substitutions import end
from eurzad.core.office.substitutions import Wanted
from eurzad.core.testing import logged_in
from eurzad.records.letters.document import signatory
from eurzad.records.tree import state_of
from eurzad.records.workflow import perform
from plone import api
import pytest


def substitute(absent, by, days=7, **more):
    """Let a person act for another from now on."""
    return arrange(Wanted(absent, by, None, today() + timedelta(days=days), **more), absent)


def statuses(portal, method, url, roles=ROLES, **kwargs):
    return {
        role: Client(portal, role)(method, url, **kwargs).status_code
        for role in roles
        if role is not None
    }


def entries(case):
    return [(one.act, one.actor, one.acting_for) for one in case_log(case).entries()]


@pytest.mark.parametrize("absent", ["kancelaria", "referent", "naczelnik", "inspektor"])
def test_a_substitute_sees_and_does_what_the_absent_may_and_nothing_more(functional_portal, absent):
    letter = make_submitted(functional_portal)
    case = letter.__parent__
    item = functional_portal.unrestrictedTraverse(f"records/incoming/{case.filed.year}/1")
    asked = [
        ("GET", case.absolute_url()),
        ("GET", letter.absolute_url()),
        ("GET", item.absolute_url()),
        ("GET", f"{case.absolute_url()}/@log"),
        ("GET", "@incoming-register"),
        ("GET", "@work?scope=to_approve"),
        ("GET", "@status"),
        ("GET", "@users"),
    ]
    before = [statuses(functional_portal, *one) for one in asked]
    substitute(absent, "referent-fn")
    after = [statuses(functional_portal, *one) for one in asked]

    for one, was, now in zip(asked, before, after, strict=True):
        assert now == {**was, "referent-fn": min(was["referent-fn"], was[absent])}, one


def test_after_the_last_day_nothing_remains(functional_portal, monkeypatch):
    case = make_open(functional_portal)
    substitute("naczelnik", "referent-fn", days=0)
    client = Client(functional_portal, "referent-fn")
    assert client.get(case.absolute_url()).status_code == 200
    assert client.get("@work?scope=unit&place_of=naczelnik").json()["items_total"] == 1

    tomorrow = today() + timedelta(days=1)
    monkeypatch.setattr("eurzad.core.office.duties.today", lambda: tomorrow)

    assert client.get(case.absolute_url()).status_code == 403
    assert client.get("@work?scope=unit&place_of=naczelnik").status_code == 403
    assert client.get("@search?portal_type=Case").json()["items_total"] == 0
    assert client.get("@incoming-register").json()["items_total"] == 0
    assert client.get("@desk").json()["substitutes"] == []


def test_beginning_and_ending_reindexes_and_changes_no_record(functional_portal):
    case = make_open(functional_portal)
    modified, roles = case.modified(), dict(case.__ac_local_roles__)
    one = substitute("referent", "referent-fn")
    client = Client(functional_portal, "referent-fn")
    assert client.get("@search?portal_type=Case").json()["items_total"] == 1
    assert client.get("@work?scope=mine&place_of=referent").json()["items_total"] == 1
    assert client.get("@work?scope=mine").json()["items_total"] == 0

    end(one.id, "referent")

    assert client.get("@search?portal_type=Case").json()["items_total"] == 0
    assert (case.modified(), dict(case.__ac_local_roles__)) == (modified, roles)


def test_every_act_of_a_substitute_says_for_whom(functional_portal):
    case = make_assigned(functional_portal)
    substitute("referent", "referent-fn")
    client = Client(functional_portal, "referent-fn")
    client.post(f"{case.absolute_url()}/@open", {"file_plan_class": "6131"})
    letter = client.post(f"{case.absolute_url()}/@letters", {"template": "decision"}).json()
    assert client.post(f"{letter['@id']}/@workflow/submit").status_code == 200
    substitute("naczelnik", "inspektor")
    head = Client(functional_portal, "inspektor")
    assert head.post(f"{letter['@id']}/@workflow/approve").status_code == 200

    assert entries(case)[2:] == [
        ("opened", "referent-fn", "referent"),
        ("letter_drafted", "referent-fn", "referent"),
        ("submitted_for_approval", "referent-fn", "referent"),
        ("approved", "inspektor", "naczelnik"),
    ]
    told = head.get(f"{case.absolute_url()}/@log").json()["items"][-1]
    assert told["acting_for"] == {"id": "naczelnik", "fullname": "Naczelnik Ochrony Środowiska"}
    found = case["letter-1"]
    assert found.workflow_history["letter_workflow"][-1]["acting_for"] == "naczelnik"
    signs = signatory(found)
    assert signs["name"] == "Inspektor Ochrony Środowiska"
    assert signs["position"] == "w zastępstwie: Kierujący komórką (WOŚ)"


def test_what_a_substitute_does_in_their_own_right_is_for_nobody(functional_portal):
    substitute("naczelnik", "referent")
    case = make_open(functional_portal)
    assert entries(case)[-1] == ("opened", "referent", None)


def test_the_substitute_of_the_registry_assigns_for_it(functional_portal):
    item = make_item(functional_portal)
    substitute("kancelaria", "referent-fn")
    client = Client(functional_portal, "referent-fn")
    body = {"unit": "WOŚ", "handler": "referent"}
    assert client.post(f"{item.absolute_url()}/@assign", body).status_code == 200

    assert entries(case_of(item))[-1] == ("assigned", "referent-fn", "kancelaria")


def test_an_assignment_away_still_says_for_whom(functional_portal):
    case = make_assigned(functional_portal)
    substitute("naczelnik", "inspektor")
    with logged_in(functional_portal, "inspektor"):
        perform(case, "assign", unit="FN", handler="referent-fn")

    assert entries(case)[-1] == ("assigned", "inspektor", "naczelnik")


def test_nobody_approves_their_own_letter_as_the_heads_substitute(functional_portal):
    letter = make_submitted(functional_portal)
    substitute("naczelnik", "referent")
    client = Client(functional_portal, "referent")

    assert client.post(f"{letter.absolute_url()}/@workflow/approve").status_code == 403
    assert state_of(letter) == "awaiting_approval"


def test_a_letter_of_the_absent_is_approved_by_their_substitute(functional_portal):
    case = make_open(functional_portal)
    head = Client(functional_portal, "naczelnik")
    letter = head.post(f"{case.absolute_url()}/@letters", {"template": "decision"}).json()
    head.post(f"{letter['@id']}/@workflow/submit")
    substitute("naczelnik", "inspektor")

    client = Client(functional_portal, "inspektor")
    assert client.post(f"{letter['@id']}/@workflow/approve").status_code == 200


def test_a_substitute_gains_no_account_of_a_resident(functional_portal):
    make_item(functional_portal, user_id="naczelnik")
    api.group.add_user(groupname="residents", username="naczelnik")
    substitute("naczelnik", "referent")

    answer = Client(functional_portal, "referent").get("@users/naczelnik")
    assert answer.status_code in (401, 403, 404)
    assert "Resident" not in api.user.get_roles(username="referent")


def test_the_desk_says_whom_one_substitutes_and_who_is_absent(functional_portal):
    draft = make_draft_letter(functional_portal)
    substitute("naczelnik", "inspektor", days=3)
    last = (today() + timedelta(days=3)).isoformat()

    told = Client(functional_portal, "inspektor").get("@desk").json()
    [one] = told["substitutes"]
    assert (one["person"]["id"], one["end"]) == ("naczelnik", last)
    assert told["counts"]["unit_work"] == 1
    told = Client(functional_portal, "naczelnik").get("@desk").json()
    assert [one["person"]["id"] for one in told["absent"]] == ["inspektor"]
    people = Client(functional_portal, "kancelaria").get("@people?unit=WOŚ").json()
    assert {one["id"]: [a["person"]["id"] for a in one["absent"]] for one in people} == {
        "inspektor": [],
        "naczelnik": ["inspektor"],
        "referent": [],
    }
    counts = Client(functional_portal, "inspektor").get("@desk?place_of=naczelnik").json()
    assert counts["counts"]["to_approve"] == 0
    with logged_in(functional_portal, "referent"):
        perform(draft, "submit")
    counts = Client(functional_portal, "inspektor").get("@desk?place_of=naczelnik").json()
    assert counts["counts"]["to_approve"] == 1


@pytest.mark.parametrize("role", ROLES)
def test_nobody_sits_at_the_desk_of_whom_they_do_not_substitute(functional_portal, role):
    substitute("naczelnik", "inspektor")
    answers = [
        Client(functional_portal, role).get(f"{path}place_of=naczelnik").status_code
        for path in ("@desk?", "@work?scope=unit&")
    ]
    assert (
        answers == [401 if role is None else 200 if role in ("inspektor", "naczelnik") else 403] * 2
    )


def body_of(**more):
    return {"substitute": "inspektor", "end": today().isoformat(), **more}


def test_one_is_arranged_listed_and_ended_over_rest(functional_portal):
    client = Client(functional_portal, "naczelnik")
    made = client.post("@substitutions", body_of())
    assert made.status_code == 201
    assert made.json()["state"] == "in_force"
    id = made.json()["id"]
    assert [one["id"] for one in client.get("@substitutions").json()["items"]] == [id]
    told = Client(functional_portal, "inspektor").post(f"@substitutions/{id}/end").json()
    assert (told["state"], told["ended_by"]["id"], told["can_end"]) == ("ended", "inspektor", False)
    assert client.get("@substitutions?which=current").json()["items"] == []
    assert client.get("@substitutions?which=past").json()["items_total"] == 1
    assert client.post(f"@substitutions/{id}/end").status_code == 409


@pytest.mark.parametrize("role", ROLES)
def test_who_may_arrange_it_for_a_handler(functional_portal, role):
    answer = Client(functional_portal, role).post("@substitutions", body_of(absent="referent"))
    allowed = ("referent", "naczelnik", "zarzadca", "administratorka")
    assert answer.status_code == (401 if role is None else 201 if role in allowed else 403)


@pytest.mark.parametrize("role", ROLES)
def test_who_sees_one(functional_portal, role):
    one = substitute("referent", "inspektor")
    answer = Client(functional_portal, role).get("@substitutions")
    sees = ("referent", "inspektor", "naczelnik", "zarzadca", "administratorka")
    if role in (None, "mieszkanka", "mieszkaniec", "redaktor"):
        assert answer.status_code == (401 if role is None else 403)
    else:
        assert answer.json()["items_total"] == (1 if role in sees else 0)
    if role not in sees:
        ended = Client(functional_portal, role).post(f"@substitutions/{one.id}/end")
        assert ended.status_code in (401, 403, 404)


@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("end", {"end": ""}),
        ("end", {"end": "jutro"}),
        ("start", {"start": 7}),
        ("substitute", {"substitute": ""}),
        ("substitute", {"substitute": "naczelnik"}),
        ("unit", {"unit": "XX"}),
        ("function", {"function": "boss"}),
        ("absent", {"absent": "x" * 101}),
        ("reason", {"reason": "choroba"}),
    ],
)
def test_a_wrong_field_is_named(functional_portal, field, more):
    answer = Client(functional_portal, "naczelnik").post("@substitutions", body_of(**more))
    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [field]


@pytest.mark.parametrize("path", ["x/end", "1", "1/stop", "999/end", "1/end/now", "٣/end"])
def test_an_unknown_one_is_not_found(functional_portal, path):
    substitute("referent", "inspektor")
    answer = Client(functional_portal, "naczelnik").post(f"@substitutions/{path}")
    assert answer.status_code == 404


def test_an_overlap_is_refused_in_words(functional_portal):
    substitute("naczelnik", "inspektor")
    answer = Client(functional_portal, "naczelnik").post(
        "@substitutions", body_of(substitute="referent")
    )
    assert answer.status_code == 409
    assert "Inspektor Ochrony Środowiska" in answer.json()["error"]["message"]
