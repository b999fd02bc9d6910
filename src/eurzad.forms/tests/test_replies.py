"""Letters of a party in its case: answers, appeals, waivers, withdrawals; who may not."""

from . import files
from .http import anonymous
from .office import clerk
from .office import make_office
from .office import open_case
from .office import sent_letter
from .test_my_applications import registered  # noqa: F401
from .test_my_applications import represent
from .test_my_applications import token  # noqa: F401
from .test_submission import optional_map  # noqa: F401
from .test_submission import register
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.files import files as files_of
from eurzad.core.log import case_log
from eurzad.core.outbox import run_due
from eurzad.core.store import store
from eurzad.core.testing import logged_in
from eurzad.forms.applications import documents
from eurzad.forms.replies.desk import sweep_replies
from eurzad.forms.storage import forms_store
from eurzad.records.cases.clock import record_event
from eurzad.records.cases.deadline import deadline_of
from eurzad.records.cases.parties import end_party
from eurzad.records.store import find
from eurzad.records.tree import state_of
from eurzad.records.workflow import perform
from lxml import etree
from pathlib import Path
from plone import api
import pytest
import transaction


PDF = {"Content-Type": "application/pdf", "X-File-Name": "mapa.pdf"}


@pytest.fixture
def case(site, registered):  # noqa: F811
    make_office(site)
    return open_case(site, registered)


@pytest.fixture
def url(token):  # noqa: F811
    return f"/@my-applications/{token}"


@pytest.fixture
def call(site, anna, case, url):
    """A call that Anna has opened."""
    letter = sent_letter(site, case, "call", days=14)
    read_all(anna, url)
    return letter


@pytest.fixture
def decision(site, anna, case, url):
    """A decision that Anna has opened."""
    letter = sent_letter(site, case, "decision")
    read_all(anna, url)
    return letter


def read_all(client, url):
    for letter in client.get(url).json()["letters"]:
        assert client.get(letter["files"][0]["download"]).status_code == 200


def begin(client, case_id, kind, letter=""):
    body = {"case": case_id, "kind": kind, "letter": letter}
    answer = client.post("/@replies", body)
    assert answer.status_code == 201, answer.text
    return answer.json()["id"]


def file_it(client, reply, text="", **body):
    if text:
        assert client.patch(f"/@replies/{reply}", {"text": text}).status_code == 200
    return client.post(f"/@replies/{reply}/submit", body)


def acts(client, url):
    return {(one["kind"], one["letter"]): one for one in client.get(url).json()["acts"]}


def fields(answer):
    return [one["field"] for one in answer.json()["error"]["fields"]]


def test_an_answer_to_a_call_joins_the_case_and_lets_the_clock_run_again(
    site,
    anna,
    case,
    call,
    url,
    token,  # noqa: F811
):
    assert deadline_of(case).paused
    reply = begin(anna, token, "answer", call.getId())
    anna.patch(f"/@replies/{reply}", {"text": "Przesyłam mapę."})
    sent = anna("POST", f"/@replies/{reply}/attachments", data=files.PDF, headers=PDF)
    assert sent.status_code == 201
    # another device: the same letter goes on
    assert begin(anna, token, "answer", call.getId()) == reply
    told = anna.get(f"/@replies/{reply}").json()
    assert (told["text"], told["attachments"][0]["filename"]) == ("Przesyłam mapę.", "mapa.pdf")
    filed = file_it(anna, reply)
    assert filed.status_code == 202
    assert file_it(anna, reply).json()["token"] == filed.json()["token"]
    [waiting] = anna.get(url).json()["sent"]
    assert (waiting["kind"], waiting["register_number"]) == ("answer", None)

    assert register(site) == 1
    transaction.begin()
    item = find(case.incoming_uids[-1])

    assert item.title == f"Odpowiedź na pismo: {call.title} ({case.mark})"
    assert (item.sender, item.user_id) == (case.parties[0]["name"], "anna")
    assert state_of(item) == "settled"
    assert not deadline_of(case).paused
    assert [one.act for one in case_log(case).entries()][-1] == "item_attached"
    [mail] = [
        entry.payload
        for entry in store(site).outbox.due(float("inf"), 100)
        if item.register_number in entry.payload.get("text", "")
    ]
    assert f"/moje-sprawy/{token}" in mail["text"]
    assert "mapę" not in mail["text"]
    run_due(site, limit=50)
    transaction.commit()
    full = anna.get(url).json()
    assert full["asked"] == []
    [told] = full["sent"]
    assert told["register_number"] == item.register_number
    names = {one["kind"]: one["download"] for one in told["files"]}
    assert set(names) == {
        "attachment",
        "application-xml",
        "application-pdf",
        "receipt-xml",
        "receipt-pdf",
    }
    assert anna.get(names["attachment"]).content == files.PDF
    assert ("answer", call.getId()) not in acts(anna, url)
    assert [one["id"] for one in anna.get("/@my-applications").json()["items"]] == [token]
    assert anna.get(f"/@my-applications/{reply}").status_code == 404


def test_the_xml_of_a_letter_is_valid(site, anna, case, token):  # noqa: F811
    file_it(anna, begin(anna, token, "letter"), "Proszę o wyjaśnienie.")
    register(site)
    run_due(site, limit=50)
    transaction.commit()
    item = find(case.incoming_uids[-1])
    [record] = files_of(item).of_kind("application-xml")
    schema = Path(documents.__file__).parent / "schema" / "application-1.xsd"

    etree.XMLSchema(etree.parse(schema)).assertValid(etree.fromstring(record.data))


@pytest.mark.parametrize("method", ["GET", "PATCH", "DELETE"])
def test_a_letter_is_its_writers_only(site, anna, jan, case, token, method):  # noqa: F811
    reply = begin(anna, token, "letter")

    assert jan(method, f"/@replies/{reply}", json={}).status_code == 404
    assert anonymous(site)(method, f"/@replies/{reply}", json={}).status_code == 401
    assert clerk(site, "referent")(method, f"/@replies/{reply}", json={}).status_code in {401, 403}
    assert anna.get(f"/@replies/{reply}").status_code == 200


@pytest.mark.parametrize("path", ["attachments", "submit"])
def test_nobody_else_files_or_adds_to_it(site, anna, jan, case, token, path):  # noqa: F811
    reply = begin(anna, token, "letter")

    assert jan.post(f"/@replies/{reply}/{path}", {}).status_code == 404
    assert anonymous(site).post(f"/@replies/{reply}/{path}", {}).status_code == 401
    assert clerk(site, "referent").post(f"/@replies/{reply}/{path}", {}).status_code in {401, 403}
    assert jan.post("/@replies", {"case": token, "kind": "letter"}).status_code == 404
    assert jan.post("/@replies", {"case": case.UID(), "kind": "letter"}).status_code == 404


def test_a_cookie_alone_files_nothing(site, anna, case, token):  # noqa: F811
    reply = begin(anna, token, "letter")
    cookie = {"auth_token": site.acl_users.jwt_auth.create_token("anna")}
    transaction.commit()

    answer = anonymous(site).post(f"/@replies/{reply}/submit", {}, cookies=cookie)

    assert answer.status_code == 401


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 404),
        ({"case": 5, "kind": "letter"}, 404),
        ({"case": "x" * 5000, "kind": "letter"}, 404),
        ({"kind": "x"}, 400),
        ({"kind": "answer", "letter": "letter-9"}, 409),
        ({"kind": "appeal"}, 409),
        ({"kind": "letter", "more": 1}, 400),
    ],
)
def test_what_cannot_be_begun_is_refused(anna, case, token, body, status):  # noqa: F811
    if "kind" in body and "case" not in body:
        body = {"case": token, **body}

    assert anna.post("/@replies", body).status_code == status


def test_what_is_missing_is_named(anna, case, call, token):  # noqa: F811
    assert fields(file_it(anna, begin(anna, token, "answer", call.getId()))) == ["text"]
    assert fields(file_it(anna, begin(anna, token, "withdrawal"))) == ["confirmed"]
    reply = begin(anna, token, "letter")
    assert fields(anna.patch(f"/@replies/{reply}", {"party": "Ktoś inny"})) == ["party"]
    assert fields(anna.patch(f"/@replies/{reply}", {"text": "x" * 20001})) == ["text"]
    assert fields(anna.patch(f"/@replies/{reply}", {"kind": "appeal"})) == ["kind"]


def test_files_are_checked_as_in_forms(anna, case, token):  # noqa: F811
    reply = begin(anna, token, "letter")
    where = f"/@replies/{reply}/attachments"

    assert anna("POST", where, data=files.EXE, headers=PDF).status_code == 415
    assert anna("POST", where, data=b"", headers=PDF).status_code == 415
    sent = anna("POST", where, data=files.PDF, headers=PDF).json()
    assert anna.delete(f"{where}/{sent['id']}").status_code == 204
    assert anna.delete(f"{where}/{sent['id']}").status_code == 404


def test_a_decision_can_be_appealed_against_and_the_appeal_is_noted(
    site,
    anna,
    case,
    decision,
    url,
    token,  # noqa: F811
):
    told = acts(anna, url)["appeal", decision.getId()]
    assert told["in_time"] is True
    assert "Samorządowego Kolegium Odwoławczego" in told["hint"]
    assert told["days_left"] >= 14
    assert ("withdrawal", "") not in acts(anna, url)
    reply = begin(anna, token, "appeal", decision.getId())
    assert fields(file_it(anna, reply)) == ["text"]
    assert file_it(anna, reply, "Nie zgadzam się z decyzją.").status_code == 202
    assert ("appeal", decision.getId()) not in acts(anna, url)

    register(site)
    transaction.begin()
    [appeal] = case.appeals

    assert (appeal["letter"], appeal["party"]) == (decision.UID(), case.parties[0]["name"])
    assert find(appeal["item"]).document_kind == "appeal"
    assert ("appeal", decision.getId()) not in acts(anna, url)


def test_an_appeal_reaches_a_closed_case_and_says_when_it_is_late(
    site,
    anna,
    case,
    decision,
    url,
    token,  # noqa: F811
):
    outgoing = find(decision.outgoing_uids[0])
    long_ago = (today() - timedelta(days=40)).isoformat()
    outgoing.events = tuple({**one, "day": long_ago} for one in outgoing.events)
    outgoing.served = today() - timedelta(days=40)
    with logged_in(site, "referent"):
        perform(case, "close", outcome="Załatwiono")
    transaction.commit()

    told = acts(anna, url)["appeal", decision.getId()]
    assert told["in_time"] is False
    assert "Termin minął" in told["hint"]
    file_it(anna, begin(anna, token, "appeal", decision.getId()), "Byłam w szpitalu.")
    register(site)
    transaction.begin()

    assert len(case.appeals) == 1


def test_an_unread_decision_says_from_when_the_term_runs(site, anna, case, url):
    letter = sent_letter(site, case, "decision")

    told = acts(anna, url)["appeal", letter.getId()]

    assert (told["in_time"], told["until"]) == (None, None)
    assert "otworzysz pismo" in told["hint"]
    assert ("waiver", letter.getId()) not in acts(anna, url)


def test_waiving_the_appeal_takes_a_confirmation_and_is_on_record(
    site,
    anna,
    case,
    decision,
    url,
    token,  # noqa: F811
):
    reply = begin(anna, token, "waiver", decision.getId())
    assert fields(file_it(anna, reply)) == ["confirmed"]
    assert file_it(anna, reply, confirmed=True).status_code == 202
    register(site)
    transaction.begin()

    assert [one["party"] for one in decision.waivers] == [case.parties[0]["name"]]
    assert "Zrzekam się" in find(case.incoming_uids[-1]).content["answers"]["statement"]
    left = acts(anna, url)
    assert ("waiver", decision.getId()) not in left
    assert ("appeal", decision.getId()) not in left


def test_an_application_can_be_withdrawn_before_its_case_is_opened(
    site,
    anna,
    registered,  # noqa: F811
    token,  # noqa: F811
):
    make_office(site)
    assert file_it(anna, begin(anna, token, "withdrawal"), confirmed=True).status_code == 202
    register(site)
    transaction.begin()

    case = find(registered.case_uid)

    assert len(case.incoming_uids) == 2
    assert find(case.incoming_uids[1]).letter_kind == "withdrawal"
    assert open_case(site, registered).mark


def test_a_late_case_may_be_reminded_of(site, anna, case, url, token):  # noqa: F811
    assert ("reminder", "") not in acts(anna, url)
    case.filed = today() - timedelta(days=60)
    transaction.commit()

    assert "art. 37 KPA" in acts(anna, url)["reminder", ""]["hint"]


def test_a_request_in_a_closed_case_waits_for_the_registry(site, anna, case, url, token):  # noqa: F811
    with logged_in(site, "referent"):
        perform(case, "close", outcome="Załatwiono")
    transaction.commit()
    file_it(anna, begin(anna, token, "file_access"))
    register(site)
    transaction.begin()

    assert len(case.incoming_uids) == 1
    [sent] = anna.get(url).json()["sent"]
    assert sent["register_number"]
    assert state_of(find(forms_item(site, sent["id"]).case_uid)) == "draft"


def forms_item(site, reply):
    return find(store(site).tokens[reply].uid)


def test_a_representative_writes_in_the_name_of_the_party_until_the_power_ends(
    site, jan, anna, case
):
    represent(site, case, "jan")
    told = jan.get(f"/@my-applications/{case.UID()}").json()
    assert {tuple(one["parties"]) for one in told["acts"]} == {(case.parties[0]["name"],)}
    reply = begin(jan, case.UID(), "letter")
    jan.patch(f"/@replies/{reply}", {"text": "W imieniu strony."})
    with api.env.adopt_user("anna"):
        end_party(case, "p2", {"ended": "revoked"})
    transaction.commit()

    assert file_it(jan, reply).status_code == 404
    assert jan.get(f"/@replies/{reply}").status_code == 404
    assert jan.patch(f"/@replies/{reply}", {"text": "x"}).status_code == 404


def test_a_letter_that_nobody_went_on_with_is_removed(site, anna, case, token):  # noqa: F811
    reply = begin(anna, token, "letter")
    kept = forms_store(site).replies[reply]

    assert sweep_replies(site, kept.expires - timedelta(seconds=1)) == 0
    assert sweep_replies(site, kept.expires) == 1
    transaction.commit()
    assert anna.get(f"/@replies/{reply}").status_code == 404


def test_paused_by_suspension_is_no_call(site, anna, case, url):
    with logged_in(site, "referent"):
        record_event(case, {"event": "suspended", "date": today().isoformat(), "reason": "sąd"})
    transaction.commit()

    assert anna.get(url).json()["asked"] == []
