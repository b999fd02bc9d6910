"""Finality of a decision, waivers, appeals: from the service to the return of the file."""

from .client import Client
from .office import make_item
from .office import make_posted
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.outbox import run_due
from eurzad.core.testing import logged_in
from eurzad.records.appeals.cover import body_for
from eurzad.records.letters.drafting import draft_letter
from eurzad.records.store import find
from eurzad.records.workflow import perform
from io import BytesIO
from types import SimpleNamespace
from zipfile import ZipFile
import pytest
import transaction


TODAY = today()
PARTY = "Mieszkanka Przykładowa"
BODY = {"act": "pass_on", "body": "Samorządowe Kolegium Odwoławcze", "address": "ul. Dobra 1"}


def days(count):
    return (TODAY + timedelta(days=count)).isoformat()


def fields(answer):
    return [one["field"] for one in answer.json()["error"]["fields"]]


@pytest.fixture
def handler(functional_portal):
    return Client(functional_portal, "referent")


def served(portal, ago):
    """Return a decision that was served so many days ago."""
    outgoing = make_posted(portal)
    outgoing.posted -= timedelta(days=100)
    client = Client(portal, "referent")
    body = {"event": "received", "day": days(-ago)}
    assert client.post(f"{outgoing.absolute_url()}/@service", body).status_code == 200
    return find(outgoing.letter_uid)


def appealed(portal, ago=20, posted=-8, received=-6, remedy="", kind="decision"):
    """Return a decision, and an item that reached its case as an appeal."""
    letter = served(portal, ago)
    letter.remedy, letter.kind, letter.instruction = remedy, kind, "Pouczenie"
    case = letter.__parent__
    item = make_item(portal, title="Odwołanie")
    item.received = TODAY + timedelta(days=received)
    item.case_uid = case.UID()
    case.incoming_uids = (*case.incoming_uids, item.UID())
    body = {"item": item.UID(), "letter": letter.UID(), "posted": days(posted)}
    answer = Client(portal, "referent").post(f"{case.absolute_url()}/@appeals", body)
    assert answer.status_code == 201, answer.text
    return letter, answer.json()["appeals"][0]


def test_the_letter_tells_the_term_of_every_party(functional_portal, handler):
    letter = served(functional_portal, 3)

    told = handler.get(letter.absolute_url()).json()["finality"]

    assert told["since"] is None
    [party] = told["parties"]
    assert (party["name"], party["state"], party["served"]) == (PARTY, "running", days(-3))
    assert party["last_day"] >= days(11)
    assert (told["may_note"], told["may_waive"]) == (False, True)
    assert handler.post(f"{letter.absolute_url()}/@finality").status_code == 409


def test_a_final_decision_is_noted_with_a_page(functional_portal, handler):
    letter = served(functional_portal, 40)
    url = letter.absolute_url()
    since = handler.get(url).json()["finality"]["since"]
    assert days(-26) < since < days(-20)

    told = handler.post(f"{url}/@finality").json()["finality"]
    transaction.commit()
    run_due(functional_portal)

    assert (told["noted"]["since"], told["noted"]["binding"]) == (since, False)
    assert told["noted"]["by"] == "Referent Ochrony Środowiska"
    [page] = files(letter).of_kind("finality-pdf")
    assert page.data.startswith(b"%PDF-1.7")
    assert handler.post(f"{url}/@finality").status_code == 409
    assert list(case_log(letter.__parent__).entries())[-1].act == "finality_noted"


def test_a_waiver_makes_the_decision_final_and_binding_at_once(functional_portal, handler):
    letter = served(functional_portal, 3)
    url = f"{letter.absolute_url()}/@waiver"
    assert fields(handler.post(url, {"party": "Ktoś", "day": days(-1)})) == ["party"]
    assert fields(handler.post(url, {"party": PARTY})) == ["day"]
    assert fields(handler.post(url, {"party": PARTY, "day": days(-4)})) == ["day"]
    assert fields(handler.post(url, {"party": PARTY, "day": days(1)})) == ["day"]

    told = handler.post(url, {"party": PARTY, "day": days(-1)}).json()["finality"]

    assert (told["since"], told["binding"]) == (days(-1), True)
    assert told["parties"][0]["state"] == "waived"
    assert fields(handler.post(url, {"party": PARTY, "day": days(-1)})) == ["party"]


def test_nobody_waives_in_tax_proceedings(functional_portal, handler):
    letter = served(functional_portal, 3)
    letter.__parent__.regime = "OP"

    answer = handler.post(f"{letter.absolute_url()}/@waiver", {"party": PARTY, "day": days(-1)})

    assert answer.status_code == 409


def test_an_appeal_posted_in_time_stops_finality_and_is_on_the_desk(functional_portal, handler):
    letter, appeal = appealed(functional_portal, ago=20, posted=-8)

    assert (appeal["in_term"], appeal["state"], appeal["party"]) == (True, "open", PARTY)
    assert appeal["deadline"]["date"] >= days(1)
    told = handler.get(letter.absolute_url()).json()["finality"]
    assert (told["since"], told["parties"][0]["state"]) == (None, "appealed")
    [work] = handler.get("@work?scope=appeals").json()["items"]
    assert work["deadline"]["date"] == appeal["deadline"]["date"]
    assert handler.get("@desk").json()["counts"]["appeals"] == 1


def test_an_appeal_posted_late_is_told_and_does_not_stop_finality(functional_portal, handler):
    letter, appeal = appealed(functional_portal, ago=40, posted=-8)

    assert appeal["in_term"] is False
    assert handler.get(letter.absolute_url()).json()["finality"]["since"] is not None


def test_the_body_that_a_service_names_comes_before_that_of_the_office(portal):
    named = {"name": "Wojewoda Śląski", "address": "ul. Jagiellońska 25, 40-032 Katowice"}
    case = SimpleNamespace(
        regime="KPA",
        appeal_body_name=named["name"],
        appeal_body_address=named["address"],
    )

    assert body_for(case, "appeal") == named
    assert body_for(case, "court") == {"name": "", "address": ""}


def test_the_appeal_goes_to_the_body_with_a_letter_and_comes_back(functional_portal, handler):
    letter, _appeal = appealed(functional_portal)
    case = letter.__parent__
    url = f"{case.absolute_url()}/@appeals/1"

    told = handler.post(url, BODY).json()["appeals"][0]
    assert told["state"] == "drafted"
    assert told["goes_to"] == {"name": "", "address": ""}
    assert handler.post(url, BODY).status_code == 409
    cover = find(case.appeals[0]["cover"])
    assert "art. 133 KPA" in cover.operative_part
    with logged_in(functional_portal, "referent"):
        perform(cover, "submit")
    with logged_in(functional_portal, "naczelnik"):
        perform(cover, "approve")
    files(cover).add("pismo.pdf", "application/pdf", b"%PDF-1.7", "letter-pdf")
    with logged_in(functional_portal, "referent"):
        perform(cover, "dispatch")
    transaction.commit()

    told = handler.get(case.absolute_url()).json()["appeals"][0]
    assert (told["state"], told["passed_on"]) == ("passed_on", TODAY.isoformat())
    assert handler.get("@work?scope=appeals").json()["items_total"] == 0
    back = {"act": "take_back", "outcome": "upheld", "settled": days(-1)}
    told = handler.post(url, back).json()["appeals"][0]
    assert (told["state"], told["outcome_title"]) == ("returned", "Utrzymano decyzję w mocy")
    assert handler.get(letter.absolute_url()).json()["finality"]["since"] == days(-1)
    acts = [one.act for one in case_log(case).entries()]
    assert acts[-1] == "appeal_returned"
    assert "appeal_passed_on" in acts


@pytest.mark.parametrize(
    ("outcome", "state"), [("remitted", "overturned"), ("late", "final"), ("upheld", "final")]
)
def test_what_the_body_decided_decides_about_finality(functional_portal, handler, outcome, state):
    letter, _appeal = appealed(functional_portal)
    case = letter.__parent__
    case.appeals = ({**case.appeals[0], "state": "passed_on"},)

    body = {"act": "take_back", "outcome": outcome}
    handler.post(f"{case.absolute_url()}/@appeals/1", body)

    told = handler.get(letter.absolute_url()).json()["finality"]
    assert told["parties"][0]["state"] == state


def test_an_appeal_can_be_withdrawn_before_it_is_passed_on(functional_portal, handler):
    letter, _appeal = appealed(functional_portal)
    url = f"{letter.__parent__.absolute_url()}/@appeals/1"

    told = handler.post(url, {"act": "withdraw", "day": days(-2)}).json()["appeals"][0]

    assert told["state"] == "withdrawn"
    assert handler.get(letter.absolute_url()).json()["finality"]["since"] == days(-2)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"item": ""}, "item"),
        ({"item": "x" * 32}, "item"),
        ({"letter": ""}, "letter"),
        ({"letter": "x" * 32}, "letter"),
        ({"party": "Ktoś inny"}, "party"),
        ({"posted": days(1)}, "posted"),
        ({"posted": days(-1)}, "posted"),
        ({"x": 1}, "x"),
    ],
)
def test_a_wrong_appeal_is_refused(functional_portal, handler, change, field):
    letter = served(functional_portal, 20)
    case = letter.__parent__
    item = make_item(functional_portal, title="Odwołanie")
    item.received = TODAY - timedelta(days=3)
    case.incoming_uids = (*case.incoming_uids, item.UID())
    body = {"item": item.UID(), "letter": letter.UID(), **change}

    answer = handler.post(f"{case.absolute_url()}/@appeals", body)

    assert (answer.status_code, fields(answer)) == (400, [field])
    assert case.appeals == ()


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("1", {}, 400),
        ("1", {"act": "burn"}, 400),
        ("1", {**BODY, "body": ""}, 400),
        ("1", {**BODY, "address": None}, 400),
        ("1", {"act": "self_review", "letter": "x"}, 400),
        ("1", {"act": "withdraw", "day": days(-7)}, 400),
        ("1", {"act": "take_back", "outcome": "upheld"}, 409),
        ("2", {"act": "withdraw"}, 404),
        ("1/2", {"act": "withdraw"}, 404),
        ("x", {"act": "withdraw"}, 404),
    ],
)
def test_a_wrong_act_on_an_appeal_changes_nothing(functional_portal, handler, path, body, status):
    letter, _appeal = appealed(functional_portal)
    case = letter.__parent__

    answer = handler.post(f"{case.absolute_url()}/@appeals/{path}", body)

    assert answer.status_code == status
    assert case.appeals[0]["state"] == "open"


def test_the_file_package_holds_what_left_and_came_with_an_index(functional_portal, handler):
    letter, _appeal = appealed(functional_portal)

    answer = handler.get(f"{letter.__parent__.absolute_url()}/@file-package")

    assert answer.headers["Content-Type"] == "application/zip"
    with ZipFile(BytesIO(answer.content)) as archive:
        names = archive.namelist()
        index = archive.read("spis-akt.csv").decode("utf-8-sig")
    assert names[0].startswith("001-")
    assert index.splitlines()[0].startswith("Lp.;Dokument")
    assert len(index.splitlines()) == len(names)


def test_an_appeal_joins_a_closed_case_and_service_on_the_representative_counts(
    functional_portal, handler
):
    letter = served(functional_portal, 3)
    case = letter.__parent__
    handler.post(f"{case.absolute_url()}/@close", {"outcome": "Wydano decyzję"})
    item = make_item(functional_portal, title="Odwołanie")
    registry = Client(functional_portal, "kancelaria")
    body = {"case": case.mark, "answers": letter.UID()}
    url = f"{item.absolute_url()}/@attach"
    assert registry.post(url, {"case": case.mark}).status_code == 400

    assert registry.post(url, body).status_code in (200, 201)
    body = {"item": item.UID(), "letter": letter.UID(), "posted": days(0)}
    answer = handler.post(f"{case.absolute_url()}/@appeals", body)

    assert answer.status_code == 201, answer.text
    assert answer.json()["appeals"][0]["in_term"] is True


def test_a_letter_served_on_the_representative_is_served_on_the_party(functional_portal, handler):
    letter = served(functional_portal, 3)
    case = letter.__parent__
    find(letter.outgoing_uids[0]).addressee = "Adwokat Przykładowy"
    told = handler.get(letter.absolute_url()).json()["finality"]
    assert told["parties"][0]["state"] == "not_served"
    agent = {"name": "Adwokat Przykładowy", "address": "", "email": "", "user_id": ""}
    agent |= {"role": "representative", "representative_of": ["p1"]}
    case.parties = (*case.parties, agent)

    told = handler.get(letter.absolute_url()).json()["finality"]

    assert [one["name"] for one in told["parties"]] == [PARTY]
    assert told["parties"][0]["state"] == "running"


def clock(letter):
    """Return what the clock was told about remedies, oldest first."""
    told = letter.__parent__.clock_events
    return [one["event"] for one in told if one["event"].startswith(("appeal_", "returned"))]


def test_the_clock_knows_that_an_appeal_came_left_and_was_decided(functional_portal, handler):
    letter, _appeal = appealed(functional_portal)
    case = letter.__parent__
    url = f"{case.absolute_url()}/@appeals/1"
    told = handler.get(f"{case.absolute_url()}/@clock").json()
    assert told["deadline"]["rule"] == "art. 133 KPA"
    assert told["deadline"]["explanation"].startswith("przekazanie odwołania: ")
    [entry] = [one for one in case.clock_events if one["event"] == "appeal_received"]
    assert (entry["posted"], entry["from"], entry["letter"]) == (days(-8), PARTY, letter.UID())

    handler.post(url, BODY)
    cover = find(case.appeals[0]["cover"])
    with logged_in(functional_portal, "referent"):
        perform(cover, "submit")
    with logged_in(functional_portal, "naczelnik"):
        perform(cover, "approve")
    files(cover).add("pismo.pdf", "application/pdf", b"%PDF-1.7", "letter-pdf")
    with logged_in(functional_portal, "referent"):
        perform(cover, "dispatch")
    transaction.commit()
    assert clock(letter) == ["appeal_received", "appeal_passed_on"]
    happened = {"decision_issued": days(-21), "appeal_passed_on": days(-3)}
    case.clock_events = tuple(
        {**one, "date": happened.get(one["event"], one["date"])} for one in case.clock_events
    )
    transaction.commit()
    assert handler.get(f"{case.absolute_url()}/@clock").json()["deadline"]["state"] == "settled"

    handler.post(url, {"act": "take_back", "outcome": "remitted"})

    assert clock(letter)[2:] == ["appeal_decided", "returned"]
    told = handler.get(f"{case.absolute_url()}/@clock").json()["deadline"]
    assert (told["state"], told["start"]) == ("running", TODAY.isoformat())


def test_withdrawing_an_appeal_ends_its_term(functional_portal, handler):
    letter, _appeal = appealed(functional_portal)
    url = f"{letter.__parent__.absolute_url()}/@appeals/1"

    assert handler.post(url, {"act": "withdraw", "day": days(-2)}).status_code == 200

    assert clock(letter) == ["appeal_received", "appeal_withdrawn"]


def test_a_waiver_is_on_the_clock(functional_portal, handler):
    letter = served(functional_portal, 3)
    handler.post(f"{letter.absolute_url()}/@waiver", {"party": PARTY, "day": days(-1)})

    assert clock(letter) == ["appeal_waived"]


def test_a_request_to_reconsider_stays_with_the_office_for_a_month(functional_portal, handler):
    letter, appeal = appealed(functional_portal, remedy="reconsideration")
    url = f"{letter.__parent__.absolute_url()}/@appeals/1"

    assert appeal["acts"] == ["reconsider", "withdraw"]
    assert appeal["remedy_title"] == "Wniosek o ponowne rozpatrzenie sprawy, 14 dni"
    assert appeal["deadline"]["date"] > days(20)
    assert handler.post(url, BODY).status_code == 409
    told = handler.get(f"{letter.__parent__.absolute_url()}/@clock").json()["deadline"]
    assert told["rule"] == "art. 35 § 3 KPA"

    wrong = handler.post(url, {"act": "reconsider", "letter": letter.UID(), "outcome": "upheld"})
    assert fields(wrong) == ["letter"]


def test_the_new_decision_settles_a_request_to_reconsider(functional_portal, handler):
    letter, _appeal = appealed(functional_portal, remedy="reconsideration")
    case = letter.__parent__
    with logged_in(functional_portal, "referent"):
        newer = draft_letter(case, {"template": "decision"})
    body = {"act": "reconsider", "letter": newer.UID(), "outcome": "upheld"}
    url = f"{case.absolute_url()}/@appeals/1"
    assert fields(handler.post(url, body)) == ["letter"]
    with logged_in(functional_portal, "referent"):
        perform(newer, "submit")
    with logged_in(functional_portal, "naczelnik"):
        perform(newer, "approve")
    files(newer).add("pismo.pdf", "application/pdf", b"%PDF-1.7", "letter-pdf")
    with logged_in(functional_portal, "referent"):
        perform(newer, "dispatch")
    transaction.commit()
    assert fields(handler.post(url, {**body, "outcome": "remitted"})) == ["outcome"]

    told = handler.post(url, body).json()["appeals"][0]

    assert (told["state"], told["acts"]) == ("reconsidered", [])
    finality = handler.get(letter.absolute_url()).json()["finality"]
    assert finality["since"] == TODAY.isoformat()
    assert clock(letter) == ["appeal_received", "appeal_decided"]


def test_a_complaint_to_the_court_does_not_stop_finality(functional_portal, handler):
    letter, appeal = appealed(functional_portal, remedy="court")

    told = handler.get(letter.absolute_url()).json()["finality"]

    assert (told["remedy"], told["since"], told["binding"]) == ("court", days(-20), False)
    assert told["parties"][0]["state"] == "in_court"
    assert told["may_waive"] is False
    assert "pass_on" in appeal["acts"]
    body = {**BODY, "body": "Wojewódzki Sąd Administracyjny"}
    handler.post(f"{letter.__parent__.absolute_url()}/@appeals/1", body)
    cover = find(letter.__parent__.appeals[0]["cover"])
    assert "art. 54 § 2 PPSA" in cover.operative_part
    assert "Skargę nadano" in cover.operative_part
    assert "odpowiedź na skargę" in cover.attachments


def test_a_complaint_against_an_order_runs_beside_the_case(functional_portal, handler):
    letter, appeal = appealed(functional_portal, ago=9, remedy="complaint", kind="order")
    case = letter.__parent__

    assert (appeal["remedy"], appeal["in_term"]) == ("complaint", True)
    told = handler.get(f"{case.absolute_url()}/@clock").json()
    assert [one["what"] for one in told["terms"]][-1] == "complaint_passing"


def test_an_order_not_open_to_complaint_has_no_finality_of_its_own(functional_portal, handler):
    letter = served(functional_portal, 3)
    letter.kind, letter.remedy, letter.instruction = "order", "no_complaint", "Pouczenie"

    assert handler.get(letter.absolute_url()).json()["finality"] is None
    assert handler.post(f"{letter.absolute_url()}/@finality").status_code == 409
    body = {"party": PARTY, "day": days(-1)}
    assert handler.post(f"{letter.absolute_url()}/@waiver", body).status_code == 409
