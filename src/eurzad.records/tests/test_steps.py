"""Wrong input is refused with the field named, a wrong state by 409, and nothing changes."""

from .client import Client
from .office import make_approved
from .office import make_assigned
from .office import make_dispatched
from .office import make_draft_letter
from .office import make_item
from .office import make_open
from .office import make_submitted
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.log import kept_log
from eurzad.core.office import revoke
from eurzad.core.store import store
from eurzad.core.testing import logged_in
from eurzad.records.delivery.dispatch import DeliverJob
from eurzad.records.letters.drafting import draft_letter
from eurzad.records.tree import state_of
from eurzad.records.workflow import perform
import pytest


@pytest.fixture
def handler(functional_portal):
    return Client(functional_portal, "referent")


@pytest.fixture
def head(functional_portal):
    return Client(functional_portal, "naczelnik")


@pytest.fixture
def registry(functional_portal):
    return Client(functional_portal, "kancelaria")


def fields(answer):
    """Return the names of the fields that an answer complains about."""
    return [one["field"] for one in answer.json()["error"]["fields"]]


YESTERDAY = (today() - timedelta(days=1)).isoformat()


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "unit"),
        ({"unit": ""}, "unit"),
        ({"unit": "XX"}, "unit"),
        ({"unit": 7}, "unit"),
        ({"unit": "x" * 10_000}, "unit"),
        ({"unit": "WOŚ", "handler": "nikt"}, "handler"),
        ({"unit": "WOŚ", "handler": "referent-fn"}, "handler"),
        ({"unit": "WOŚ", "handler": "kancelaria"}, "handler"),
        ({"unit": "WOŚ", "handler": "mieszkanka"}, "handler"),
        ({"unit": "WOŚ", "handler": ["referent"]}, "handler"),
        ({"unit": "WOŚ", "due": YESTERDAY}, "due"),
        ({"unit": "WOŚ", "due": "jutro"}, "due"),
        ({"unit": "WOŚ", "instruction": "x" * 2001}, "instruction"),
        ({"unit": "WOŚ", "review_state": "settled"}, "review_state"),
    ],
)
def test_a_wrong_assignment_is_refused(functional_portal, registry, body, field):
    item = make_item(functional_portal)

    answer = registry.post(f"{item.absolute_url()}/@assign", body)

    assert (answer.status_code, fields(answer)) == (400, [field])
    assert (state_of(item), item.unit) == ("registered", "")


def test_an_assignment_may_leave_the_person_to_the_head(functional_portal, registry, head):
    item = make_item(functional_portal)
    registry.post(f"{item.absolute_url()}/@assign", {"unit": "WOŚ", "handler": None})

    assert head.get("@desk").json()["counts"]["incoming_to_assign"] == 1
    body = {"unit": "WOŚ", "handler": "referent", "due": today().isoformat()}
    answer = head.post(f"{item.absolute_url()}/@assign", body).json()

    assert answer["handler"] == {"id": "referent", "fullname": "Referent Ochrony Środowiska"}
    assert answer["due"] == today().isoformat()
    assert head.get("@desk").json()["counts"]["incoming_to_assign"] == 0


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "file_plan_class"),
        ({"file_plan_class": "9999"}, "file_plan_class"),
        ({"file_plan_class": "613"}, "file_plan_class"),
        ({"file_plan_class": 6131}, "file_plan_class"),
        ({"file_plan_class": "6131", "title": ""}, "title"),
        ({"file_plan_class": "6131", "title": "x" * 501}, "title"),
        ({"file_plan_class": "6131", "mark": "WOŚ.6131.7.2026"}, "mark"),
    ],
)
def test_a_case_is_not_opened_without_what_it_needs(functional_portal, handler, body, field):
    case = make_assigned(functional_portal)

    answer = handler.post(f"{case.absolute_url()}/@open", body)

    assert (answer.status_code, fields(answer)) == (400, [field])
    assert (state_of(case), case.mark) == ("draft", "")


def test_an_opened_case_has_its_mark_and_its_items_are_settled(functional_portal, handler):
    case = make_assigned(functional_portal)
    url = case.absolute_url()
    offered = handler.get(url).json()["transitions"]
    opening = {"id": "open", "title": "Załóż sprawę", "missing": ["file_plan_class"]}
    assert opening in offered

    handler.patch(url, {"file_plan_class": "6131"})
    told = handler.post(f"{url}/@workflow/open").json()

    assert told["mark"] == f"WOŚ.6131.1.{today().year}"
    assert told["review_state_title"] == "W toku"
    assert told["file_plan_class"]["retention"] == "B5"
    assert told["deadline"]["rule"] == "art. 35 § 3 KPA"
    [item] = told["incoming"]
    assert (item["review_state"], item["case"]["mark"]) == ("settled", told["mark"])


def test_the_mark_never_changes(functional_portal, handler, head):
    case = make_open(functional_portal)
    url, mark = case.absolute_url(), case.mark

    assert handler.post(f"{url}/@open", {"file_plan_class": "6132"}).status_code == 409
    assert handler.patch(url, {"file_plan_class": "6132"}).status_code == 409
    assert head.post(f"{url}/@assign", {"unit": "FN"}).status_code == 400
    assert case.mark == mark


@pytest.mark.parametrize(
    ("make", "step"),
    [
        (make_assigned, "@close"),
        (make_assigned, "@letters"),
        (make_draft_letter, "@workflow/approve"),
        (make_draft_letter, "@workflow/dispatch"),
        (make_submitted, "@workflow/submit"),
        (make_approved, "@workflow/return"),
        (make_dispatched, "@workflow/dispatch"),
    ],
)
def test_a_step_out_of_turn_is_a_conflict(functional_portal, head, make, step):
    obj = make(functional_portal)
    before = state_of(obj)
    body = {"@close": {"outcome": "x"}, "@letters": {"template": "decision"}}.get(step, {})

    answer = head.post(f"{obj.absolute_url()}/{step}", body)

    assert answer.status_code == 409
    assert answer.json()["error"]["type"] == "Conflict"
    assert state_of(obj) == before


@pytest.mark.parametrize("step", ["@workflow/fly", "@workflow"])
def test_an_unknown_step_is_not_found(functional_portal, head, step):
    case = make_open(functional_portal)

    assert head.post(f"{case.absolute_url()}/{step}").status_code == 404


@pytest.mark.parametrize("body", [{}, {"outcome": " "}, {"outcome": "x" * 501}, {"outcome": 1}])
def test_a_case_is_closed_with_an_outcome_only(functional_portal, handler, body):
    case = make_open(functional_portal)

    answer = handler.post(f"{case.absolute_url()}/@close", body)

    assert (answer.status_code, fields(answer)) == (400, ["outcome"])
    assert state_of(case) == "open"


def test_a_case_with_a_letter_under_way_is_not_closed(functional_portal, handler):
    letter = make_submitted(functional_portal)

    body = {"outcome": "Załatwiono"}
    answer = handler.post(f"{letter.__parent__.absolute_url()}/@close", body)

    assert answer.status_code == 409


@pytest.mark.parametrize("body", [{}, {"template": "nope"}, {"template": 1}, {"kind": "decision"}])
def test_a_letter_begins_with_a_known_template(functional_portal, handler, body):
    case = make_open(functional_portal)

    answer = handler.post(f"{case.absolute_url()}/@letters", body)

    assert answer.status_code == 400
    assert list(case.objectIds()) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", ""),
        ("title", "x" * 501),
        ("kind", "poem"),
        ("kind", None),
        ("reasons", "x" * 50_001),
        ("reasons", ["a"]),
        ("operative_part", "zły\x07znak"),
        ("addressees", "Anna"),
        ("addressees", [{"name": ""}]),
        ("addressees", [{"name": "Ktoś Obcy", "channel": "account"}]),
        ("addressees", [{"name": "Ktoś Obcy", "channel": "pigeon"}]),
        ("addressees", [{"name": "x"}] * 51),
        ("attachments", {"a": 1}),
        ("attachments", [7]),
        ("author", "zarzadca"),
        ("mark", "FN.3120.1.2026"),
    ],
)
def test_a_wrong_field_of_a_letter_is_named(functional_portal, handler, name, value):
    letter = make_draft_letter(functional_portal)
    before = letter.reasons

    answer = handler.patch(letter.absolute_url(), {name: value})

    assert (answer.status_code, fields(answer)) == (400, [name])
    assert letter.reasons == before


def test_the_account_of_another_resident_cannot_be_addressed(functional_portal, handler):
    letter = make_draft_letter(functional_portal)
    body = {
        "addressees": [
            {"name": "Mieszkanka Przykładowa", "channel": "account", "user_id": "mieszkaniec"}
        ]
    }

    assert handler.patch(letter.absolute_url(), body).status_code == 200
    assert [one["user_id"] for one in letter.addressees] == ["mieszkanka"]


def test_a_decision_without_its_elements_is_not_submitted(functional_portal, handler):
    letter = make_draft_letter(functional_portal)
    url = letter.absolute_url()
    body = {"legal_basis": "", "instruction": "", "reasons": "", "addressees": []}
    told = handler.patch(url, body).json()
    assert [one["field"] for one in told["elements_missing"]] == [
        "addressees",
        "legal_basis",
        "reasons",
        "instruction",
    ]

    answer = handler.post(f"{url}/@workflow/submit")

    assert answer.status_code == 400
    assert fields(answer) == ["addressees", "legal_basis", "instruction"]


def test_the_instruction_follows_from_the_procedure(functional_portal):
    letter = make_draft_letter(functional_portal)

    assert "w terminie 14 dni" in letter.instruction
    assert "art. 127a § 1 KPA" in letter.instruction


def test_a_letter_is_returned_with_remarks_only(functional_portal, head, handler):
    letter = make_submitted(functional_portal)
    url = letter.absolute_url()

    answer = head.post(f"{url}/@workflow/return", {"comment": " "})
    assert (answer.status_code, fields(answer)) == (400, ["comment"])

    head.post(f"{url}/@workflow/return", {"comment": "Proszę uzupełnić uzasadnienie."})
    told = handler.get(url).json()
    assert (told["review_state"], told["remarks"]) == ("draft", "Proszę uzupełnić uzasadnienie.")


def test_a_letter_without_its_pdf_is_not_dispatched(functional_portal, head, handler):
    letter = make_submitted(functional_portal)
    url = letter.absolute_url()
    head.post(f"{url}/@workflow/approve")

    assert handler.post(f"{url}/@workflow/dispatch").status_code == 409
    assert len(files(letter)) == 0


def test_a_dispatch_is_registered_once_for_each_addressee(functional_portal, handler):
    letter = make_dispatched(functional_portal)
    [outgoing] = functional_portal.records.outgoing[str(today().year)].objectValues()

    assert outgoing.register_number == f"RPWW/1/{today().year}"
    assert (outgoing.mark, outgoing.channel) == (letter.__parent__.mark, "account")
    assert outgoing.delivered is None


def test_a_delivery_is_written_down_once_and_told_by_mail(functional_portal):
    letter = make_dispatched(functional_portal)
    [outgoing] = functional_portal.records.outgoing[str(today().year)].objectValues()
    [entry] = [one for one in store(functional_portal).outbox.waiting() if one.job == "deliver"]
    job = DeliverJob()
    for _ in range(2):
        prepared = job.prepare(functional_portal, entry)
        job.complete(functional_portal, entry, job.perform(prepared, entry))

    mails = [one for one in store(functional_portal).outbox.waiting() if one.job == "mail"]
    assert letter.delivered == outgoing.delivered is not None
    assert [mail.payload["to"] for mail in mails] == ["mieszkanka@example.org"]
    told = mails[0].payload["subject"] + mails[0].payload["text"]
    for secret in ("drzew", "Przykładowa", letter.__parent__.mark, "http"):
        assert secret not in told


def test_the_preview_is_a_pdf(functional_portal, handler):
    letter = make_draft_letter(functional_portal)

    answer = handler.get(f"{letter.absolute_url()}/@preview")

    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-1.7")


def test_the_log_tells_who_did_what(functional_portal, handler):
    case = make_open(functional_portal)

    told = handler.get(f"{case.absolute_url()}/@log").json()

    assert told["verified"] is True
    assert [one["act_title"] for one in told["items"]] == [
        "Zarejestrowano przesyłkę",
        "Przydzielono",
        "Założono sprawę",
    ]
    assert told["items"][2]["actor"]["fullname"] == "Referent Ochrony Środowiska"


def test_a_tampered_log_does_not_verify(functional_portal, handler):
    case = make_open(functional_portal)
    log = kept_log(case)
    log._texts[2] = log._texts[2].replace("kancelaria", "referent")

    assert handler.get(f"{case.absolute_url()}/@log").json()["verified"] is False


def test_saving_a_draft_again_and_again_is_one_entry_of_the_log(functional_portal, handler):
    letter = make_draft_letter(functional_portal)
    for n in range(3):
        handler.patch(letter.absolute_url(), {"reasons": f"wersja {n}"})

    acts = [entry.act for entry in case_log(letter.__parent__).entries()]
    assert acts.count("letter_edited") == 1


def test_where_a_unit_has_only_its_head_the_head_approves_alone(functional_portal):
    case = make_open(functional_portal)
    for user_id in ("referent", "inspektor"):
        revoke(user_id, "WOŚ", "handler")
    with logged_in(functional_portal, "naczelnik"):
        letter = draft_letter(case, {"template": "decision"})
        perform(letter, "submit")
        perform(letter, "approve")

    assert letter.approver == "naczelnik"
