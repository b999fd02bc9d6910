"""Exclusion and restriction: who has no part in a case meets it nowhere."""

from .client import Client
from .office import case_of
from .office import make_approved
from .office import make_assigned
from .office import make_dispatched
from .office import make_item
from .office import make_open
from eurzad.core.clock import today
from eurzad.core.log import case_log
from eurzad.core.office import grant
from eurzad.core.office import revoke
from eurzad.core.testing import logged_in
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_unit
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.workflow import perform
from plone import api
import pytest


YEAR = today().year


def item_of(case):
    return find(case.incoming_uids[0])


def exclude(portal, case, person, by="naczelnik", ground="relative"):
    """Take a person off a case by the API."""
    url = f"{case.absolute_url()}/@exclusions"
    body = {"person": person, "ground": ground, "comment": "brat strony"}
    return Client(portal, by).post(url, body)


def restrict(portal, case, admitted=(), by="referent"):
    """Restrict a case by the API."""
    body = {"access": "restricted", "admitted": list(admitted), "comment": "dane o zdrowiu"}
    return Client(portal, by).post(f"{case.absolute_url()}/@access", body)


def met(portal, role, letter):
    """Return by which roads a person meets a case, its letter and what came in."""
    case = letter.__parent__
    client = Client(portal, role)
    [outgoing] = portal.records.outgoing[str(YEAR)].objectValues()
    addresses = {
        "case": case.absolute_url(),
        "log": f"{case.absolute_url()}/@log",
        "letter": letter.absolute_url(),
        "preview": f"{letter.absolute_url()}/@preview",
        "file": f"{letter.absolute_url()}/@@download/1/pismo.pdf",
        "item": item_of(case).absolute_url(),
        "outgoing": outgoing.absolute_url(),
    }
    roads = {name for name, url in addresses.items() if client.get(url).status_code == 200}
    found = client.get("@search?portal_type=Case").json()["items"]
    found += client.get("@search?portal_type=Letter").json()["items"]
    if any(case.absolute_url() in one["@id"] for one in found):
        roads.add("search")
    if client.get("@find-case?query=usunięcie").json().get("items"):
        roads.add("find-case")
    for scope in ("mine", "unit", "overdue", "incoming", "to_approve"):
        if client.get(f"@work?scope={scope}").json().get("items"):
            roads.add("queue")
    register = client.get("@incoming-register").json().get("items", [])
    if any(row["title"] and not row["restricted"] for row in register):
        roads.add("register")
    if client.get("@incoming-register?query=usunięcie").json().get("items"):
        roads.add("register search")
    query = f"@case-list?unit=WOŚ&file_plan_class=6131&year={YEAR}"
    listed = client.get(query).json().get("items", [])
    if any(row["title"] and not row["restricted"] for row in listed):
        roads.add("case list")
    if client.get(f"{query}&query=usunięcie").json().get("items"):
        roads.add("case list search")
    return roads


def test_an_excluded_colleague_meets_the_case_by_no_road(functional_portal):
    letter = make_dispatched(functional_portal)
    case = letter.__parent__
    everything = met(functional_portal, "inspektor", letter)
    assert {"case", "letter", "file", "item", "search", "queue", "register"} <= everything

    assert exclude(functional_portal, case, "inspektor").status_code == 201

    assert met(functional_portal, "inspektor", letter) == set()
    assert met(functional_portal, "referent", letter) == everything
    assert met(functional_portal, "naczelnik", letter) >= everything
    assert "case" in met(functional_portal, "kontroler", letter)
    assert met(functional_portal, "referent-fn", letter) == set()
    assert "item" in met(functional_portal, "kancelaria", letter)


def test_an_excluded_registry_clerk_or_auditor_is_shut_out_though_their_roles_reach_all(
    functional_portal,
):
    letter = make_dispatched(functional_portal)
    make_clerk("kancelaria-2", {"OR": "registry"}, "Kancelaria Druga")
    for person in ("kancelaria", "kontroler"):
        exclude(functional_portal, letter.__parent__, person)

    assert met(functional_portal, "kancelaria", letter) == set()
    assert met(functional_portal, "kontroler", letter) == set()
    assert "item" in met(functional_portal, "kancelaria-2", letter)


def test_the_handler_takes_themselves_off_and_the_case_goes_to_the_head(functional_portal):
    case = make_open(functional_portal)

    answer = exclude(functional_portal, case, "", by="referent", ground="impartiality")

    assert answer.status_code == 201
    assert (case.handler, item_of(case).handler) == ("", "")
    assert Client(functional_portal, "referent").get(case.absolute_url()).status_code == 403
    entry = list(case_log(case).entries())[-1]
    assert (entry.act, entry.actor, entry.details["ground"], entry.comment) == (
        "excluded",
        "referent",
        "impartiality",
        "brat strony",
    )


def test_an_excluded_person_cannot_be_assigned_or_admitted(functional_portal):
    case = make_open(functional_portal)
    exclude(functional_portal, case, "inspektor")
    head = Client(functional_portal, "naczelnik")

    answer = head.post(f"{case.absolute_url()}/@assign", {"unit": "WOŚ", "handler": "inspektor"})
    assert answer.status_code == 400
    assert answer.json()["error"]["fields"] == [
        {
            "field": "handler",
            "message": "Ta osoba jest wyłączona ze sprawy (art. 24 KPA). Wybierz kogoś innego.",
        }
    ]
    answer = restrict(functional_portal, case, ["inspektor"])
    assert (answer.status_code, answer.json()["error"]["fields"][0]["field"]) == (400, "admitted")


def test_an_excluded_head_neither_sees_nor_approves_and_the_head_above_steps_in(functional_portal):
    above = make_unit(functional_portal, "W")
    below = make_unit(functional_portal, "W-A", parent=above)
    assert below.symbol == "W-A"
    make_clerk("burmistrz", {"W": "head"})
    make_clerk("kierownik", {"W-A": "head"})
    make_clerk("pracownik", {"W-A": "handler"})
    item = make_item(functional_portal)
    with logged_in(functional_portal, "kancelaria"):
        perform(item, "assign", unit="W-A", handler="pracownik")
    case = case_of(item)
    assert exclude(functional_portal, case, "", by="kierownik").status_code == 201

    url = case.absolute_url()
    assert Client(functional_portal, "kierownik").get(url).status_code == 403
    assert Client(functional_portal, "burmistrz").get(url).status_code == 200


def test_a_new_colleague_reads_and_one_who_left_does_not_also_in_a_guarded_case(functional_portal):
    case = make_open(functional_portal)
    exclude(functional_portal, case, "inspektor")
    make_clerk("nowa", {}, "Nowa Osoba")
    url = case.absolute_url()
    assert Client(functional_portal, "nowa").get(url).status_code == 403

    grant("nowa", "WOŚ", "handler")
    assert Client(functional_portal, "nowa").get(url).status_code == 200
    revoke("nowa", "WOŚ", "handler")
    assert Client(functional_portal, "nowa").get(url).status_code == 403


def test_an_exclusion_ends_with_a_reason_and_everything_is_as_before(functional_portal):
    letter = make_dispatched(functional_portal)
    case = letter.__parent__
    before = met(functional_portal, "inspektor", letter)
    exclude(functional_portal, case, "inspektor")
    head = Client(functional_portal, "naczelnik")
    url = f"{case.absolute_url()}/@exclusions/inspektor"

    assert head.patch(url, {"comment": " "}).status_code == 400
    assert head.patch(url, {"comment": "pomyłka co do osoby"}).status_code == 200

    assert met(functional_portal, "inspektor", letter) == before
    assert case.UID() not in records_store(functional_portal).guarded
    assert head.patch(url, {"comment": "znowu"}).status_code == 404
    assert case_log(case).verify() == []


@pytest.mark.parametrize(
    ("by", "body", "status"),
    [
        ("naczelnik", {"person": "inspektor"}, 400),
        ("naczelnik", {"person": "inspektor", "ground": "friend"}, 400),
        ("naczelnik", {"person": "mieszkanka", "ground": "party"}, 400),
        ("naczelnik", {"person": "nikt", "ground": "party"}, 400),
        ("naczelnik", {"person": ["inspektor"], "ground": "party"}, 400),
        ("naczelnik", {"person": "inspektor", "ground": "party", "until": ""}, 400),
        ("referent", {"person": "inspektor", "ground": "party"}, 403),
        ("inspektor", {"person": "referent", "ground": "party"}, 403),
        ("referent-fn", {"ground": "party"}, 403),
        ("kancelaria", {"ground": "party"}, 403),
    ],
)
def test_a_wrong_exclusion_is_refused(functional_portal, by, body, status):
    case = make_open(functional_portal)

    answer = Client(functional_portal, by).post(f"{case.absolute_url()}/@exclusions", body)

    assert answer.status_code == status
    assert case.excluded == ()


def test_a_restricted_case_is_seen_by_handler_head_and_those_named(functional_portal):
    letter = make_dispatched(functional_portal)
    case = letter.__parent__
    everything = met(functional_portal, "referent", letter)
    assert restrict(functional_portal, case, ["referent-fn"]).status_code == 200

    seen = {"register", "register search", "case list", "case list search"}
    assert met(functional_portal, "referent", letter) == everything - seen
    assert "case" in met(functional_portal, "naczelnik", letter)
    assert "case" in met(functional_portal, "referent-fn", letter)
    for role in ("inspektor", "kancelaria", "kontroler", "naczelnik-fn", "archiwista"):
        assert met(functional_portal, role, letter) == set()
    [row] = Client(functional_portal, "kancelaria").get("@incoming-register").json()["items"]
    assert (row["restricted"], row["title"], row["sender"]) == (True, "", "")
    assert row["register_number"] == f"RPW/1/{YEAR}"


def test_what_is_written_in_a_restricted_case_later_is_restricted_too(functional_portal):
    case = make_open(functional_portal)
    restrict(functional_portal, case)
    made = (
        Client(functional_portal, "referent")
        .post(f"{case.absolute_url()}/@letters", {"template": "decision"})
        .json()
    )
    Client(functional_portal, "referent").post(f"{made['@id']}/@workflow/submit")

    for role in ("kontroler", "inspektor"):
        client = Client(functional_portal, role)
        assert client.get(made["@id"]).status_code == 403
        assert client.get("@search?portal_type=Letter").json()["items"] == []
    head = Client(functional_portal, "naczelnik")
    assert head.get("@desk").json()["counts"]["to_approve"] == 1
    assert head.post(f"{made['@id']}/@workflow/approve").status_code == 200
    client = Client(functional_portal, "kontroler")
    assert client.get(made["@id"]).status_code == 403


def test_a_case_that_is_no_longer_restricted_is_open_to_the_unit_again(functional_portal):
    letter = make_dispatched(functional_portal)
    roles = ("inspektor", "kontroler")
    before = [met(functional_portal, role, letter) for role in roles]
    restrict(functional_portal, letter.__parent__)
    url = f"{letter.__parent__.absolute_url()}/@access"

    assert Client(functional_portal, "naczelnik").post(url, {"access": "public"}).status_code == 200

    assert [met(functional_portal, role, letter) for role in roles] == before


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "access"),
        ({"access": "secret"}, "access"),
        ({"access": "restricted"}, "comment"),
        ({"access": "restricted", "comment": "x", "admitted": "referent"}, "admitted"),
        ({"access": "restricted", "comment": "x", "admitted": ["mieszkanka"]}, "admitted"),
        ({"access": "public", "who": 1}, "who"),
    ],
)
def test_a_wrong_access_is_refused(functional_portal, body, field):
    case = make_open(functional_portal)

    answer = Client(functional_portal, "referent").post(f"{case.absolute_url()}/@access", body)

    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == field
    assert case.access == "not-public"


def test_the_archivist_reads_a_guarded_case_only_once_it_is_closed(functional_portal):
    case = make_open(functional_portal)
    exclude(functional_portal, case, "inspektor")
    archivist = Client(functional_portal, "archiwista")
    assert archivist.get(case.absolute_url()).status_code == 403
    with logged_in(functional_portal, "referent"):
        perform(case, "close", outcome="Załatwiono")

    assert archivist.get(case.absolute_url()).status_code == 200
    assert Client(functional_portal, "inspektor").get(case.absolute_url()).status_code == 403


def test_a_file_of_a_letter_is_closed_to_an_excluded_person(functional_portal):
    letter = make_approved(functional_portal)
    url = f"{letter.absolute_url()}/@@download/1/pismo.pdf"
    assert Client(functional_portal, "inspektor").get(url).status_code == 200
    exclude(functional_portal, letter.__parent__, "inspektor")

    assert Client(functional_portal, "inspektor").get(url).status_code == 403


def test_a_draft_case_can_be_restricted_before_it_is_opened(functional_portal):
    case = make_assigned(functional_portal)
    restrict(functional_portal, case)
    with logged_in(functional_portal, "referent"):
        perform(case, "open", file_plan_class="6131")

    assert Client(functional_portal, "kontroler").get(case.absolute_url()).status_code == 403
    assert Client(functional_portal, "inspektor").get(case.absolute_url()).status_code == 403
    assert api.portal.get_tool("portal_workflow").getInfoFor(case, "review_state") == "open"
