"""Transfer lists, holdings, loans and disposal: the office archive over its own endpoints."""

from .archive_office import CONSENT
from .archive_office import hand_over
from .archive_office import make_archived
from .archive_office import make_closed
from .archive_office import make_consented
from .archive_office import make_due
from .archive_office import make_past_term
from .archive_office import SCAN
from .client import Client
from datetime import date
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.files import files
from eurzad.core.files import KEY as FILES
from eurzad.core.log import case_log
from eurzad.core.testing import make_clerk
from eurzad.records.archive.loans import EndElectronicLoans
from eurzad.records.archive.store import archive
from eurzad.records.cases.caselist import case_list
from eurzad.records.cases.refresh import refresh
from eurzad.records.store import find
from eurzad.records.verify import verify
from io import BytesIO
from openpyxl import load_workbook
from zope.annotation.interfaces import IAnnotations
import pytest
import transaction


SOON = (today() + timedelta(days=30)).isoformat()


@pytest.fixture
def handler(functional_portal):
    return Client(functional_portal, "referent")


@pytest.fixture
def archivist(functional_portal):
    return Client(functional_portal, "archiwista")


@pytest.fixture
def admin(functional_portal):
    return Client(functional_portal, "zarzadca")


def fields(answer):
    return [one["field"] for one in answer.json()["error"]["fields"]]


def test_what_is_due_is_proposed_to_the_unit_with_its_columns(functional_portal, handler):
    make_closed(functional_portal)
    case = make_due(functional_portal)

    told = handler.get("@transfer-due").json()

    assert told["units"] == ["WOŚ"]
    [row] = told["items"]
    assert row["mark"] == case.mark
    assert (row["kind"], row["category"], row["documents"]) == ("B", "B5", 2)
    assert row["class_title"] == "Zezwolenia na usunięcie drzew i krzewów"
    assert row["first"] == case.started.isoformat()
    assert row["last"] == case.closed.isoformat()
    assert Client(functional_portal, "referent-fn").get("@transfer-due").json()["items"] == []


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "unit"),
        ({"unit": "FN", "kind": "B"}, "unit"),
        ({"unit": "WOŚ", "kind": "C"}, "kind"),
        ({"unit": "WOŚ", "kind": "B"}, "cases"),
        ({"unit": "WOŚ", "kind": "B", "cases": []}, "cases"),
        ({"unit": "WOŚ", "kind": "B", "cases": "all"}, "cases"),
        ({"unit": "WOŚ", "kind": "B", "cases": [7]}, "cases"),
        ({"unit": "WOŚ", "kind": "B", "cases": ["nie-ma"]}, "cases.0"),
        ({"unit": "WOŚ", "kind": "B", "cases": ["x"] * 501}, "cases"),
    ],
)
def test_a_wrong_list_is_refused_with_the_field_named(functional_portal, handler, body, field):
    answer = handler.post("@transfer-lists", body)

    assert answer.status_code == 400
    assert fields(answer) == [field]
    assert len(archive(functional_portal).lists) == 0


def test_a_case_too_young_or_of_another_category_is_not_taken(functional_portal, handler):
    young = make_closed(functional_portal, years=2)
    old = make_due(functional_portal)

    for kind, case in (("B", young), ("A", old)):
        body = {"unit": "WOŚ", "kind": kind, "cases": [case.UID()]}
        answer = handler.post("@transfer-lists", body)
        assert fields(answer) == ["cases.0"]
        assert case.archive_state == ""


def test_a_list_is_handed_over_checked_and_taken_over(functional_portal, handler, archivist):
    case = make_due(functional_portal)
    body = {"unit": "WOŚ", "kind": "B", "cases": [case.UID()]}
    made = handler.post("@transfer-lists", body).json()

    assert (made["state"], made["number"], made["actions"]) == ("submitted", None, ["withdraw"])
    assert handler.get("@transfer-due").json()["items"] == []
    assert archivist.get(made["@id"]).json()["actions"] == ["accept", "return"]
    taken = archivist.post(f"{made['@id']}/accept").json()

    assert (taken["state"], taken["number"]) == ("accepted", f"1/{today().year}")
    [row] = archivist.get("@holdings").json()["items"]
    assert (row["mark"], row["list"], row["state"]) == (case.mark, taken["number"], "accepted")
    assert [entry.act for entry in case_log(case).entries()][-2:] == [
        "transfer_proposed",
        "archived",
    ]


def test_numbers_of_lists_have_no_gaps(functional_portal, archivist):
    numbers = []
    for step in ("accept", "return", "accept"):
        made = hand_over(functional_portal, make_due(functional_portal))
        body = {"remarks": "Brak spisu"} if step == "return" else {}
        told = archivist.post(f"@transfer-lists/{made.id}/{step}", body).json()
        numbers.append(told["number"])

    assert numbers == [f"1/{today().year}", None, f"2/{today().year}"]


def test_a_returned_list_is_mended_and_handed_over_again(functional_portal, handler, archivist):
    first, second = make_due(functional_portal), make_due(functional_portal)
    made = hand_over(functional_portal, first, second)
    url = f"@transfer-lists/{made.id}"

    assert fields(archivist.post(f"{url}/return")) == ["remarks"]
    archivist.post(f"{url}/return", {"remarks": "Sprawa druga niezakończona"})
    assert first.archive_state == second.archive_state == ""
    again = handler.post(f"{url}/submit", {"cases": [first.UID()]}).json()

    assert [row["mark"] for row in again["items"]] == [first.mark]
    assert second.archive_state == ""
    assert [step["step"] for step in again["steps"]] == ["submitted", "returned", "submitted"]


def test_a_withdrawn_list_gives_its_cases_back(functional_portal, handler):
    case = make_due(functional_portal)
    made = hand_over(functional_portal, case)

    assert handler.post(f"@transfer-lists/{made.id}/withdraw").json()["state"] == "withdrawn"
    assert case.archive_state == ""
    assert handler.post(f"@transfer-lists/{made.id}/withdraw").status_code == 409


def test_another_unit_neither_sees_nor_touches_a_list(functional_portal, handler):
    made = hand_over(functional_portal, make_due(functional_portal))
    stranger = Client(functional_portal, "referent-fn")

    assert stranger.get("@transfer-lists").json()["items"] == []
    for address in (f"@transfer-lists/{made.id}", f"@transfer-lists/{made.id}/pdf"):
        assert stranger.get(address).status_code == 404
    for step in ("accept", "return", "submit", "withdraw"):
        assert stranger.post(f"@transfer-lists/{made.id}/{step}").status_code == 404
    assert handler.post(f"@transfer-lists/{made.id}/accept").status_code == 403
    assert handler.post(f"@transfer-lists/{made.id}/burn").status_code == 404
    assert handler.get("@transfer-lists/99").status_code == 404
    assert handler.get("@transfer-lists/x").status_code == 404
    assert handler.get(f"@transfer-lists/{made.id}/doc").status_code == 404


def test_nobody_accepts_a_list_of_their_own(functional_portal, admin):
    case = make_due(functional_portal)
    make_clerk("oba", {"WOŚ": "handler", "OR": "archivist"})
    both = Client(functional_portal, "oba")
    body = {"unit": "WOŚ", "kind": "B", "cases": [case.UID()]}
    made = both.post("@transfer-lists", body).json()

    assert made["actions"] == ["return", "withdraw"]
    assert both.post(f"{made['@id']}/accept").status_code == 403
    assert admin.post(f"{made['@id']}/accept").status_code == 200


def test_a_list_can_be_printed_and_opened_as_a_spreadsheet(functional_portal, handler):
    case = make_due(functional_portal)
    made = hand_over(functional_portal, case)

    pdf = handler.get(f"@transfer-lists/{made.id}/pdf")
    assert pdf.content.startswith(b"%PDF")
    assert pdf.headers["Content-Type"] == "application/pdf"
    sheet = load_workbook(BytesIO(handler.get(f"@transfer-lists/{made.id}/xlsx").content)).active
    head, row = sheet.iter_rows(values_only=True)
    assert head[:4] == ("Lp.", "Znak sprawy", "Tytuł klasy", "Tytuł sprawy")
    assert row[1] == case.mark


def test_after_the_transfer_the_unit_does_not_read_the_case(functional_portal, handler, archivist):
    case = make_archived(functional_portal)
    letter = case.objectValues()[0]
    item = find(case.incoming_uids[0])

    for record in (case, letter, item):
        assert handler.get(record.absolute_url()).status_code == 403
    assert archivist.get(case.absolute_url()).status_code == 200
    assert handler.get("@holdings").json()["items"][0]["mark"] == case.mark
    assert Client(functional_portal, "referent-fn").get("@holdings").json()["items"] == []


def test_an_electronic_loan_opens_the_case_for_its_time(functional_portal, handler, archivist):
    case = make_archived(functional_portal)
    body = {"case": case.UID(), "reason": "Odpowiedź na skargę", "until": SOON}
    loan = handler.post("@loans", body).json()

    assert (loan["state"], loan["actions"]) == ("requested", ["withdraw"])
    assert handler.post("@loans", body).status_code == 409
    assert handler.get(case.absolute_url()).status_code == 403
    assert handler.post(f"{loan['@id']}/issue").status_code == 403
    assert archivist.post(f"{loan['@id']}/issue").json()["state"] == "issued"
    assert handler.get(case.absolute_url()).status_code == 200
    assert handler.get(case.objectValues()[0].absolute_url()).status_code == 200
    body = {"outcome": "x"}
    assert handler.post(f"{case.absolute_url()}/@reopen", {"comment": "x"}).status_code in (
        403,
        409,
    )
    assert Client(functional_portal, "inspektor").get(case.absolute_url()).status_code == 403

    assert handler.post(f"{loan['@id']}/return").json()["state"] == "returned"
    assert handler.get(case.absolute_url()).status_code == 403


def test_electronic_access_ends_by_itself(functional_portal, handler, archivist):
    case = make_archived(functional_portal)
    body = {"case": case.UID(), "reason": "Wgląd", "until": SOON}
    loan = handler.post("@loans", body).json()
    archivist.post(f"{loan['@id']}/issue")

    job = EndElectronicLoans()
    job.run(functional_portal, date.fromisoformat(SOON))
    assert handler.get(case.absolute_url()).status_code == 200
    job.run(functional_portal, date.fromisoformat(SOON) + timedelta(days=1))

    assert handler.get(case.absolute_url()).status_code == 403
    assert archive(functional_portal).loans[loan["id"]].state == "returned"


def test_paper_comes_back_through_the_archivist_and_is_told_when_overdue(
    functional_portal, handler, archivist
):
    case = make_archived(functional_portal)
    body = {"case": case.UID(), "reason": "Oględziny", "until": SOON, "kind": "paper"}
    loan = handler.post("@loans", body).json()
    archivist.post(f"{loan['@id']}/issue")
    archive(functional_portal).loans[loan["id"]].until = today() - timedelta(days=1)

    [row] = archivist.get("@loans?state=overdue").json()["items"]
    assert row["overdue"]
    assert handler.post(f"{loan['@id']}/return").status_code == 403
    assert archivist.post(f"{loan['@id']}/return").json()["state"] == "returned"
    assert archivist.get("@loans?state=overdue").json()["items"] == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"case": "nie-ma"}, "case"),
        ({"kind": "fax"}, "kind"),
        ({"reason": ""}, "reason"),
        ({"until": ""}, "until"),
        ({"until": "2020-01-01"}, "until"),
        ({"until": "2999-01-01"}, "until"),
    ],
)
def test_a_wrong_loan_is_refused_with_the_field_named(functional_portal, handler, change, field):
    case = make_archived(functional_portal)
    body = {"case": case.UID(), "reason": "Wgląd", "until": SOON, **change}

    assert fields(handler.post("@loans", body)) == [field]


def test_a_loan_is_refused_with_a_reason(functional_portal, handler, archivist):
    case = make_archived(functional_portal)
    body = {"case": case.UID(), "reason": "Wgląd", "until": SOON}
    loan = handler.post("@loans", body).json()

    assert fields(archivist.post(f"{loan['@id']}/refuse")) == ["remarks"]
    told = archivist.post(f"{loan['@id']}/refuse", {"remarks": "Akta u biegłego"}).json()
    assert (told["state"], told["remarks"]) == ("refused", "Akta u biegłego")
    assert archivist.post(f"{loan['@id']}/issue").status_code == 409


def test_only_what_is_past_its_term_is_proposed_for_disposal(functional_portal, archivist):
    young = make_archived(functional_portal)
    old = make_past_term(functional_portal)

    [row] = archivist.get("@holdings?due=1").json()["items"]
    assert (row["mark"], row["hindrance"]) == (old.mark, None)
    answer = archivist.post("@disposals", {"cases": [young.UID()]})
    assert fields(answer) == ["cases.0"]
    assert "Okres przechowywania trwa" in answer.json()["error"]["message"]


def test_loans_court_cases_and_category_a_block_disposal(functional_portal, handler, archivist):
    case = make_past_term(functional_portal)

    def refused():
        answer = archivist.post("@disposals", {"cases": [case.UID()]})
        assert answer.status_code == 400
        return answer.json()["error"]["message"]

    archivist.post(f"{case.absolute_url()}/@disposal-hold", {"reason": "II SA/Gl 1/26"})
    assert refused() == "Brakowanie jest wstrzymane: II SA/Gl 1/26"
    archivist.post(f"{case.absolute_url()}/@disposal-hold", {"reason": ""})
    body = {"case": case.UID(), "reason": "Wgląd", "until": SOON}
    loan = handler.post("@loans", body).json()
    assert refused() == "Akta są wypożyczone albo ktoś o nie poprosił."
    handler.post(f"{loan['@id']}/withdraw")
    archivist.post(f"{case.absolute_url()}/@category", {"category": "A", "reason": "Ekspertyza"})
    assert refused() == "Materiały archiwalne (kategoria A) przechowuje się wieczyście."


def test_bc_goes_from_its_unit_without_a_transfer_list(functional_portal, archivist, admin):
    case = make_due(functional_portal)
    archivist.post(f"{case.absolute_url()}/@category", {"category": "Bc", "reason": "Wykaz akt"})

    [row] = archivist.get("@holdings?due=1").json()["items"]
    assert (row["mark"], row["hindrance"], row["state"]) == (case.mark, None, "")
    made = archivist.post("@disposals", {"cases": [case.UID()]}).json()
    assert archivist.get("@holdings?due=1").json()["items"] == []
    archivist.post(f"{made['@id']}/withdraw")
    assert case.archive_state == ""
    made = archivist.post("@disposals", {"cases": [case.UID()]}).json()
    archivist.post(f"{made['@id']}/consent", CONSENT)
    assert admin.post(f"{made['@id']}/confirm", {"irrevocable": True}).status_code == 200
    assert case.archive_state == "destroyed"


def test_be_needs_expertise_before_consent(functional_portal, archivist):
    case = make_past_term(functional_portal)
    archivist.post(f"{case.absolute_url()}/@category", {"category": "BE5", "reason": "Wykaz akt"})
    made = archivist.post("@disposals", {"cases": [case.UID()]}).json()

    assert made["actions"] == ["expertise", "take-off", "withdraw"]
    assert archivist.post(f"{made['@id']}/consent", CONSENT).status_code == 409
    expertise = {"number": "E.1.2026", "date": "2026-01-01"}
    told = archivist.post(f"{made['@id']}/expertise", expertise).json()
    assert told["actions"] == ["consent", "take-off", "withdraw"]
    assert archivist.post(f"{made['@id']}/consent", CONSENT).status_code == 200


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"number": ""}, "number"),
        ({"date": ""}, "date"),
        ({"date": "2999-01-01"}, "date"),
        ({"authority": ""}, "authority"),
        ({"scan": None}, "scan"),
        ({"scan": {"filename": "z.pdf", "data": "###"}}, "scan"),
        ({"scan": {"filename": "z.pdf", "data": "bmllIFBERg=="}}, "scan"),
        ({"scan": {**SCAN, "path": "/etc"}}, "path"),
    ],
)
def test_a_wrong_consent_is_refused_with_the_field_named(
    functional_portal, archivist, change, field
):
    case = make_past_term(functional_portal)
    made = archivist.post("@disposals", {"cases": [case.UID()]}).json()

    answer = archivist.post(f"{made['@id']}/consent", {**CONSENT, **change})
    assert answer.status_code == 400
    assert fields(answer) == [field]


def test_destruction_takes_two_persons_and_cannot_be_undone(functional_portal, archivist, admin):
    made = make_consented(functional_portal)
    [case] = made.cases
    letter = case.objectValues()[0]
    item = find(case.incoming_uids[0])
    files(item).add("podanie.pdf", "application/pdf", b"%PDF podanie", "attachment")
    url = f"@disposals/{made.id}/confirm"

    assert archivist.post(url, {"irrevocable": True}).status_code == 403
    assert fields(admin.post(url)) == ["irrevocable"]
    assert FILES in IAnnotations(letter)
    told = admin.post(url, {"irrevocable": True}).json()

    assert (told["state"], told["actions"]) == ("destroyed", [])
    for record in (letter, item):
        assert FILES not in IAnnotations(record)
    assert letter.operative_part == ""
    remarks = case_list(functional_portal, "WOŚ", "6131", today().year).get(1)["remarks"]
    assert remarks.endswith(
        f"zniszczono dnia {today()} na podstawie: zgoda: "
        "Archiwum Państwowe w Katowicach, AP.421.1.2026 z 2026-01-02"
    )
    assert archivist.get(case.absolute_url()).json()["archive"]["state"] == "destroyed"
    assert [entry.act for entry in case_log(case).entries()][-1] == "destroyed"
    assert admin.post(url, {"irrevocable": True}).status_code == 409
    assert verify(functional_portal, None) == 0


def test_the_head_of_the_archivist_confirms(functional_portal):
    make_clerk("kierownik-or", {"OR": "head"})
    made = make_consented(functional_portal)

    head = Client(functional_portal, "kierownik-or")
    assert head.get(f"@disposals/{made.id}").json()["actions"] == ["confirm"]
    answer = head.post(f"@disposals/{made.id}/confirm", {"irrevocable": True})
    assert answer.json()["state"] == "destroyed"
    stranger = Client(functional_portal, "naczelnik")
    assert stranger.get(f"@disposals/{made.id}").status_code == 404


def test_a_hold_set_after_the_consent_still_keeps_the_files(functional_portal, archivist, admin):
    made = make_consented(functional_portal)
    [case] = made.cases
    archivist.post(f"{case.absolute_url()}/@disposal-hold", {"reason": "Prokuratura"})

    answer = admin.post(f"@disposals/{made.id}/confirm", {"irrevocable": True})

    assert answer.status_code == 409
    assert case.mark in answer.json()["error"]["message"]
    assert case.destroyed is None


def test_a_case_is_taken_off_a_list_and_a_list_withdrawn(functional_portal, archivist):
    first, second = make_past_term(functional_portal), make_past_term(functional_portal)
    made = archivist.post("@disposals", {"cases": [first.UID(), second.UID()]}).json()
    body = {"case": first.UID(), "remarks": "Archiwum państwowe chce ją zachować"}

    told = archivist.post(f"{made['@id']}/take-off", body).json()
    assert [row["mark"] for row in told["items"]] == [second.mark]
    assert first.archive_state == "accepted"
    assert archivist.post(f"{made['@id']}/withdraw").json()["state"] == "withdrawn"
    assert second.archive_state == "accepted"


def test_the_documents_of_a_disposal_can_be_had(functional_portal, archivist):
    made = make_consented(functional_portal)

    for name, start in (("pdf", b"%PDF"), ("xlsx", b"PK"), ("scan", b"%PDF-1.7 zgoda")):
        assert archivist.get(f"@disposals/{made.id}/{name}").content.startswith(start)


def test_category_a_passes_to_the_state_archive_with_its_protocol(functional_portal, archivist):
    case = make_archived(functional_portal)
    url = f"{case.absolute_url()}/@state-archive"
    body = {"number": "AP.421.7.2026", "date": "2026-01-02"}

    assert archivist.post(url, body).status_code == 409
    archivist.post(f"{case.absolute_url()}/@category", {"category": "A", "reason": "Ekspertyza"})
    assert fields(archivist.post(url, {**body, "number": ""})) == ["number"]
    told = archivist.post(url, body).json()

    assert told["archive"]["state"] == "passed"
    [row] = archivist.get("@holdings?state=passed").json()["items"]
    assert row["mark"] == case.mark


def test_the_archive_tells_what_waits(functional_portal, handler, archivist):
    make_due(functional_portal)
    hand_over(functional_portal, make_due(functional_portal))
    make_past_term(functional_portal)

    told = archivist.get("@archive").json()
    assert told["keeper"]
    assert (told["due"], told["to_check"], told["past_term"], told["holdings"]) == (1, 1, 1, 1)
    told = handler.get("@archive").json()
    assert (told["keeper"], told["due"], told["past_term"]) == (False, 1, None)


def test_the_auditor_sees_all_of_it_and_changes_nothing(functional_portal):
    made = make_consented(functional_portal)
    listed = hand_over(functional_portal, make_due(functional_portal))
    auditor = Client(functional_portal, "kontroler")

    for address in ("@archive", "@transfer-lists", "@holdings", "@disposals", "@loans"):
        assert auditor.get(address).status_code == 200
    assert len(auditor.get("@holdings").json()["items"]) == 1
    for address in (f"@disposals/{made.id}", f"@transfer-lists/{listed.id}"):
        assert auditor.get(address).json()["actions"] == []
    for address in (
        "@transfer-lists",
        "@disposals",
        "@loans",
        f"@transfer-lists/{listed.id}/accept",
        f"@transfer-lists/{listed.id}/withdraw",
        f"@disposals/{made.id}/confirm",
        f"@disposals/{made.id}/withdraw",
    ):
        assert auditor.post(address, {}).status_code == 403


def test_the_metryka_has_the_statutory_columns_and_nothing_internal(functional_portal, handler):
    case = make_closed(functional_portal)
    url = f"{case.absolute_url()}/@metryka"

    told = handler.get(url).json()
    assert told["mark"] == case.mark
    assert told["basis"] == "art. 66a Kodeksu postępowania administracyjnego"
    acts = [line["act"] for line in told["items"]]
    assert acts == [
        "Zarejestrowano przesyłkę",
        "Założono sprawę",
        "Zaakceptowano pismo",
        "Wysłano pismo",
        "Zakończono sprawę",
    ]
    assert [line["ordinal"] for line in told["items"]] == [1, 2, 3, 4, 5]
    assert told["items"][0]["document"] == find(case.incoming_uids[0]).register_number
    assert handler.get(f"{url}?format=pdf").content.startswith(b"%PDF")
    xml = handler.get(f"{url}?format=xml").content
    assert b"<stanowisko>" in xml
    assert handler.get(f"{url}?format=doc").status_code == 400


@pytest.mark.parametrize(
    "address",
    ["@archive", "@transfer-due", "@transfer-lists", "@holdings", "@disposals", "@loans"],
)
def test_the_archive_is_closed_to_residents_and_strangers(functional_portal, address):
    assert Client(functional_portal, None).get(address).status_code == 401
    for person in ("mieszkanka", "redaktor"):
        assert Client(functional_portal, person).get(address).status_code == 403


def restrict(case):
    """Let only handler and head know what a case is about."""
    case.access = "restricted"
    refresh(case)
    transaction.commit()


def test_a_restricted_case_shows_the_archivist_its_mark_only(functional_portal, handler, archivist):
    case = make_due(functional_portal)
    restrict(case)

    [row] = archivist.get("@transfer-due").json()["items"]
    assert (row["mark"], row["title"], row["restricted"]) == (case.mark, "", True)
    [row] = Client(functional_portal, "naczelnik").get("@transfer-due").json()["items"]
    assert (row["title"], row["restricted"]) == (case.title, False)

    made = hand_over(functional_portal, case)
    told = archivist.get(f"@transfer-lists/{made.id}").json()["items"]
    assert [(row["mark"], row["title"]) for row in told] == [(case.mark, "")]
    sheet = load_workbook(BytesIO(archivist.get(f"@transfer-lists/{made.id}/xlsx").content)).active
    text = " ".join(str(cell.value) for row in sheet.rows for cell in row)
    assert case.mark in text
    assert "zastrzeżone" in text
    assert case.title not in text

    assert archivist.post(f"@transfer-lists/{made.id}/accept", {}).status_code == 200
    [row] = archivist.get("@holdings").json()["items"]
    assert (row["mark"], row["title"], row["restricted"]) == (case.mark, "", True)
    assert archivist.get("@holdings?query=drzewa").json()["items_total"] == 0
    assert archivist.get(f"@holdings?query={case.mark}").json()["items_total"] == 1


def test_who_is_excluded_from_a_case_does_not_read_its_title_in_the_archive(
    functional_portal, handler
):
    case = make_due(functional_portal)
    case.excluded = ({"user_id": "referent", "until": ""},)
    refresh(case)
    transaction.commit()

    [row] = handler.get("@transfer-due").json()["items"]

    assert (row["title"], row["restricted"]) == ("", True)


def test_a_loan_does_not_tell_what_a_restricted_case_is_about(
    functional_portal, handler, archivist
):
    case = make_archived(functional_portal)
    body = {
        "case": case.UID(),
        "reason": "Kontrola",
        "until": (today() + timedelta(days=3)).isoformat(),
        "kind": "paper",
    }
    assert handler.post("@loans", body).status_code == 201
    restrict(case)

    [loan] = archivist.get("@loans").json()["items"]

    assert (loan["case"]["mark"], loan["case"]["title"]) == (case.mark, "")
    assert loan["case"]["restricted"] is True
