"""Warnings before a deadline: the queue of what is due soon, and the daily mail."""

from .client import Client
from .office import make_open
from .test_appeals import appealed
from datetime import date
from datetime import timedelta
from eurzad.core.calendar import next_working_day
from eurzad.core.calendar import working_days_after
from eurzad.core.clock import today
from eurzad.core.store import store
from eurzad.core.testing import logged_in
from eurzad.records.cases.clock import record_event
from eurzad.records.cases.deadline import deadline_date
from eurzad.records.cases.refresh import refresh
from eurzad.records.desk import digest
from eurzad.records.desk.digest import DigestJob
from eurzad.records.desk.digest import left
from eurzad.records.desk.digest import set_digest
from eurzad.records.desk.entries import index_work
from eurzad.records.desk.soon import warning_days
from plone import api
from plone.registry import field
from plone.registry import Record
import pytest
import transaction


DAY = next_working_day(today())


@pytest.fixture
def mails(monkeypatch):
    """Collect what would be sent: address, subject, text."""
    sent = []
    monkeypatch.setattr(digest, "mail_is_configured", lambda: True)
    monkeypatch.setattr(digest, "send", lambda _site, *mail: sent.append(mail))
    return sent


def address(*users):
    """Give people an address that is told by their name."""
    for user in ("referent", "inspektor", "naczelnik"):
        mail = f"{user}@example.org" if user in users else ""
        api.user.get(userid=user).setMemberProperties({"email": mail})


def due_in(case, working_days):
    """Let the deadline of a case be about so many working days away, or past. Return it."""
    wanted = working_days_after(DAY, working_days) if working_days >= 0 else None
    for back in range(60, -1, -1):
        case.filed = today() - timedelta(days=back)
        if wanted is None or deadline_date(case) >= wanted:
            break
    index_work(case)
    return deadline_date(case)


def test_a_handler_hears_of_own_cases_by_mark_and_day_only(portal, mails):
    case = make_open(portal)
    due = due_in(case, 4)
    address("referent")

    DigestJob().run(portal, DAY)

    [(to, subject, text)] = mails
    assert to == "referent@example.org"
    assert subject == "Terminy spraw: 1 zbliża się"
    assert case.mark in text
    assert left(due.isoformat(), DAY) in text
    assert case.title not in text
    assert "Mieszkanka" not in text


def test_a_head_hears_of_what_is_near_or_late_in_the_unit(portal, mails):
    case = make_open(portal)
    address("referent", "naczelnik")
    due_in(case, 4)
    DigestJob().run(portal, DAY)
    assert [mail[0] for mail in mails] == ["referent@example.org"]

    del mails[:]
    due_in(case, -1)
    DigestJob().run(portal, DAY)

    assert [mail[0] for mail in mails] == ["naczelnik@example.org", "referent@example.org"]
    assert mails[0][1] == "Terminy spraw: 1 minął"
    assert "W podległych komórkach:" in mails[0][2]


def test_a_case_that_stands_still_is_left_out(portal, mails):
    case = make_open(portal)
    due_in(case, -1)
    address("referent", "naczelnik")
    start = (case.filed + timedelta(days=5)).isoformat()
    with logged_in(portal, "referent"):
        record_event(case, {"event": "suspended", "date": start})

    DigestJob().run(portal, DAY)

    assert mails == []


def test_whoever_is_excluded_from_a_case_is_not_told_its_mark(portal, mails):
    case = make_open(portal)
    due_in(case, -1)
    address("referent", "naczelnik")
    case.excluded = ({"user_id": "naczelnik", "until": ""},)
    refresh(case)

    DigestJob().run(portal, DAY)

    assert [mail[0] for mail in mails] == ["referent@example.org"]


def test_nobody_is_written_to_on_a_day_off_or_who_switched_it_off(portal, mails):
    due_in(make_open(portal), -1)
    address("referent", "naczelnik")
    DigestJob().run(portal, date(2026, 11, 1))
    assert mails == []

    set_digest(portal, "referent", wanted=False)
    DigestJob().run(portal, DAY)
    assert [mail[0] for mail in mails] == ["naczelnik@example.org"]

    del mails[:]
    set_digest(portal, "referent", wanted=True)
    set_digest(portal, "naczelnik", wanted=False)
    DigestJob().run(portal, DAY)
    assert [mail[0] for mail in mails] == ["referent@example.org"]


def test_without_a_mail_server_nothing_is_tried(portal, mails, monkeypatch):
    due_in(make_open(portal), -1)
    address("referent", "naczelnik")
    monkeypatch.setattr(digest, "mail_is_configured", lambda: False)

    DigestJob().run(portal, DAY)

    assert mails == []


def test_the_mails_are_entries_of_the_outbox(portal, monkeypatch):
    monkeypatch.setattr(digest, "mail_is_configured", lambda: True)
    due_in(make_open(portal), -1)
    address("referent")

    DigestJob().run(portal, DAY)

    [entry] = [one for one in store(portal).outbox.waiting() if one.job == "mail"]
    assert entry.payload["to"] == "referent@example.org"


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        ("2026-11-20", "termin minął 20 listopada 2026 r. (7 dni temu)"),
        ("2026-11-26", "termin minął 26 listopada 2026 r. (1 dzień temu)"),
        ("2026-11-27", "termin upływa dziś, 27 listopada 2026 r."),
        ("2026-11-30", "termin 30 listopada 2026 r. (został 1 dzień roboczy)"),
        ("2026-12-02", "termin 2 grudnia 2026 r. (zostały 3 dni robocze)"),
        ("2026-12-04", "termin 4 grudnia 2026 r. (zostało 5 dni roboczych)"),
    ],
)
def test_what_is_left_is_told_in_polish(deadline, words):
    assert left(deadline, date(2026, 11, 27)) == words


@pytest.mark.parametrize(("given", "counted"), [(None, 5), (3, 3), (0, 5), (99, 30)])
def test_the_office_sets_how_early_it_warns(portal, given, counted):
    if given is not None:
        records = api.portal.get_tool("portal_registry").records
        records["eurzad.office.warning_days"] = Record(field.Int(title="x"), given)

    assert warning_days() == counted


def test_the_queue_holds_what_is_due_soon_and_nothing_late(functional_portal):
    case = make_open(functional_portal)
    day = due_in(case, 3).isoformat()
    late = make_open(functional_portal)
    due_in(late, -1)
    transaction.commit()
    client = Client(functional_portal, "referent")

    told = client.get("@work?scope=due_soon").json()["items"]

    assert [one["mark"] for one in told] == [case.mark]
    desk = client.get("@desk").json()
    assert (desk["counts"]["due_soon"], desk["warning_days"], desk["digest"]) == (1, 5, True)
    for query, count in (
        (f"deadline_from={day}", 1),
        (f"deadline_to={day}", 1),
        ("deadline_from=2099-01-01", 0),
        ("deadline_to=2000-01-01", 0),
    ):
        found = client.get(f"@work?scope=due_soon&{query}").json()
        assert found["items_total"] == count, query
    assert Client(functional_portal, "naczelnik").get("@work?scope=due_soon").json()["items"]
    assert not Client(functional_portal, "naczelnik-fn").get("@work?scope=due_soon").json()["items"]


def test_an_appeal_to_be_passed_on_is_due_soon_too(functional_portal):
    letter, _appeal = appealed(functional_portal, received=-1)

    told = Client(functional_portal, "referent").get("@work?scope=due_soon").json()["items"]

    assert letter.__parent__.mark in [one["mark"] for one in told]


def test_a_clerk_switches_the_mail_off_and_on(functional_portal):
    client = Client(functional_portal, "referent")

    assert client.patch("@desk", {"digest": False}).json() == {"digest": False}
    assert client.get("@desk").json()["digest"] is False
    assert client.patch("@desk", {"digest": True}).json() == {"digest": True}
    assert client.get("@desk").json()["digest"] is True
    for wrong in ({}, {"digest": "no"}, {"digest": True, "x": 1}):
        assert client.patch("@desk", wrong).status_code == 400
