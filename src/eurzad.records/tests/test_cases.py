"""Parties, notes, relations, joining, splitting, transferring, attaching, case lists."""

from .client import Client
from .office import case_of
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
from eurzad.core.testing import logged_in
from eurzad.records.cases.listing import cases_in_words
from eurzad.records.cases.notes import TIME_TO_EDIT
from eurzad.records.cases.parties import current
from eurzad.records.cases.parties import recipients
from eurzad.records.cases.refresh import refresh
from eurzad.records.interfaces import ItemAttached
from eurzad.records.letters.drafting import draft_letter
from eurzad.records.store import find
from eurzad.records.templates import set_template
from eurzad.records.tree import state_of
from eurzad.records.workflow import perform
from io import BytesIO
from openpyxl import load_workbook
from pypdfium2 import PdfDocument
from zope.component import getGlobalSiteManager
import pytest
import transaction


YEAR = today().year


@pytest.fixture
def handler(functional_portal):
    return Client(functional_portal, "referent")


@pytest.fixture
def head(functional_portal):
    return Client(functional_portal, "naczelnik")


def fields(answer):
    """Return the names of the fields that an answer complains about."""
    return [one["field"] for one in answer.json()["error"]["fields"]]


def acts(case):
    return [entry.act for entry in case_log(case).entries()]


def add(handler, case, **party):
    """Add a party by the API, and return its id."""
    answer = handler.post(f"{case.absolute_url()}/@parties", party)
    assert answer.status_code == 201, answer.text
    return next(one["id"] for one in answer.json()["parties"] if one["name"] == party["name"])


# Parties


def test_letters_go_to_the_representative_only_and_to_one_of_several(functional_portal, handler):
    case = make_open(functional_portal)
    add(handler, case, name="Współwłaścicielka Demo", address="ul. Boczna 2")
    add(
        handler,
        case,
        name="Pełnomocnik Demo",
        role="representative",
        representative_of=["p1", "p2"],
        delivery_address="skr. poczt. 7",
    )
    add(handler, case, name="Drugi Pełnomocnik", role="representative", representative_of=["p1"])

    assert [one["name"] for one in recipients(case)] == ["Pełnomocnik Demo"]
    with logged_in(functional_portal, "referent"):
        letter = draft_letter(case, {"template": "decision"})
    [addressee] = letter.addressees
    assert (addressee["name"], addressee["address"]) == ("Pełnomocnik Demo", "skr. poczt. 7")
    told = handler.get(case.absolute_url()).json()["parties"]
    assert [one["represented_by"] for one in told] == ["p3", "p3", "", ""]


def test_when_the_power_of_attorney_is_revoked_letters_go_to_the_party(functional_portal, handler):
    case = make_open(functional_portal)
    agent = add(handler, case, name="Pełnomocnik", role="representative", representative_of=["p1"])
    answer = handler.patch(f"{case.absolute_url()}/@parties/{agent}", {"ended": "revoked"})

    assert answer.status_code == 200
    assert [one["name"] for one in recipients(case)] == ["Mieszkanka Przykładowa"]
    assert [one["current"] for one in answer.json()["parties"]] == [True, False]


def test_an_heir_follows_a_party_that_has_died(functional_portal, handler):
    case = make_open(functional_portal)
    url = f"{case.absolute_url()}/@parties"
    heir = {"name": "Spadkobierczyni Demo", "succeeds": "p1"}
    assert fields(handler.post(url, heir)) == ["succeeds"]

    handler.patch(f"{url}/p1", {"ended": "deceased", "valid_to": today().isoformat()})
    add(handler, case, **heir)

    assert [one["name"] for one in current(case)] == ["Spadkobierczyni Demo"]
    assert [one["name"] for one in recipients(case)] == ["Spadkobierczyni Demo"]
    assert acts(case)[-2:] == ["party_ended", "party_added"]
    row = handler.get("@work?scope=mine").json()["items"][0]
    assert row["parties"] == ["Spadkobierczyni Demo"]


def test_what_was_said_of_a_party_is_kept(functional_portal, handler):
    case = make_open(functional_portal)
    url = f"{case.absolute_url()}/@parties/p1"
    handler.patch(url, {"address": "ul. Nowa 5\n44-230 Czerwionka-Leszczyny"})

    [party] = handler.get(case.absolute_url()).json()["parties"]

    assert party["address"].startswith("ul. Nowa 5")
    assert [one["address"].partition("\n")[0] for one in party["versions"]] == ["ul. Przykładowa 1"]
    assert case.parties[0]["user_id"] == "mieszkanka"


def test_an_account_is_known_by_the_address_that_its_owner_logs_in_with(functional_portal, handler):
    case = make_open(functional_portal)
    url = f"{case.absolute_url()}/@parties"
    body = {"name": "Pełnomocnik", "role": "representative", "representative_of": ["p1"]}
    assert fields(handler.post(url, {**body, "account": "nikt@example.org"})) == ["account"]
    assert fields(handler.post(url, {**body, "account": "referent@example.org"})) == ["account"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "name"),
        ({"name": ""}, "name"),
        ({"name": "x" * 255}, "name"),
        ({"name": "A", "kind": "ghost"}, "kind"),
        ({"name": "A", "role": "judge"}, "role"),
        ({"name": "A", "email": "to nie adres"}, "email"),
        ({"name": "A", "role": "representative"}, "representative_of"),
        ({"name": "A", "representative_of": ["p1"]}, "representative_of"),
        ({"name": "A", "role": "representative", "representative_of": ["p9"]}, "representative_of"),
        ({"name": "A", "role": "representative", "representative_of": "p1"}, "representative_of"),
        ({"name": "A", "succeeds": "p9"}, "succeeds"),
        ({"name": "A", "valid_from": "wczoraj"}, "valid_from"),
        ({"name": "A", "user_id": "mieszkaniec"}, "user_id"),
        ({"name": "A", "pesel": "00000000000"}, "pesel"),
    ],
)
def test_a_wrong_party_is_refused(functional_portal, handler, body, field):
    case = make_open(functional_portal)

    answer = handler.post(f"{case.absolute_url()}/@parties", body)

    assert (answer.status_code, fields(answer)) == (400, [field])
    assert len(case.parties) == 1


@pytest.mark.parametrize(
    ("id", "body", "status"),
    [
        ("p9", {"name": "A"}, 404),
        ("p1", {"ended": "bored"}, 400),
        ("p1", {"ended": "deceased", "valid_to": "2999-01-01"}, 400),
        ("p1", {"ended": "deceased", "name": "A"}, 400),
        ("p1/p2", {"name": "A"}, 404),
    ],
)
def test_a_wrong_change_of_a_party_is_refused(functional_portal, handler, id, body, status):
    case = make_open(functional_portal)

    answer = handler.patch(f"{case.absolute_url()}/@parties/{id}", body)

    assert answer.status_code == status
    assert [one["ended"] for one in current(case)] == [""]


# Notes and relations


def test_a_note_is_changed_by_its_author_for_a_day_and_its_versions_are_kept(
    functional_portal, handler
):
    case = make_open(functional_portal)
    url = f"{case.absolute_url()}/@notes"
    handler.post(url, {"text": "Zadzwonić do zarządcy drogi."})
    colleague = Client(functional_portal, "inspektor")
    assert colleague.post(url, {"text": "Byłem na miejscu."}).status_code == 201
    assert colleague.patch(f"{url}/1", {"text": "inaczej"}).status_code == 403

    told = handler.patch(f"{url}/1", {"text": "Zadzwoniłam do zarządcy."}).json()["notes"]

    assert [(one["text"], one["editable"]) for one in told] == [
        ("Zadzwoniłam do zarządcy.", True),
        ("Byłem na miejscu.", False),
    ]
    assert told[0]["versions"][0]["text"] == "Zadzwonić do zarządcy drogi."
    old = {**case.notes[0], "time": "2026-01-01T10:00:00+01:00"}
    case.notes = (old, case.notes[1])
    assert timedelta(hours=1) < TIME_TO_EDIT
    assert handler.patch(f"{url}/1", {"text": "za późno"}).status_code == 403
    assert handler.patch(f"{url}/7", {"text": "nie ma"}).status_code == 404
    assert "note_changed" in acts(case)


@pytest.mark.parametrize("body", [{}, {"text": " "}, {"text": 1}, {"text": "x" * 5001}])
def test_a_wrong_note_is_refused(functional_portal, handler, body):
    case = make_open(functional_portal)

    answer = handler.post(f"{case.absolute_url()}/@notes", body)

    assert (answer.status_code, fields(answer), case.notes) == (400, ["text"], ())


def test_both_sides_know_a_relation_until_it_is_removed(functional_portal, handler):
    one, other = make_open(functional_portal), make_open(functional_portal)
    url = f"{one.absolute_url()}/@relations"
    told = handler.post(url, {"case": other.mark, "kind": "continues"}).json()

    assert [(r["kind"], r["case"]["mark"]) for r in told["relations"]] == [
        ("continues", other.mark)
    ]
    [back] = handler.get(other.absolute_url()).json()["relations"]
    assert (back["kind_title"], back["case"]["mark"]) == ("Kontynuowana w sprawie", one.mark)
    assert fields(handler.post(url, {"case": other.mark, "kind": "related"})) == ["case"]

    assert handler("DELETE", f"{url}/{other.UID()}").status_code == 200
    assert (one.relations, other.relations) == ((), ())
    assert handler("DELETE", f"{url}/{other.UID()}").status_code == 404


def test_the_title_of_a_related_case_is_told_to_those_who_may_see_it(functional_portal, handler):
    one, other = make_open(functional_portal), make_open(functional_portal)
    handler.post(f"{one.absolute_url()}/@relations", {"case": other.mark, "kind": "related"})
    handler.post(
        f"{other.absolute_url()}/@access", {"access": "restricted", "comment": "dane wrażliwe"}
    )

    told = Client(functional_portal, "inspektor").get(one.absolute_url()).json()["relations"]

    assert [(r["case"]["mark"], r["case"]["title"]) for r in told] == [(other.mark, None)]


@pytest.mark.parametrize("mark", ["", "nic", "WOŚ.6131.99.2026", "FN.3120.1.2026", 7])
def test_a_case_that_is_not_there_cannot_be_related(functional_portal, handler, mark):
    case = make_open(functional_portal)

    answer = handler.post(f"{case.absolute_url()}/@relations", {"case": mark, "kind": "related"})

    assert (answer.status_code, fields(answer)) == (400, ["case"])


# Joining, splitting, transferring


def test_joined_cases_have_one_leader_with_all_parties_and_documents(functional_portal, handler):
    lead, other = make_open(functional_portal), make_open(functional_portal)
    add(handler, other, name="Druga Strona")
    told = handler.post(f"{lead.absolute_url()}/@join", {"cases": [other.mark]}).json()

    assert (state_of(lead), state_of(other)) == ("open", "joined")
    assert [one["name"] for one in told["parties"]] == ["Mieszkanka Przykładowa", "Druga Strona"]
    [joined] = told["joined"]
    assert joined["mark"] == other.mark
    assert [one["register_number"] for one in joined["incoming"]] == [f"RPW/2/{YEAR}"]
    assert handler.get(other.absolute_url()).json()["joined_to"]["mark"] == lead.mark
    rows = case_list(handler)["items"]
    assert [row["remarks"] for row in rows] == [
        f"dołączono sprawę {other.mark}",
        f"połączono ze sprawą {lead.mark}",
    ]
    assert [one["title"] for one in handler.get("@work?scope=mine").json()["items"]] == [lead.title]


def test_separated_cases_go_on_by_themselves(functional_portal, handler):
    lead, other = make_open(functional_portal), make_open(functional_portal)
    add(handler, other, name="Druga Strona")
    handler.post(f"{lead.absolute_url()}/@join", {"cases": [other.UID()]})
    url = f"{lead.absolute_url()}/@separate"
    assert fields(handler.post(url, {"case": other.UID()})) == ["comment"]

    handler.post(url, {"case": other.UID(), "comment": "różne stany faktyczne"})

    assert (state_of(other), other.joined_to, other.closed, lead.joined) == ("open", "", None, ())
    assert [one["name"] for one in current(lead)] == ["Mieszkanka Przykładowa"]
    assert acts(other)[-2:] == ["joined", "separated"]


def test_an_exclusion_from_a_case_holds_in_those_joined_to_it(functional_portal, handler, head):
    lead, other = make_open(functional_portal), make_open(functional_portal)
    handler.post(f"{lead.absolute_url()}/@join", {"cases": [other.mark]})
    head.post(
        f"{lead.absolute_url()}/@exclusions", {"person": "inspektor", "ground": "impartiality"}
    )

    colleague = Client(functional_portal, "inspektor")
    assert colleague.get(other.absolute_url()).status_code == 403
    assert colleague.get(lead.absolute_url()).status_code == 403


@pytest.mark.parametrize(
    "cases", [None, [], "x", ["WOŚ.6131.77.2026"], [5], ["SAME"], ["RESTRICTED"], ["PENDING"]]
)
def test_a_wrong_joining_is_refused(functional_portal, handler, cases):
    lead = make_open(functional_portal)
    if cases == ["SAME"]:
        cases = [lead.mark]
    if cases == ["RESTRICTED"]:
        other = make_open(functional_portal)
        handler.post(
            f"{other.absolute_url()}/@access", {"access": "restricted", "comment": "powód"}
        )
        cases = [other.mark]
    if cases == ["PENDING"]:
        cases = [make_submitted(functional_portal).__parent__.mark]

    answer = handler.post(f"{lead.absolute_url()}/@join", {"cases": cases})

    assert (answer.status_code, fields(answer), lead.joined) == (400, ["cases"], ())


def test_a_case_of_somebody_else_cannot_be_joined(functional_portal, handler, head):
    lead, other = make_open(functional_portal), make_open(functional_portal)
    head.post(f"{other.absolute_url()}/@assign", {"unit": "WOŚ", "handler": "inspektor"})

    answer = handler.post(f"{lead.absolute_url()}/@join", {"cases": [other.mark]})

    assert (answer.status_code, state_of(other)) == (403, "open")


def test_a_matter_taken_out_has_its_own_mark_items_and_parties(functional_portal, handler):
    case = make_open(functional_portal)
    second = attached(functional_portal, handler, case)
    add(handler, case, name="Sąsiad Demo")
    body = {
        "title": "Odrębne zezwolenie",
        "file_plan_class": "6132",
        "items": [second.UID()],
        "parties": ["p2"],
    }
    told = handler.post(f"{case.absolute_url()}/@split", body).json()

    assert told["mark"] == f"WOŚ.6132.1.{YEAR}"
    assert [one["name"] for one in told["parties"]] == ["Sąsiad Demo"]
    assert [one["register_number"] for one in told["incoming"]] == [second.register_number]
    assert [one["kind"] for one in told["relations"]] == ["follows_from"]
    assert len(case.incoming_uids) == 1
    assert case_of(second).mark == told["mark"]
    assert case_list(handler)["items"][0]["remarks"] == (
        f"wyłączono do odrębnej sprawy WOŚ.6132.1.{YEAR}"
    )


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"file_plan_class": "6131"}, "title"),
        ({"title": "A"}, "file_plan_class"),
        ({"title": "A", "file_plan_class": "6131", "items": ["x"]}, "items"),
        ({"title": "A", "file_plan_class": "6131", "parties": ["p9"]}, "parties"),
        ({"title": "A", "file_plan_class": "6131", "parties": "p1"}, "parties"),
    ],
)
def test_a_wrong_splitting_is_refused(functional_portal, handler, body, field):
    case = make_open(functional_portal)

    answer = handler.post(f"{case.absolute_url()}/@split", body)

    assert (answer.status_code, fields(answer)) == (400, [field])
    assert case.relations == ()


def test_a_transferred_case_keeps_its_mark_and_changes_its_readers(functional_portal, head):
    case = make_open(functional_portal)
    mark = case.mark
    body = {"unit": "FN", "handler": "referent-fn", "instruction": "Według właściwości"}
    answer = head.post(f"{case.absolute_url()}/@transfer", body)

    assert (answer.status_code, case.mark, case.unit) == (200, mark, "FN")
    for role, status in (("referent-fn", 200), ("naczelnik-fn", 200), ("referent", 403)):
        assert Client(functional_portal, role).get(case.absolute_url()).status_code == status
    [row] = case_list(head)["items"]
    assert row["remarks"].startswith("przekazano do FN, ")
    queue = Client(functional_portal, "referent-fn").get("@work?scope=mine").json()["items"]
    assert [one["mark"] for one in queue] == [mark]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "unit"),
        ({"unit": "WOŚ"}, "unit"),
        ({"unit": "XX"}, "unit"),
        ({"unit": "FN", "handler": "referent"}, "handler"),
    ],
)
def test_a_wrong_transfer_is_refused(functional_portal, head, body, field):
    case = make_open(functional_portal)

    answer = head.post(f"{case.absolute_url()}/@transfer", body)

    assert (answer.status_code, fields(answer), case.unit) == (400, [field], "WOŚ")


def test_a_unit_that_co_operates_reads_answers_and_reads_no_longer(functional_portal, handler):
    case = make_open(functional_portal)
    url = f"{case.absolute_url()}/@cooperation"
    other = Client(functional_portal, "referent-fn")
    assert other.get(case.absolute_url()).status_code == 403

    assert handler.post(url, {"unit": "FN", "task": "Czy są zaległości?"}).status_code == 201
    assert other.get(case.absolute_url()).status_code == 200
    [asked] = other.get("@work?scope=cooperation").json()["items"]
    assert (asked["mark"], asked["task"]) == (case.mark, "Czy są zaległości?")
    assert other.get("@desk").json()["counts"]["cooperation"] == 1
    assert (
        other.post(f"{case.absolute_url()}/@letters", {"template": "decision"}).status_code == 403
    )
    assert handler.patch(f"{url}/FN", {"answer": "za nich"}).status_code == 403
    assert other.patch(f"{url}/FN", {"answer": "Brak zaległości."}).status_code == 200
    [told] = handler.get(case.absolute_url()).json()["cooperation"]
    assert (told["answer"], told["answered_by"]["id"]) == ("Brak zaległości.", "referent-fn")
    assert other.get("@work?scope=cooperation").json()["items"] == []

    assert handler.patch(f"{url}/FN", {"end": True}).status_code == 200
    assert other.get(case.absolute_url()).status_code == 403


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"task": "x"}, "unit"),
        ({"unit": "WOŚ", "task": "x"}, "unit"),
        ({"unit": "XX", "task": "x"}, "unit"),
        ({"unit": "FN"}, "task"),
        ({"unit": "FN", "task": "x", "due": "2020-01-01"}, "due"),
    ],
)
def test_a_wrong_request_to_co_operate_is_refused(functional_portal, handler, body, field):
    case = make_open(functional_portal)

    answer = handler.post(f"{case.absolute_url()}/@cooperation", body)

    assert (answer.status_code, fields(answer), case.cooperation) == (400, [field], ())


# Attaching, beginning, closing without a mark


def attached(portal, handler, case, **more):
    """Return a second item, attached to a case by its handler."""
    item = make_item(portal, title="Uzupełnienie wniosku")
    with logged_in(portal, "kancelaria"):
        perform(item, "assign", unit="WOŚ", handler="referent")
    answer = handler.post(f"{item.absolute_url()}/@attach", {"case": case.mark, **more})
    assert answer.status_code == 200, answer.text
    return item


def test_an_item_joins_a_case_and_its_draft_is_dissolved(functional_portal, handler):
    letter = make_draft_letter(functional_portal)
    case = letter.__parent__
    heard = []
    manager = getGlobalSiteManager()
    manager.registerHandler(heard.append, (ItemAttached,))
    try:
        with_answer = make_item(functional_portal, title="Odpowiedź na wezwanie")
        draft = case_of(with_answer)
        registry = Client(functional_portal, "kancelaria")
        body = {"case": case.mark, "answers": letter.UID()}
        answer = registry.post(f"{with_answer.absolute_url()}/@attach", body)
    finally:
        manager.unregisterHandler(heard.append, (ItemAttached,))

    assert answer.status_code == 200
    assert answer.json()["case"]["mark"] == case.mark
    assert (state_of(draft), state_of(with_answer)) == ("dissolved", "settled")
    assert (with_answer.unit, with_answer.handler) == ("WOŚ", "referent")
    told = handler.get(case.absolute_url()).json()["incoming"]
    assert [one["title"] for one in told][1:] == ["Odpowiedź na wezwanie"]
    assert [one["title"] for one in handler.get("@work?scope=mine").json()["items"]] == [case.title]
    assert (acts(case)[-1], acts(draft)[-1]) == ("item_attached", "item_attached")


def answers(client, item, case):
    """Return the letters that an item may answer in a case."""
    answer = client.get(f"{item.absolute_url()}/@answers?case={case.mark}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_the_letter_that_waits_for_an_answer_comes_first(functional_portal):
    plain = make_dispatched(functional_portal)
    case = plain.__parent__
    set_template(
        functional_portal,
        "wezwanie",
        {
            "title": "Wezwanie",
            "kind": "call",
            "act": "call",
            "operative_part": "Wzywam",
            "legal_basis": "art. 64 § 2 KPA",
            "instruction": "Pouczenie",
        },
    )
    with logged_in(functional_portal, "referent"):
        unsent = draft_letter(case, {"template": "decision"})
        call = draft_letter(case, {"template": "wezwanie"})
        perform(call, "submit")
    with logged_in(functional_portal, "naczelnik"):
        perform(call, "approve")
    files(call).add("pismo.pdf", "application/pdf", b"%PDF-1.7", "letter-pdf")
    with logged_in(functional_portal, "referent"):
        perform(call, "dispatch")
    transaction.commit()
    item = make_item(functional_portal, title="Uzupełnienie", sender="ktoś inny")
    registry = Client(functional_portal, "kancelaria")

    told = answers(registry, item, case)

    assert told["needed"] is False
    assert [one["UID"] for one in told["items"]] == [call.UID(), plain.UID()]
    assert [one["likely"] for one in told["items"]] == [True, False]
    assert unsent.UID() not in [one["UID"] for one in told["items"]]
    mine = make_item(functional_portal, title="Pismo", sender="PRZYKŁADOWA mieszkanka")
    assert [one["to_sender"] for one in answers(registry, mine, case)["items"]] == [True, True]


def test_to_a_closed_case_only_a_remedy_against_a_decision_comes(functional_portal, handler):
    letter = make_dispatched(functional_portal)
    case = letter.__parent__
    body = {"outcome": "Wydano decyzję", "confirmed": True}
    assert handler.post(f"{case.absolute_url()}/@close", body).status_code == 200
    item = make_item(functional_portal, title="Odwołanie")
    registry = Client(functional_portal, "kancelaria")

    told = answers(registry, item, case)

    assert told["needed"] is True
    assert [one["UID"] for one in told["items"]] == [letter.UID()]
    letter.kind = "notice"
    transaction.commit()
    assert answers(registry, item, case)["items"] == []


def test_letters_of_a_restricted_case_are_not_told_to_the_registry(functional_portal):
    letter = make_dispatched(functional_portal)
    case = letter.__parent__
    case.access = "restricted"
    refresh(case)
    item = make_item(functional_portal, title="Odpowiedź")
    transaction.commit()

    told = answers(Client(functional_portal, "kancelaria"), item, case)

    assert told["items"] == []


@pytest.mark.parametrize("mark", ["", "WOŚ.1.1.2020", "x" * 30])
def test_without_a_case_there_are_no_letters_to_answer(functional_portal, mark):
    item = make_item(functional_portal)
    registry = Client(functional_portal, "kancelaria")

    answer = registry.get(f"{item.absolute_url()}/@answers?case={mark}")

    assert (answer.status_code, fields(answer)) == (400, ["case"])


def test_an_item_attached_by_mistake_has_its_draft_back(functional_portal, handler):
    case = make_open(functional_portal)
    item = attached(functional_portal, handler, case)
    url = f"{case.absolute_url()}/@detach"
    assert fields(handler.post(url, {"item": item.UID()})) == ["comment"]
    assert handler.post(url, {"item": item.UID(), "comment": "zły znak"}).status_code == 200

    draft = case_of(item)
    assert (state_of(draft), state_of(item)) == ("draft", "assigned")
    assert len(case.incoming_uids) == 1
    assert draft.title in [one["title"] for one in handler.get("@work?scope=mine").json()["items"]]
    first = case.incoming_uids[0]
    assert handler.post(url, {"item": first, "comment": "i ten"}).status_code == 409
    assert handler.post(url, {"item": "x" * 32, "comment": "nie ma"}).status_code == 404
    assert acts(case)[-2:] == ["item_attached", "item_detached"]


def test_the_sender_of_an_attached_item_becomes_a_party_when_asked(functional_portal, handler):
    case = make_open(functional_portal)
    item = make_item(functional_portal, sender="Sąsiad Demo", user_id="mieszkaniec", email="")
    with logged_in(functional_portal, "kancelaria"):
        perform(item, "assign", unit="WOŚ", handler="referent")
    handler.post(f"{item.absolute_url()}/@attach", {"case": case.mark, "party": True})

    assert [(one["name"], one["user_id"]) for one in current(case)][1:] == [
        ("Sąsiad Demo", "mieszkaniec")
    ]


@pytest.mark.parametrize(
    ("role", "body", "status"),
    [
        ("referent", {}, 400),
        ("referent", {"case": "WOŚ.6131.9.2026"}, 400),
        ("referent", {"case": "MARK", "answers": "x"}, 400),
        ("referent", {"case": "MARK", "party": "tak"}, 400),
        ("inspektor", {"case": "MARK"}, 403),
        ("referent-fn", {"case": "MARK"}, 403),
        ("kontroler", {"case": "MARK"}, 403),
    ],
)
def test_a_wrong_attachment_is_refused(functional_portal, role, body, status):
    case = make_open(functional_portal)
    draft = make_assigned(functional_portal)
    item = find(draft.incoming_uids[0])
    if body.get("case") == "MARK":
        body = {**body, "case": case.mark}

    answer = Client(functional_portal, role).post(f"{item.absolute_url()}/@attach", body)

    assert answer.status_code == status
    assert (state_of(draft), item.case_uid) == ("draft", draft.UID())


def test_a_case_can_be_begun_by_the_office(functional_portal, handler):
    answer = handler.post("@cases", {"title": "Kontrola drzewostanu", "unit": "WOŚ"})

    assert answer.status_code == 201
    told = answer.json()
    assert (told["review_state"], told["handler"]["id"], told["incoming"]) == (
        "draft",
        "referent",
        [],
    )
    opened = handler.post(f"{told['@id']}/@open", {"file_plan_class": "6131"}).json()
    assert opened["mark"] == f"WOŚ.6131.1.{YEAR}"
    assert [one["title"] for one in case_list(handler)["items"]] == ["Kontrola drzewostanu"]


@pytest.mark.parametrize(
    ("role", "body", "status"),
    [
        ("referent", {"unit": "WOŚ"}, 400),
        ("referent", {"title": "A"}, 400),
        ("referent", {"title": "A", "unit": "WOŚ", "handler": "inspektor"}, 400),
        ("naczelnik", {"title": "A", "unit": "WOŚ", "handler": "referent-fn"}, 400),
        ("naczelnik", {"title": "A", "unit": "WOŚ", "file_plan_class": "613"}, 400),
        ("naczelnik", {"title": "A", "unit": "WOŚ", "handler": "inspektor"}, 201),
        ("referent-fn", {"title": "A", "unit": "WOŚ"}, 403),
        ("kancelaria", {"title": "A", "unit": "OR"}, 403),
        ("mieszkanka", {"title": "A", "unit": "WOŚ"}, 403),
    ],
)
def test_a_case_is_begun_by_those_who_work_in_the_unit(functional_portal, role, body, status):
    assert Client(functional_portal, role).post("@cases", body).status_code == status


def test_documentation_that_forms_no_case_is_closed_without_a_mark(functional_portal, handler):
    case = make_assigned(functional_portal)
    url = case.absolute_url()
    assert fields(handler.post(f"{url}/@workflow/file")) == ["file_plan_class"]

    body = {"file_plan_class": "6131", "comment": "oferta handlowa"}
    told = handler.post(f"{url}/@workflow/file", body).json()

    assert (told["review_state_title"], told["mark"]) == ("Zakończona bez znaku", None)
    assert state_of(find(case.incoming_uids[0])) == "settled"
    assert handler.get("@work?scope=mine").json()["items"] == []
    listed = case_list(handler, outside=1)
    assert [row["title"] for row in listed["items"]] == [case.title]
    assert case_list(handler)["items"] == []

    handler.post(f"{url}/@workflow/take_up")
    opened = handler.post(f"{url}/@open", {"file_plan_class": "6131"}).json()
    assert opened["mark"] == f"WOŚ.6131.1.{YEAR}"


# Groups and lists


def case_list(client, file_class="6131", **more):
    """Return the list of the class 6131 of WOŚ as somebody sees it."""
    query = "".join(f"&{name}={value}" for name, value in more.items())
    return client.get(f"@case-list?unit=WOŚ&file_plan_class={file_class}{query}").json()


def test_a_separated_group_has_a_place_in_the_list_and_numbers_of_its_own(
    functional_portal, handler
):
    make_open(functional_portal)
    body = {"unit": "WOŚ", "file_plan_class": "6131", "title": "Aleja lipowa"}
    group = handler.post("@case-groups", body).json()
    assert (group["base"], group["mark"]) == (2, f"WOŚ.6131.2.{YEAR}")
    marks = []
    for _ in range(2):
        case = make_assigned(functional_portal)
        told = handler.post(
            f"{case.absolute_url()}/@open", {"file_plan_class": "6131", "group": 2}
        ).json()
        marks.append(told["mark"])
    make_open(functional_portal)

    assert marks == [f"WOŚ.6131.2.1.{YEAR}", f"WOŚ.6131.2.2.{YEAR}"]
    rows = case_list(handler)["items"]
    assert [(row["ordinal"], row["review_state"]) for row in rows] == [
        (1, "open"),
        (2, "group"),
        (3, "open"),
    ]
    assert [row["mark"] for row in case_list(handler, base=2)["items"]] == marks
    groups = handler.get("@case-groups?unit=WOŚ&file_plan_class=6131").json()["items"]
    assert [one["title"] for one in groups] == ["Aleja lipowa"]
    found = handler.get(f"@find-case?query={marks[1]}").json()["items"]
    assert [one["mark"] for one in found] == [marks[1]]


@pytest.mark.parametrize("group", [1, -1, "2", 99])
def test_a_case_is_not_opened_in_a_group_that_is_not_there(functional_portal, handler, group):
    case = make_assigned(functional_portal)

    answer = handler.post(
        f"{case.absolute_url()}/@open", {"file_plan_class": "6131", "group": group}
    )

    assert (answer.status_code, fields(answer), case.mark) == (400, ["group"], "")


@pytest.mark.parametrize(
    ("role", "body", "status"),
    [
        ("referent", {"unit": "WOŚ", "file_plan_class": "6131"}, 400),
        ("referent", {"unit": "WOŚ", "file_plan_class": "613", "title": "A"}, 400),
        ("referent", {"unit": "XX", "file_plan_class": "6131", "title": "A"}, 400),
        ("referent-fn", {"unit": "WOŚ", "file_plan_class": "6131", "title": "A"}, 403),
        ("kontroler", {"unit": "WOŚ", "file_plan_class": "6131", "title": "A"}, 403),
    ],
)
def test_a_wrong_group_is_refused(functional_portal, role, body, status):
    assert Client(functional_portal, role).post("@case-groups", body).status_code == status


def test_the_case_list_has_the_columns_of_the_office_instruction(functional_portal, handler):
    make_open(functional_portal)

    told = case_list(handler)

    [row] = told["items"]
    assert (told["unit"]["symbol"], told["file_plan_class"]["title"], told["year"]) == (
        "WOŚ",
        "Zezwolenia na usunięcie drzew i krzewów",
        YEAR,
    )
    assert (row["ordinal"], row["sender"], row["started"], row["handler"]) == (
        1,
        "Mieszkanka Przykładowa",
        today().isoformat(),
        "Referent Ochrony Środowiska",
    )
    assert row["@id"].endswith(f"/records/cases/{YEAR}/1")


def test_the_case_list_is_a_document_and_a_spreadsheet_too(functional_portal, handler):
    make_open(functional_portal)
    query = "@case-list?unit=WOŚ&file_plan_class=6131"

    pdf = handler.get(f"{query}&format=pdf")
    assert pdf.headers["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF-1.7")
    sheet = load_workbook(BytesIO(handler.get(f"{query}&format=xlsx").content)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][:3] == ("Lp.", "Tytuł sprawy", "Od kogo wpłynęła")
    assert rows[1][0] == 1
    assert rows[1][2] == "Mieszkanka Przykładowa"
    empty = handler.get(f"{query}&year=2019&format=pdf")
    assert empty.content.startswith(b"%PDF-1.7")


def test_a_folder_of_paper_has_its_cover(functional_portal, handler):
    make_open(functional_portal)
    answer = handler.get("@case-list?unit=WOŚ&file_plan_class=6131&format=cover")

    words = PdfDocument(answer.content)[0].get_textpage().get_text_range()
    assert f"WOŚ.6131.{YEAR}" in words
    assert "kat. B5" in words
    assert "Zezwolenia na usunięcie drzew i\xa0krzewów" in words
    assert "1 sprawa" in words


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 spraw"), (1, "1 sprawa"), (3, "3 sprawy"), (12, "12 spraw"), (22, "22 sprawy")],
)
def test_cases_are_counted_in_polish(count, words):
    assert cases_in_words(count) == words


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("unit=XX&file_plan_class=6131", 400),
        ("unit=WOŚ&file_plan_class=drzewa", 400),
        ("unit=WOŚ&file_plan_class=6131&year=x", 400),
        ("unit=WOŚ&file_plan_class=6131&format=doc", 400),
        ("unit=FN&file_plan_class=3120", 403),
        ("unit=FN&file_plan_class=3120&format=pdf", 403),
        ("unit=FN&file_plan_class=3120&format=xlsx", 403),
    ],
)
def test_a_wrong_case_list_is_refused(handler, query, status):
    assert handler.get(f"@case-list?{query}").status_code == status


def test_everybody_sees_the_lists_of_their_own_units_and_the_auditor_all(functional_portal):
    make_open(functional_portal)

    def lists(role):
        return len(Client(functional_portal, role).get("@case-lists").json()["items"])

    roles = ("referent", "inspektor", "naczelnik", "referent-fn", "kancelaria", "kontroler")
    assert [lists(role) for role in roles] == [1, 1, 1, 0, 0, 1]
