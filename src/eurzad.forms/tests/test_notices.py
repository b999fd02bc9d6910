"""E-mails about cases: what they say, who wants them, how one is rid of them."""

from .http import anonymous
from .office import clerk
from .office import make_office
from .office import open_case
from .test_my_applications import registered  # noqa: F401
from .test_my_applications import token  # noqa: F401
from .test_submission import optional_map  # noqa: F401
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.mail import compose
from eurzad.core.mail import Settings
from eurzad.core.store import store
from eurzad.core.testing import logged_in
from eurzad.forms.notices.reminders import CallReminders
from eurzad.records.cases.clock import record_event
from eurzad.records.cases.deadline import deadline_of
from eurzad.records.workflow import perform
import pytest
import re
import transaction


MESSAGE = {"account": "anna", "text": "Tajna treść"}


@pytest.fixture
def case(site, registered):  # noqa: F811
    make_office(site)
    case = open_case(site, registered)
    clear(site)
    return case


def mails(site):
    transaction.begin()
    entries = store(site).outbox.due(float("inf"), 100)
    return [entry for entry in entries if entry.job == "mail"]


def clear(site):
    for entry in mails(site):
        store(site).outbox.remove(entry)
    transaction.commit()


def write(site, case):
    office = clerk(site, "referent")
    assert office.post(f"{case.absolute_url()}/@messages", MESSAGE).status_code == 201


def test_a_message_is_told_by_a_mail_that_says_nothing_of_the_case(site, anna, case):
    write(site, case)

    [mail] = mails(site)
    told = mail.payload["text"] + mail.payload["subject"] + mail.payload["unsubscribe"]

    assert mail.payload["to"] == "anna@example.org"
    assert "urząd napisał do Ciebie wiadomość" in told
    for secret in ("Tajna", case.mark, case.title, case.parties[0]["name"], "anna", "Usunięcie"):
        assert secret not in told
    settings = Settings("localhost", 25, "", "", "urzad@example.org", "Urząd")
    assert compose(settings, mail)["List-Unsubscribe"] == f"<{mail.payload['unsubscribe']}>"


def test_one_click_ends_mails_of_one_kind_without_logging_in(site, anna, case):
    write(site, case)
    [mail] = mails(site)
    secret = re.search(r"token=([\w-]+)", mail.payload["unsubscribe"])[1]
    clear(site)

    answer = anonymous(site).post("/@unsubscribe", {"token": secret, "kind": "message"})

    assert (answer.status_code, answer.json()) == (200, {"title": "Nowa wiadomość z urzędu"})
    write(site, case)
    assert mails(site) == []
    wanted = {one["id"]: one["wanted"] for one in anna.get("/@notices").json()["items"]}
    assert wanted == {"message": False, "opened": True, "closed": True, "reminder": True}


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"token": "x" * 43, "kind": "message"},
        {"token": "x", "kind": "y"},
        {"token": "x" * 101, "kind": "message"},
        {"token": 5, "kind": "message"},
        {"kind": "message"},
    ],
)
def test_a_forged_link_does_nothing(site, anna, body):
    assert anonymous(site).post("/@unsubscribe", body).status_code == 400


def test_preferences_are_ones_own_and_checked(site, anna, jan):
    assert anonymous(site).get("/@notices").status_code == 401
    assert anonymous(site).patch("/@notices", {"closed": False}).status_code == 401
    assert anna.patch("/@notices", {"closed": False}).status_code == 200
    assert anna.patch("/@notices", {"closed": 0}).status_code == 400
    assert anna.patch("/@notices", {"letter": False}).status_code == 400
    off = [one["id"] for one in anna.get("/@notices").json()["items"] if not one["wanted"]]
    assert off == ["closed"]
    assert all(one["wanted"] for one in jan.get("/@notices").json()["items"])
    again = anna.patch("/@notices", {"closed": True}).json()["items"]
    assert all(one["wanted"] for one in again)


def test_the_beginning_and_the_end_of_a_case_are_told(site, anna, registered):  # noqa: F811
    make_office(site)
    clear(site)
    case = open_case(site, registered)
    assert [one.payload["subject"] for one in mails(site)] == ["Urząd zajmuje się Twoją sprawą"]
    clear(site)
    with logged_in(site, "referent"):
        perform(case, "close", outcome="Załatwiono")
    transaction.commit()
    assert [one.payload["subject"] for one in mails(site)] == ["Twoja sprawa jest zakończona"]


def test_the_end_of_a_term_is_reminded_of_once(site, anna, case):
    case.filed = today() - timedelta(days=10)
    event = {"event": "call_served", "date": today().isoformat(), "days": 14}
    with logged_in(site, "referent"):
        record_event(case, event)
    until = deadline_of(case).terms[0].until
    job = CallReminders()
    for before in (5, 4, 2, 1, 0):
        job.run(site, until - timedelta(days=before))
    transaction.commit()
    assert mails(site) == []
    job.run(site, until - timedelta(days=3))
    transaction.commit()

    [mail] = mails(site)
    assert mail.payload["subject"] == "Zbliża się termin Twojej odpowiedzi"
