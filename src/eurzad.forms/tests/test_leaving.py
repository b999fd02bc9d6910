"""The end of a resident's account: what goes, what stays, what nobody gets back."""

from .answers import RIGHT
from .http import anonymous
from .http import Client
from .http import manager
from .http import PASSWORD
from .office import clerk
from .office import make_office
from .office import open_case
from .office import registered_item
from .office import sent_letter
from .test_joint import invited
from .test_joint import joint_form  # noqa: F401
from .test_submission import optional_map  # noqa: F401
from .test_submission import register
from DateTime import DateTime
from datetime import date
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.examples import Recorder
from eurzad.core.log import case_log
from eurzad.core.office.acting import acting_as
from eurzad.core.office.acting import SYSTEM
from eurzad.core.store import store
from eurzad.core.testing import logged_in
from eurzad.forms.accounts import throttle
from eurzad.forms.accounts.people import create_resident
from eurzad.forms.accounts.people import user_id_of
from eurzad.forms.accounts.tickets import issue
from eurzad.forms.accounts.tickets import RESET
from eurzad.forms.appointments.booking import Visitor
from eurzad.forms.leaving.idle import CloseIdleAccounts
from eurzad.forms.leaving.idle import Idle
from eurzad.forms.leaving.idle import years_before
from eurzad.forms.notices.preferences import link_token
from eurzad.forms.notices.preferences import switch_off
from eurzad.forms.storage import forms_store
from eurzad.records.cases.deadline import filing_way
from eurzad.records.cases.parties import put_parties
from eurzad.records.delivery.daily import ServiceJob
from eurzad.records.letters.drafting import draft_letter
from eurzad.records.store import find
from eurzad.records.store import records_store
from io import BytesIO
from pathlib import Path
from plone import api
from zipfile import ZipFile
import json
import pytest
import secrets
import transaction


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "account-removal"
FORM = "/drzewa/wniosek"
ADDRESS = "/@account-removal"
WILL = {"password": PASSWORD, "confirmed": True}
ANNA = "anna@example.org"


@pytest.fixture(autouse=True)
def no_attempts():
    for one in throttle.ALL:
        one.clear()


def mails(site) -> list[dict]:
    transaction.begin()
    due = store(site).outbox.due(float("inf"), 100)
    return [entry.payload for entry in due if entry.job == "mail"]


def log_in(site, login, password=PASSWORD) -> Client:
    answer = anonymous(site).post("/@login", {"login": login, "password": password})
    client = anonymous(site)
    client.session.headers["Authorization"] = f"Bearer {answer.json()['token']}"
    return client


@pytest.fixture
def filed(site, live_form, optional_map, anna):  # noqa: F811
    """The token of an application that Anna filed and that waits for its number."""
    token = secrets.token_urlsafe(32)
    body = {"token": token, "answers": RIGHT, "version": live_form.definition.version}
    assert anna.post(f"{FORM}/@submit", body).status_code == 202
    return token


@pytest.fixture
def case(site, filed):
    """Her case, open, with a letter that is not sent yet."""
    make_office(site)
    register(site)
    transaction.commit()
    case = open_case(site, registered_item(site, filed))
    with logged_in(site, "referent"):
        draft_letter(case, {"template": "call"})
    transaction.commit()
    return case


def test_only_a_resident_deletes_the_account_and_only_their_own(site, anna):
    make_office(site)
    assert anonymous(site).get(ADDRESS).status_code == 401
    assert anonymous(site).post(ADDRESS, WILL).status_code == 401
    for method in ("GET", "POST"):
        answer = clerk(site, "referent")(method, ADDRESS, json=WILL if method == "POST" else None)
        assert answer.status_code == 403
    assert user_id_of(site, "referent") == "referent"


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({}, ["password", "confirmed"]),
        ({"password": "Inne-haslo-12", "confirmed": True}, ["password"]),
        ({"password": ["x"], "confirmed": "true"}, ["password", "confirmed"]),
        ({"password": PASSWORD, "confirmed": False}, ["confirmed"]),
        ({**WILL, "user": "jan"}, ["user"]),
    ],
)
def test_without_password_and_confirmation_nothing_goes(site, anna, body, fields):
    answer = anna.post(ADDRESS, body)
    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == fields
    assert anna.get("/@account").status_code == 200
    assert mails(site) == []


def test_wrong_passwords_count_as_failed_log_ins(site, anna):
    known = log_in(site, "anna")
    for _attempt in range(10):
        answer = known.post(ADDRESS, {"password": "Inne-haslo-12", "confirmed": True})
        assert answer.status_code == 400
    assert known.post(ADDRESS, WILL).status_code == 429


def test_the_page_says_what_goes_and_what_is_under_way(site, case, anna):
    anna.post(f"{FORM}/@drafts", {"answers": {"city": "Rybnik"}})
    told = anna.get(ADDRESS).json()
    assert (told["drafts"], told["letters"], told["visits"], told["applications"]) == (1, 0, 0, 1)
    [one] = told["under_way"]
    assert (one["mark"], one["unread"], told["under_way_total"]) == (case.mark, 0, 1)


def test_what_the_portal_kept_is_gone_and_the_case_goes_on(site, case, anna):
    known = log_in(site, "anna")
    known.post(f"{FORM}/@drafts", {"answers": {"city": "Rybnik"}})
    known.post("/@replies", {"case": registered_token(site), "kind": "letter"})
    switch_off(site, "anna", ["closed"])
    link = link_token(site, "anna")
    issue(site, RESET, {"user_id": "anna", "mark": "x", "email": ANNA})
    transaction.commit()
    assert known.post(ADDRESS, WILL).status_code == 204

    assert known.get("/@account").status_code == 401
    answer = anonymous(site).post("/@login", {"login": "anna", "password": PASSWORD})
    assert answer.status_code == 401
    assert api.user.get(userid="anna") is None
    kept = forms_store(site)
    assert [len(kept.drafts), len(kept.replies), len(kept.tickets)] == [0, 0, 0]
    assert list(kept.owned.tokens("anna")) == []
    assert "anna" not in kept.notices_off
    assert link not in kept.notice_tokens
    assert "anna" not in records_store(site).accounts
    assert "anna" not in site.acl_users.mutable_properties._storage

    assert api.content.get_state(case) == "open"
    [party] = case.parties
    assert (party["user_id"], party["email"]) == ("", "")
    assert (party["former_account"], party["account_closed"]) == ("anna", today().isoformat())
    assert party["name"]
    assert party["address"]
    assert filing_way(case) == "electronic"
    [letter] = case.objectValues()
    assert [(one["channel"], one["user_id"]) for one in letter.addressees] == [("post", "")]
    item = registered_item(site, registered_token(site))
    assert (item.user_id, item.email) == ("", "")
    assert item.answers
    assert [one.act for one in case_log(case).entries()][-1] == "account_closed"

    [told] = [one for one in mails(site) if one["subject"] == "Twoje konto zostało usunięte"]
    assert told["to"] == ANNA
    [removal] = kept.removals.values()
    assert (removal.accounts, removal.idle_accounts) == (1, 0)
    assert "anna" not in repr(removal)


def registered_token(site) -> str:
    [(token, _registered)] = store(site).tokens.items()
    return token


def test_a_new_account_with_the_same_address_sees_nothing_of_the_old_one(site, case, live_form):
    with api.env.adopt_roles(["Manager"]):
        first = create_resident(site, "ewa@example.org", "Ewa", "x")
        put_parties(case, ({**one, "user_id": first} for one in case.parties))
        site.acl_users.source_users.updateUserPassword(first, PASSWORD)
    transaction.commit()
    known = log_in(site, "ewa@example.org")
    assert known.get("/@my-applications").json()["items_total"] == 1
    assert known.post(ADDRESS, WILL).status_code == 204
    with api.env.adopt_roles(["Manager"]):
        second = create_resident(site, "ewa@example.org", "Ewa", "x")
        site.acl_users.source_users.updateUserPassword(second, PASSWORD)
    transaction.commit()
    assert second != first
    again = log_in(site, "ewa@example.org")
    assert again.get("/@my-applications").json()["items_total"] == 0
    assert again.get(f"/@my-applications/{case.UID()}").status_code == 404


def test_what_waits_for_its_number_is_registered_without_the_account(site, filed, anna):
    assert anna.post(ADDRESS, WILL).status_code == 204
    make_office(site)
    register(site)
    item = registered_item(site, filed)
    assert item.user_id == ""
    assert item.answers
    [party] = find(item.case_uid).parties
    assert party["user_id"] == ""
    assert party["name"]


def test_an_account_that_an_administrator_deletes_is_off_its_cases_too(site, case, anna):
    known = log_in(site, "anna")
    assert manager(site).delete("/@users/anna").status_code == 204
    assert known.get("/@account").status_code == 401
    [party] = case.parties
    assert (party["user_id"], party["former_account"]) == ("", "anna")
    assert list(forms_store(site).owned.tokens("anna")) == []


def test_a_letter_that_waited_unread_is_to_be_sent_another_way(site, case, anna):
    letter = sent_letter(site, case, "decision")
    [unread] = [one["unread"] for one in anna.get(ADDRESS).json()["under_way"]]
    assert unread == 1
    assert anna.post(ADDRESS, WILL).status_code == 204
    with acting_as(SYSTEM):
        for day in (8, 15):
            ServiceJob().run(site, today() + timedelta(days=day))
    outgoing = find(letter.outgoing_uids[0])
    assert (outgoing.user_id, outgoing.email) == ("", "")
    assert (outgoing.served, outgoing.failure) == (None, "failed")


def test_whoever_waits_for_the_signature_is_told(site, joint_form, anna, jan):  # noqa: F811
    draft = anna.post(f"{FORM}/@drafts", {"answers": RIGHT}).json()["id"]
    token = invited(site, anna, draft)
    assert jan.post("/@joint/accept", {"token": token}).status_code == 200
    assert jan.post(ADDRESS, WILL).status_code == 204
    [_owner, one] = anna.get(f"/@joint/{draft}").json()["signatories"]
    assert one["state"] == "declined"
    assert one["reason"] == "Ta osoba usunęła swoje konto w portalu."
    assert ANNA in {mail["to"] for mail in mails(site)}


def test_letters_go_to_the_address_of_the_account_where_the_case_has_none(site, case, anna):
    put_parties(case, ({**one, "address": ""} for one in case.parties))
    transaction.commit()
    assert [one["postable"] for one in anna.get(ADDRESS).json()["under_way"]] == [False]
    anna.patch("/@account", {"address": "ul. Leśna 5, 44-230 Czerwionka"})
    assert [one["postable"] for one in anna.get(ADDRESS).json()["under_way"]] == [True]
    assert anna.post(ADDRESS, WILL).status_code == 204
    [party] = case.parties
    assert party["address"] == "ul. Leśna 5, 44-230 Czerwionka"


def test_a_visit_stays_booked_but_is_nobodys_any_more(site, anna):
    from eurzad.core.clock import now
    from eurzad.forms.appointments.known import appointments_of
    from eurzad.forms.appointments.storage import Appointment

    known = appointments_of(site)
    visit = Appointment("ABC234", "x", "plan", now())
    visit.day, visit.user_id = (today() + timedelta(days=2)).isoformat(), "anna"
    known.by_number[visit.number] = visit
    [owner] = Visitor("Anna", user_id="anna").owners
    known.of_person.add(owner, visit.number)
    transaction.commit()
    assert anna.post(ADDRESS, WILL).status_code == 204
    assert appointments_of(site).by_number["ABC234"].user_id == ""
    assert list(appointments_of(site).of_person.tokens(owner)) == []


def test_ones_data_are_given_as_one_package(site, case, anna, jan):
    anna.post(f"{FORM}/@drafts", {"answers": {"city": "Rybnik"}})
    with logged_in(site, "referent"):
        message = {"account": "anna", "text": "Proszę o mapę."}
        clerk(site, "referent").post(f"{case.absolute_url()}/@messages", message)
    answer = anna.get("/@@my-data/moje-dane.zip")
    assert answer.headers["Content-Type"] == "application/zip"
    with ZipFile(BytesIO(answer.content)) as archive:
        told = json.loads(archive.read("moje-dane.json"))
    assert told["konto"]["e-mail"] == ANNA
    [one] = told["sprawy"]
    assert one["znak sprawy"] == case.mark
    assert one["odpowiedzi"]
    assert [line["treść"] for line in one["wiadomości"]] == ["Proszę o mapę."]
    [draft] = told["wnioski robocze"]
    assert {"pytanie": "Miejscowość", "odpowiedź": "Rybnik"} in draft["odpowiedzi"]
    with ZipFile(BytesIO(jan.get("/@@my-data").content)) as archive:
        assert json.loads(archive.read("moje-dane.json"))["sprawy"] == []
    assert anonymous(site).get("/@@my-data").status_code == 404


def run(site, day):
    with acting_as(SYSTEM):
        CloseIdleAccounts().run(site, day)
    transaction.commit()


def test_an_account_that_nobody_uses_is_warned_and_then_closed(site, anna, jan):
    first = today()
    run(site, first)
    assert forms_store(site).idle["anna"] == Idle(first.isoformat())
    warned = first.replace(year=first.year + 3) - timedelta(days=30)
    run(site, warned - timedelta(days=1))
    assert mails(site) == []
    run(site, warned)
    assert {one["to"] for one in mails(site)} == {ANNA, "jan@example.org"}
    assert {one["subject"] for one in mails(site)} == {"Twoje konto zostanie usunięte"}
    with api.env.adopt_roles(["Manager"]):
        login = {"login_time": DateTime(f"{warned + timedelta(days=3)} 12:00 Europe/Warsaw")}
        api.user.get(userid="jan").setMemberProperties(login)
    run(site, warned + timedelta(days=30))
    assert api.user.get(userid="anna") is None
    assert api.user.get(userid="jan") is not None
    [removal] = forms_store(site).removals.values()
    assert (removal.accounts, removal.idle_accounts) == (0, 1)


def test_an_account_with_a_case_under_way_stays(site, case):
    first = today()
    forms_store(site).idle["anna"] = Idle("2020-01-01", "2020-02-01")
    run(site, first)
    assert api.user.get(userid="anna") is not None


def test_years_are_counted_by_the_calendar():
    assert years_before(date(2028, 2, 29), 3) == date(2025, 2, 28)
    assert years_before(date(2026, 11, 27), 3) == date(2023, 11, 27)


def test_the_end_of_an_account_is_as_recorded(site, case, anna):
    people = {"anna": anna, "referent": clerk(site, "referent")}

    def send(who, method, path, **kwargs):
        return people[who](method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    ask("what-goes", "anna", "GET", ADDRESS)
    ask("not-for-clerks", "referent", "GET", ADDRESS)
    ask("my-data", "anna", "GET", "/@@my-data/moje-dane.zip")
    ask("not-confirmed", "anna", "POST", ADDRESS, {"password": "Inne-haslo-12"})
    ask("deleted", "anna", "POST", ADDRESS, WILL)
    ask.check()
