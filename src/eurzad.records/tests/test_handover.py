"""Handing a matter over to another office of the platform (art. 65 KPA)."""

from .client import Client
from .office import case_of
from .office import make_item
from .office import make_open
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.outbox import run_due
from eurzad.core.spool import deposit
from eurzad.core.spool import register_batch
from eurzad.core.store import store
from eurzad.core.testing import logged_in
from eurzad.records.delivery.contrib.office.plugin import message
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.tree import state_of
from eurzad.records.workflow import perform
from itertools import count
from plone import api
from plone.app.testing import applyProfile
from Products.CMFPlone.factory import addPloneSite
from zope.component.hooks import setSite
import pytest
import transaction


# Plone keeps schemas of sites by their ids for as long as the process lives.
IDS = (f"powiat-{number}" for number in count(1))
TODAY = today()
REASONS = "Sprawa należy do starosty (art. 378 Prawa ochrony środowiska)."


@pytest.fixture
def other(functional_portal):
    """A second office in the same Zope."""
    app = functional_portal.__parent__
    with api.env.adopt_roles(["Manager"]):
        site = addPloneSite(app, next(IDS), title="Starostwo Powiatowe", setup_content=False)
        setSite(site)
        applyProfile(site, "plone.restapi:default")
        applyProfile(site, "eurzad.records:default")
        setSite(functional_portal)
    transaction.commit()
    return site


@pytest.fixture
def handler(functional_portal):
    return Client(functional_portal, "referent")


def fields(answer):
    return [one["field"] for one in answer.json()["error"]["fields"]]


def with_mark(portal):
    return make_open(portal)


def without_mark(portal):
    item = make_item(portal, senders_mark="AB.1")
    with logged_in(portal, "kancelaria"):
        perform(item, "assign", unit="WOŚ", handler="referent")
    return case_of(item)


def drafted(portal, other, make=without_mark):
    """Return a case filed ten days ago, and the letter that hands it over."""
    case = make(portal)
    case.filed = TODAY - timedelta(days=10)
    item = find(case.incoming_uids[0])
    files(item).add("wniosek.pdf", "application/pdf", b"%PDF wniosek", "application-pdf")
    files(item).add("upp.xml", "application/xml", b"<upp/>", "receipt-xml")
    answer = Client(portal, "referent").post(
        f"{case.absolute_url()}/@hand-over", {"office": other.getId(), "reasons": REASONS}
    )
    assert answer.status_code == 201, answer.text
    return case, find(answer.json()["UID"])


def sent(portal, other, make=without_mark):
    """Have the letter approved and dispatched. Return case and the dispatch to the office."""
    case, letter = drafted(portal, other, make)
    with logged_in(portal, "referent"):
        perform(letter, "submit")
    with logged_in(portal, "naczelnik"):
        perform(letter, "approve")
    files(letter).add("pismo.pdf", "application/pdf", b"%PDF-1.7", "letter-pdf")
    with logged_in(portal, "referent"):
        perform(letter, "dispatch")
    transaction.commit()
    return case, find(letter.outgoing_uids[0])


def registered(site):
    """Let the worker register what waits in an office's spool."""
    before = api.portal.get()
    setSite(site)
    try:
        register_batch(site)
    finally:
        setSite(before)
    transaction.commit()


def items_of(site):
    return [
        site.unrestrictedTraverse(row["path"])
        for row in records_store(site).register("incoming", TODAY.year).page(0, 10).rows
    ]


@pytest.mark.parametrize("make", [with_mark, without_mark])
def test_the_matter_reaches_the_other_office_with_files_and_both_days(
    functional_portal, other, handler, make
):
    case, outgoing = sent(functional_portal, other, make)
    run_due(functional_portal)
    registered(other)

    [item] = items_of(other)
    assert (item.title, item.sender) == (
        "Wniosek o zezwolenie na usunięcie drzewa",
        "Mieszkanka Przykładowa",
    )
    assert item.received == TODAY
    assert item.handed_over["filed_on"] == (TODAY - timedelta(days=10)).isoformat()
    assert item.handed_over["register_number"] == f"RPW/1/{TODAY.year}"
    assert item.user_id == ""
    assert [one.kind for one in files(item).values()] == [
        "application-pdf",
        "receipt-xml",
        "attachment",
    ]
    assert next(files(item).values()).data == b"%PDF wniosek"
    setSite(other)
    draft = find(item.case_uid)
    assert (draft.filed, draft.mark) == (TODAY, "")
    assert [one.act for one in case_log(draft).entries()] == ["registered", "taken_over"]
    setSite(functional_portal)

    registered(functional_portal)
    assert [one["event"] for one in outgoing.events] == ["handed_in", "registered_there"]
    assert outgoing.events[-1]["number"] == f"RPW/1/{TODAY.year}"
    assert (outgoing.served, state_of(case)) == (TODAY, "closed")
    assert "Starostwo Powiatowe" in case.outcome
    assert case_log(case).verify() == []
    told = handler.get(outgoing.absolute_url()).json()
    assert told["service"]["how_title"] == "zarejestrowano w drugim urzędzie"
    assert handler.get("@work?scope=mine").json()["items_total"] == 0


def test_the_party_is_told_by_the_same_letter(functional_portal, other):
    _case, outgoing = sent(functional_portal, other)
    run_due(functional_portal)

    letter = find(outgoing.letter_uid)
    assert "art. 65 § 1 KPA" in letter.legal_basis
    assert letter.reasons == REASONS
    assert [one["channel"] for one in letter.addressees] == ["office", "account"]
    assert "mieszkanka" in letter.reached


def test_a_crash_between_the_two_offices_doubles_and_loses_nothing(functional_portal, other):
    _case, outgoing = sent(functional_portal, other)
    run_due(functional_portal)
    waiting = list(store(other).spool.waiting.values())
    assert len(waiting) == 1
    again = message(functional_portal, outgoing)
    assert again.token == waiting[0].token
    registered(other)
    assert deposit(other, again) == "already"
    transaction.commit()
    registered(other)
    registered(functional_portal)
    registered(functional_portal)

    assert len(items_of(other)) == 1
    assert [one["event"] for one in outgoing.events] == ["handed_in", "registered_there"]


def test_an_office_that_is_gone_is_told_on_the_desk(functional_portal, other, handler):
    case, outgoing = sent(functional_portal, other)
    del functional_portal.__parent__[other.getId()]
    transaction.commit()

    run_due(functional_portal)

    assert outgoing.failure == "failed"
    told = handler.get(outgoing.absolute_url()).json()
    assert told["events"][0]["reason_title"] == "Drugiego urzędu nie ma (już) na tej platformie."
    assert (told["state"], told["may_send_again"]) == ("failed", True)
    assert handler.get("@work?scope=undelivered").json()["items_total"] == 1
    assert state_of(case) == "draft"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"reasons": REASONS}, "office"),
        ({"office": "nie-ma", "reasons": REASONS}, "office"),
        ({"office": "plone", "reasons": REASONS}, "office"),
        ({"office": "OTHER"}, "reasons"),
        ({"office": "OTHER", "reasons": "x" * 10_001}, "reasons"),
        ({"office": "OTHER", "reasons": REASONS, "x": 1}, "x"),
    ],
)
def test_a_wrong_hand_over_is_refused(functional_portal, other, handler, body, field):
    case = without_mark(functional_portal)
    if body.get("office") == "OTHER":
        body = {**body, "office": other.getId()}

    answer = handler.post(f"{case.absolute_url()}/@hand-over", body)

    assert (answer.status_code, fields(answer)) == (400, [field])
    assert case.letters_made == 0


def test_a_matter_is_handed_over_once(functional_portal, other, handler):
    case, _letter = drafted(functional_portal, other)
    body = {"office": other.getId(), "reasons": REASONS}

    assert handler.post(f"{case.absolute_url()}/@hand-over", body).status_code == 409


def test_the_other_offices_are_told(functional_portal, other, handler):
    assert handler.get("@offices").json()["items"] == [
        {"id": other.getId(), "title": "Starostwo Powiatowe"}
    ]
