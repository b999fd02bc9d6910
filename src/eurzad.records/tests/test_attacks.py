"""What somebody who means harm, or is merely curious, tries at a case that is closed to them."""

from .archive_office import backdate
from .archive_office import hand_over
from .client import Client
from .office import case_of
from .office import make_assigned
from .office import make_dispatched
from .office import make_item
from .office import make_outgoing
from .test_circle import exclude
from .test_circle import restrict
from .test_guarded_work import substitute
from .test_search import index
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.log import case_log
from eurzad.core.office.substitutions import end
from eurzad.core.spreadsheet import csv_text
from eurzad.core.spreadsheet import from_csv_text
from eurzad.core.testing import logged_in
from eurzad.records.archive.transfer import accept_list
from eurzad.records.fileplan.plan import FilePlan
from eurzad.records.fileplan.plan import FilePlanClass
from eurzad.records.fileplan.reading import read_csv
from eurzad.records.fileplan.writing import write_csv
from eurzad.records.store import find
from eurzad.records.workflow import perform
import pytest


NOTICE = {"event": "returned", "date": today().isoformat(), "reason": "not_collected"}


def log_length(case):
    return len(list(case_log(case).entries()))


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "@service", {"event": "noted", "date": today().isoformat(), "note": "x"}),
        ("POST", "@proof?filename=a.pdf", b"%PDF-1.7"),
        ("POST", "@send-again", {"channel": "post"}),
        ("PATCH", "", {"mail_kind": "plain"}),
        ("POST", "@correct", {"reason": "x", "remarks": "y"}),
        ("POST", "@annul", {"reason": "x"}),
    ],
)
def test_an_excluded_registry_clerk_touches_no_dispatch_of_the_case(
    functional_portal, method, path, body
):
    outgoing = make_outgoing(functional_portal)
    case = find(outgoing.case_uid)
    exclude(functional_portal, case, "kancelaria")
    before = log_length(case)
    sent = {"data": body} if isinstance(body, bytes) else {"json": body}

    url = f"{outgoing.absolute_url()}/{path}".rstrip("/")
    answer = Client(functional_portal, "kancelaria")(method, url, **sent)

    assert answer.status_code == 403
    assert "Mieszkanka" not in answer.text
    assert log_length(case) == before


def test_an_excluded_registry_clerk_posts_and_prints_nothing_of_the_case(functional_portal):
    outgoing = make_outgoing(functional_portal)
    exclude(functional_portal, find(outgoing.case_uid), "kancelaria")
    client = Client(functional_portal, "kancelaria")
    uid = outgoing.UID()

    assert client.get(f"@labels?items={uid}").status_code == 400
    assert client.post("@to-send", {"items": [{"uid": uid}]}).status_code == 400
    assert client.get("@to-send").json()["items"] == []
    assert outgoing.posted is None


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("@correct", {"reason": "x", "remarks": "y"}),
        ("@annul", {"reason": "x"}),
        ("@place", {"place": "store"}),
        ("@assign", {"unit": "FN"}),
        ("@attach", {"case": "WOŚ.6131.1.2026"}),
        ("@take-back", {}),
    ],
)
def test_an_excluded_registry_clerk_touches_no_item_of_the_case(functional_portal, path, body):
    case = make_assigned(functional_portal)
    item = find(case.incoming_uids[0])
    exclude(functional_portal, case, "kancelaria")
    before = log_length(case)

    answer = Client(functional_portal, "kancelaria").post(f"{item.absolute_url()}/{path}", body)

    assert answer.status_code in (403, 404)
    assert "Mieszkanka" not in answer.text
    assert (log_length(case), item.annulled, item.unit) == (before, None, "WOŚ")


def test_annulling_a_restricted_entry_tells_its_number_only(functional_portal):
    case = make_assigned(functional_portal)
    item = find(case.incoming_uids[0])
    restrict(functional_portal, case)

    answer = Client(functional_portal, "kancelaria").post(
        f"{item.absolute_url()}/@annul", {"reason": "wpisano dwa razy"}
    )

    assert answer.status_code == 200
    assert answer.json() == {
        "@id": item.absolute_url(),
        "register_number": item.register_number,
    }


def closed(portal, guard):
    """Return a case that was guarded, and closed long ago."""
    case = make_dispatched(portal).__parent__
    assert guard(portal, case).status_code in (200, 201)
    with logged_in(portal, "referent"):
        perform(case, "close", outcome_kind="granted", confirmed=True)
    backdate(case, 4)
    return case


def archived(portal, guard):
    """Return such a case that was taken over by the archive."""
    case = closed(portal, guard)
    made = hand_over(portal, case)
    with logged_in(portal, "archiwista"):
        accept_list(portal, made, {})
    return case, made


@pytest.mark.parametrize("guard", [restrict, lambda *case: exclude(*case, "inspektor")])
def test_nobody_borrows_a_case_that_is_closed_to_them(functional_portal, guard):
    case, _made = archived(functional_portal, guard)
    body = {
        "case": case.UID(),
        "reason": "ciekawość",
        "until": (today() + timedelta(days=7)).isoformat(),
    }

    assert Client(functional_portal, "inspektor").post("@loans", body).status_code == 400
    assert Client(functional_portal, "naczelnik").post("@loans", body).status_code == 201


def test_an_excluded_person_hands_no_case_over_to_the_archive(functional_portal):
    case = closed(functional_portal, lambda *case: exclude(*case, "inspektor"))
    body = {"unit": "WOŚ", "kind": "B", "cases": [case.UID()]}

    answer = Client(functional_portal, "inspektor").post("@transfer-lists", body)

    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == "cases.0"


def test_who_ceased_to_substitute_finds_nothing_of_a_guarded_case(functional_portal):
    letter = make_dispatched(functional_portal)
    case = letter.__parent__
    exclude(functional_portal, case, "inspektor")
    one = substitute("naczelnik", "referent-fn")
    index(functional_portal)
    client = Client(functional_portal, "referent-fn")

    def roads():
        find_path = "@find?query=drzewa"
        return {
            "find": client.get(find_path).json()["items_total"] > 0,
            "search": client.get("@search?portal_type=Case").json()["items_total"] > 0,
            "work": client.get("@work?scope=unit&place_of=naczelnik").status_code == 200,
        }

    assert roads() == {"find": True, "search": True, "work": True}
    end(one.id, "naczelnik")

    assert roads() == {"find": False, "search": False, "work": False}


@pytest.mark.parametrize("scheme", ["http://evil.example", "//evil.example", "../.."])
def test_a_batch_reaches_nothing_but_records_that_one_sees(functional_portal, scheme):
    case = case_of(make_item(functional_portal))
    own = make_assigned(functional_portal)
    items = [
        case.absolute_url(),
        f"{scheme}/records/cases/2026/1",
        f"{functional_portal.absolute_url()}/acl_users/source_users",
        f"{own.absolute_url()}/manage_main",
        f"{own.absolute_url()}/../../../acl_users",
        "portal_catalog",
        "",
    ]
    body = {"action": "close", "items": items, "data": {"outcome": "x"}}

    told = Client(functional_portal, "referent-fn").post("@batch", body).json()

    assert [one["ok"] for one in told["items"]] == [False] * len(items)
    assert {one["error"]["type"] for one in told["items"]} == {"NotFound"}


@pytest.mark.parametrize(
    "extra",
    [
        {"unit": "FN"},
        {"handler": "referent-fn"},
        {"access": "public"},
        {"excluded": []},
        {"mark": "WOŚ.6131.99.2026"},
        {"__ac_local_roles__": {"referent-fn": ["Manager"]}},
        {"sealed": False},
    ],
)
def test_what_a_change_does_not_take_is_refused(functional_portal, extra):
    case = make_assigned(functional_portal)
    client = Client(functional_portal, "referent")

    answer = client.patch(case.absolute_url(), {"title": "Nowy tytuł", **extra})

    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == next(iter(extra))
    assert (case.title, case.unit) != ("Nowy tytuł", "FN")


@pytest.mark.parametrize(
    "text", ['=HYPERLINK("http://evil.example";"x")', "+48 32 1", "-1", "@SUM(A1)", "\t=1"]
)
def test_no_csv_holds_a_formula_and_a_plan_comes_back_as_it_was(text):
    assert csv_text(text) == f"'{text}"
    assert from_csv_text(csv_text(text)) == text
    plan = FilePlan([FilePlanClass("6", "Środowisko", note=text.strip())], "whole", True)

    written = write_csv(plan)

    assert b";'" in written or b";\"'" in written
    assert read_csv(written, True)[0][0].note == text.strip()
