"""Accounts over HTTP: refusals first, then the road from registration to a new password."""

from .http import anonymous
from .http import Client
from .http import person
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from eurzad.core.store import store
from eurzad.core.testing import logged_in
from eurzad.forms.accounts import throttle
from eurzad.forms.accounts.tickets import sweep_tickets
from eurzad.forms.storage import forms_store
from plone import api
from plone.registry import field
from plone.registry import Record
from plone.registry.interfaces import IRegistry
from zope.component import getUtility
import pytest
import re
import requests
import transaction


PASSWORD = "Kocyk-w-kratke-7"
OTHER = "Zielony-rower-88"
REGISTRATION = {
    "fullname": "Osoba Testowa",
    "email": "Nowa@example.org",
    "password": PASSWORD,
    "accept_terms": True,
}


@pytest.fixture(autouse=True)
def no_attempts():
    for one in throttle.ALL:
        one.clear()


def mails(site) -> list[dict]:
    transaction.begin()
    due = store(site).outbox.due(float("inf"), 100)
    return [entry.payload for entry in due if entry.job == "mail"]


def token_in(mail: dict) -> str:
    return re.search(r"/konto/\S+#([A-Za-z0-9_-]{43})", mail["text"])[1]


def people(site) -> int:
    return len(site.acl_users.source_users.listUserIds())


def log_in(site, login="nowa@example.org", password=PASSWORD) -> requests.Response:
    return anonymous(site).post("/@login", {"login": login, "password": password})


@pytest.fixture
def link(site):
    assert anonymous(site).post("/@account/registration", REGISTRATION).status_code == 202
    [mail] = mails(site)
    return token_in(mail)


@pytest.fixture
def account(site, link):
    answer = anonymous(site).post("/@account/confirmation", {"token": link})
    assert answer.json() == {"login": "nowa@example.org"}
    jwt = log_in(site).json()["token"]
    client = Client(site.absolute_url())
    client.session.headers["Authorization"] = f"Bearer {jwt}"
    return client


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"fullname": ""}, "fullname"),
        ({"fullname": "x" * 10_000}, "fullname"),
        ({"fullname": ["x"]}, "fullname"),
        ({"fullname": "a\nBcc: x"}, "fullname"),
        ({"email": "nowa"}, "email"),
        ({"email": "nowa@example.org\nBcc: x@example.org"}, "email"),
        ({"email": "x" * 10_000 + "@example.org"}, "email"),
        ({"email": None}, "email"),
        ({"password": "krótkie"}, "password"),
        ({"password": "haslo12345"}, "password"),
        ({"password": None}, "password"),
        ({"accept_terms": False}, "accept_terms"),
        ({"accept_terms": "true"}, "accept_terms"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_wrong_registration_is_refused(site, change, field):
    answer = anonymous(site).post("/@account/registration", {**REGISTRATION, **change})
    assert answer.status_code in {400, 413}
    if answer.status_code == 400:
        assert [one["field"] for one in answer.json()["error"]["fields"]] == [field]
    assert mails(site) == []
    assert len(forms_store(site).tickets) == 0


@pytest.mark.parametrize("path", ["", "/", "/unknown", "/registration/x"])
def test_unknown_act_is_404(site, path):
    assert anonymous(site).post(f"/@account{path}", {}).status_code == 404


def test_nobody_is_created_before_the_address_is_confirmed(site, link):
    assert people(site) == 1
    assert log_in(site).status_code == 401


def test_database_knows_only_the_hash_of_the_link_and_of_the_password(site, link):
    [(key, ticket)] = forms_store(site).tickets.items()
    assert link not in key
    assert PASSWORD not in str(ticket)
    assert ticket.data["password"].startswith("{SCRYPT}")


def test_answer_does_not_tell_whether_the_address_is_known(site, account):
    known = anonymous(site).post("/@account/registration", REGISTRATION)
    unknown = anonymous(site).post(
        "/@account/registration", {**REGISTRATION, "email": "inna@example.org"}
    )
    assert (known.status_code, known.json()) == (unknown.status_code, unknown.json())
    assert people(site) == 2
    known = anonymous(site).post("/@account/password-reset-request", {"email": "nowa@example.org"})
    unknown = anonymous(site).post("/@account/password-reset-request", {"email": "x@example.org"})
    assert (known.status_code, known.json()) == (unknown.status_code, unknown.json())


def test_registration_of_a_known_address_changes_nothing(site, account):
    anonymous(site).post("/@account/registration", {**REGISTRATION, "password": OTHER})
    assert log_in(site, password=OTHER).status_code == 401
    assert log_in(site).status_code == 200
    assert "#" not in mails(site)[-1]["text"]


@pytest.mark.parametrize("token", ["", "x", "A" * 43, None, 5, "x" * 10_000])
@pytest.mark.parametrize("act", ["confirmation", "password-reset"])
def test_forged_link_is_400(site, link, act, token):
    answer = anonymous(site).post(f"/@account/{act}", {"token": token, "password": PASSWORD})
    assert answer.status_code in {400, 413}
    assert people(site) == 1


def test_link_works_once_and_for_its_purpose(site, link):
    body = {"token": link, "password": OTHER}
    assert anonymous(site).post("/@account/password-reset", body).status_code == 400
    assert anonymous(site).post("/@account/confirmation", {"token": link}).status_code == 200
    assert anonymous(site).post("/@account/confirmation", {"token": link}).status_code == 400
    assert people(site) == 2


def test_links_that_ended_are_swept(site, link):
    assert sweep_tickets(site, datetime.now(UTC) + timedelta(hours=23)) == 0
    assert sweep_tickets(site, datetime.now(UTC) + timedelta(hours=25)) == 1
    transaction.commit()
    assert anonymous(site).post("/@account/confirmation", {"token": link}).status_code == 400


def test_confirmed_person_is_a_resident(site, account):
    mine = account.get("/@account").json()
    assert mine["fullname"] == "Osoba Testowa"
    assert mine["email"] == "nowa@example.org"
    assert mine["kind"] == "resident"
    assert mine["functions"] == []
    user = api.user.get(userid=mine["id"])
    assert "Resident" in user.getRoles()
    assert account.get("/@my-applications").status_code == 200


def test_log_in_does_not_care_about_the_case_of_the_address(site, account):
    assert log_in(site, login="NOWA@Example.org").status_code == 200


def test_password_is_reset_once(site, account):
    request = {"email": "nowa@example.org"}
    for _number in range(2):
        assert anonymous(site).post("/@account/password-reset-request", request).status_code == 202
    first, second = (token_in(mail) for mail in mails(site)[-2:])
    weak = anonymous(site).post("/@account/password-reset", {"token": first, "password": "haslo"})
    assert weak.status_code == 400
    body = {"token": first, "password": OTHER}
    assert anonymous(site).post("/@account/password-reset", body).status_code == 200
    assert anonymous(site).post("/@account/password-reset", body).status_code == 400
    body = {"token": second, "password": PASSWORD}
    assert anonymous(site).post("/@account/password-reset", body).status_code == 400
    assert log_in(site).status_code == 401
    assert log_in(site, password=OTHER).status_code == 200


def test_link_leads_to_the_configured_portal_whatever_the_host_header(site):
    record = Record(field.TextLine(title="Portal"), "https://portal.example")
    getUtility(IRegistry).records["volto.frontend_domain"] = record
    transaction.commit()
    anonymous(site).post(
        "/@account/registration", REGISTRATION, headers={"X-Forwarded-Host": "evil.example"}
    )
    assert "https://portal.example/konto/potwierdzenie#" in mails(site)[-1]["text"]


def test_account_is_the_persons_own(site, account):
    assert anonymous(site).get("/@account").status_code == 401
    assert anonymous(site).patch("/@account", {"phone": "600100200"}).status_code == 401
    changed = account.patch("/@account", {"phone": "600 100 200", "address": "Leśna 1, Rybnik"})
    assert changed.status_code == 200
    assert changed.json()["phone"] == "600100200"
    assert account.get("/@account").json()["address"] == "Leśna 1, Rybnik"


@pytest.mark.parametrize(
    "body",
    [
        {"email": "x@example.org"},
        {"id": "admin"},
        {"roles": ["Manager"]},
        {"kind": "clerk"},
        {"fullname": ""},
        {"fullname": "x" * 10_000},
        {"phone": "abc"},
        {"address": 5},
        {"phone": "600100200", "fullname": None},
    ],
    ids=str,
)
def test_account_takes_nothing_else(site, account, body):
    before = account.get("/@account").json()
    assert account.patch("/@account", body).status_code in {400, 413}
    assert account.get("/@account").json() == before


def test_log_in_is_bounded_even_with_the_right_password(site, account):
    for _number in range(throttle.LOGINS_PER_ADDRESS.limit):
        assert log_in(site, password="wrong-password").status_code == 401
    assert log_in(site).status_code == 429
    assert log_in(site, login="NOWA@example.org").status_code == 429


@pytest.mark.parametrize("road", ["basic", "json body", "form"])
def test_guessing_by_another_road_is_counted_too(site, account, road):
    url = site.absolute_url()
    for _number in range(throttle.LOGINS_PER_ADDRESS.limit):
        wrong = {"login": "nowa@example.org", "password": "wrong-password"}
        if road == "basic":
            requests.get(url, auth=tuple(wrong.values()), timeout=30)
        elif road == "json body":
            anonymous(site).post("/@drafts", wrong)
        else:
            form = {"__ac_name": wrong["login"], "__ac_password": wrong["password"]}
            requests.post(f"{url}/login", data=form, timeout=30)
    assert log_in(site).status_code == 429


def test_right_log_in_begins_the_count_again(site, account):
    for _number in range(throttle.LOGINS_PER_ADDRESS.limit - 1):
        log_in(site, password="wrong-password")
    assert log_in(site).status_code == 200
    assert log_in(site, password="wrong-password").status_code == 401
    assert log_in(site).status_code == 200


def test_registration_and_reset_are_bounded_per_address(site):
    for _number in range(throttle.REGISTRATIONS_PER_ADDRESS.limit):
        assert anonymous(site).post("/@account/registration", REGISTRATION).status_code == 202
    assert anonymous(site).post("/@account/registration", REGISTRATION).status_code == 429
    request = {"email": "nowa@example.org"}
    for _number in range(throttle.RESETS_PER_ADDRESS.limit):
        assert anonymous(site).post("/@account/password-reset-request", request).status_code == 202
    assert anonymous(site).post("/@account/password-reset-request", request).status_code == 429


def test_wrong_log_in_answers_in_polish(site):
    answer = log_in(site)
    assert answer.status_code == 401
    assert answer.json()["error"]["message"] == "Nieprawidłowy login lub hasło."


@pytest.mark.parametrize("body", [{}, {"login": "x"}, {"login": 5, "password": []}])
def test_log_in_without_credentials_is_400(site, body):
    assert anonymous(site).post("/@login", body).status_code == 400


def test_stock_registration_stays_closed(site):
    body = {"username": "intruz", "email": "intruz@example.org", "password": PASSWORD}
    assert anonymous(site).post("/@users", body).status_code in {400, 401, 403}
    assert anonymous(site).get("/@users").status_code in {401, 403}
    assert people(site) == 1


def test_resident_cannot_read_or_change_other_people(site, account):
    assert account.get("/@users").status_code in {401, 403}
    assert account.patch("/@users/test_user_1_", {"fullname": "X"}).status_code in {400, 401, 403}


def test_clerk_sees_functions(site):
    from eurzad.core.testing import make_clerk
    from eurzad.core.testing import make_unit
    from eurzad.core.testing import PASSWORD as CLERKS

    with api.env.adopt_roles(["Manager"]):
        make_unit(site, "FN", "Finanse")
        make_clerk("skarbnik", {"FN": "head"})
    transaction.commit()
    mine = Client(site.absolute_url(), ("skarbnik", CLERKS)).get("/@account").json()
    assert mine["kind"] == "clerk"
    assert mine["functions"] == [{"unit": "FN", "unit_title": "Finanse", "function": "head"}]


def test_who_is_neither_clerk_nor_resident_is_staff(site):
    with api.env.adopt_roles(["Manager"]):
        api.user.create(email="redaktorka@example.org", username="redaktorka", password=PASSWORD)
    transaction.commit()
    mine = Client(site.absolute_url(), ("redaktorka", PASSWORD)).get("/@account").json()
    assert mine["kind"] == "staff"


@pytest.mark.parametrize(("password", "refused"), [("qwertyuiop123", True), (OTHER, False)])
def test_weak_password_is_refused_by_plones_own_road_too(portal, password, refused):
    api.user.create(email="referent@example.org", username="referent", password=PASSWORD)
    with logged_in(portal, "referent"):
        error = api.portal.get_tool("portal_registration").testPasswordValidity(password)
    assert bool(error) is refused


def test_clerk_changes_the_own_password(site):
    clerk = person(site, "referent")
    body = {"old_password": clerk.session.auth[1], "new_password": OTHER}
    assert clerk.post("/@users/referent/reset-password", body).status_code in {200, 204}
    assert log_in(site, "referent", OTHER).status_code == 200
    assert clerk.post("/@users/referent/reset-password", body).status_code in {401, 403}
