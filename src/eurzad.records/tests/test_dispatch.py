"""Dispatch: what waits to be sent, posting, entries about the service, returns, another way."""

from .client import Client
from .office import make_approved
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.outbox import run_due
from eurzad.core.store import store
from eurzad.core.testing import logged_in
from eurzad.records.delivery.daily import ServiceJob
from eurzad.records.delivery.reading import confirm_receipt
from eurzad.records.interfaces import ILetterServed
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.workflow import perform
from lxml import etree
from zope.component import getGlobalSiteManager
import pytest
import transaction


TODAY = today()
SCAN = b"%PDF-1.4 scan"


def days(count):
    return TODAY + timedelta(days=count)


def sent_by(portal, way, dispatched=-60, **more):
    """Return the outgoing item of a decision, dispatched so many days ago."""
    letter = make_approved(portal)
    letter.addressees = ({**letter.addressees[0], "channel": way, **more},)
    with logged_in(portal, "referent"):
        perform(letter, "dispatch")
    [uid] = letter.outgoing_uids
    outgoing = find(uid)
    outgoing.dispatched = outgoing.dispatched + timedelta(days=dispatched)
    return outgoing


def posted(portal, way="post", ago=50):
    outgoing = sent_by(portal, way)
    body = {"day": days(-ago).isoformat(), "items": [{"uid": outgoing.UID()}]}
    assert Client(portal, "kancelaria").post("@to-send", body).status_code == 200
    return outgoing


@pytest.fixture
def registry(functional_portal):
    return Client(functional_portal, "kancelaria")


@pytest.fixture
def handler(functional_portal):
    return Client(functional_portal, "referent")


@pytest.fixture
def served():
    """What listeners hear of services."""
    heard = []

    def listen(event):
        heard.append((event.letter.getId(), event.addressee["name"], event.day, event.how))

    manager = getGlobalSiteManager()
    manager.registerHandler(listen, (ILetterServed,))
    yield heard
    manager.unregisterHandler(listen, (ILetterServed,))


def fields(answer):
    return [one["field"] for one in answer.json()["error"]["fields"]]


def row_of(portal, outgoing):
    return records_store(portal).register("outgoing", outgoing.year).get(outgoing.ordinal)


def test_mail_waits_until_the_registry_enters_the_posting(functional_portal, registry, handler):
    outgoing = sent_by(functional_portal, "post")
    transaction.commit()
    run_due(functional_portal)

    assert registry.get("@desk").json()["counts"]["to_send"] == 1
    [told] = registry.get("@to-send").json()["items"]
    assert (told["state"], told["mail_kind"]) == ("to_send", "registered-receipt")
    refused = handler.post(
        f"{outgoing.absolute_url()}/@service", {"event": "received", "day": TODAY.isoformat()}
    )
    assert refused.status_code == 409
    body = {
        "day": TODAY.isoformat(),
        "items": [{"uid": outgoing.UID(), "number": "R 0075 9007 7312 3456 789"}],
    }
    [told] = registry.post("@to-send", body).json()["items"]

    assert (told["state"], told["posted"]) == ("sent", TODAY.isoformat())
    assert told["posting_number"] == "R00759007731234567 89".replace(" ", "")
    assert registry.get("@to-send").json()["items_total"] == 0
    row = row_of(functional_portal, outgoing)
    assert (row["state"], row["posted"], row["delivered"]) == ("sent", TODAY.isoformat(), None)
    assert [one.act for one in case_log(find(outgoing.case_uid)).entries()][-1] == "posted"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"items": []}, "items"),
        ({"items": "x"}, "items"),
        ({"items": [{"uid": "nie ma"}]}, "items.0"),
        ({"items": [{"uid": None}]}, "items.0"),
        ({"items": ["x"]}, "items.0"),
        ({"items": [{"uid": "UID", "number": "?"}]}, "items.0"),
        ({"items": [{"uid": "UID"}, {"uid": "UID"}]}, "items"),
        ({"day": days(1).isoformat()}, "day"),
        ({"day": days(-61).isoformat()}, "items.0"),
        ({"x": 1}, "x"),
    ],
)
def test_a_wrong_posting_changes_nothing(functional_portal, registry, change, field):
    outgoing = sent_by(functional_portal, "post")
    uid = outgoing.UID()
    body = {"day": TODAY.isoformat(), "items": [{"uid": uid}], **change}
    if isinstance(body["items"], list):
        body["items"] = [
            {**one, "uid": uid} if isinstance(one, dict) and one.get("uid") == "UID" else one
            for one in body["items"]
        ]

    answer = registry.post("@to-send", body)

    assert (answer.status_code, fields(answer)) == (400, [field])
    assert outgoing.posted is None


def test_one_item_posted_before_keeps_all_from_being_entered(functional_portal, registry):
    first, second = posted(functional_portal), sent_by(functional_portal, "post")
    items = [{"uid": second.UID()}, {"uid": first.UID()}]

    answer = registry.post("@to-send", {"items": items})

    assert (answer.status_code, fields(answer)) == (400, ["items.1"])
    assert second.posted is None


def test_a_receipt_serves_and_tells_listeners(functional_portal, handler, served):
    outgoing = posted(functional_portal)
    day = days(-40)
    body = {"event": "received", "day": day.isoformat(), "by": "Anna", "capacity": "household"}

    told = handler.post(f"{outgoing.absolute_url()}/@service", body).json()

    assert told["service"] == {
        "state": "served",
        "day": day.isoformat(),
        "how": "received",
        "how_title": "odebrano za pokwitowaniem",
        "source": "art. 46 § 1 KPA",
        "problem": "",
    }
    assert told["events"][0]["capacity_title"] == "Dorosły domownik"
    assert row_of(functional_portal, outgoing)["served"] == day.isoformat()
    assert served == [("letter-1", "Mieszkanka Przykładowa", day, "received")]
    acts = [one.act for one in case_log(find(outgoing.case_uid)).entries()]
    assert acts[-2:] == ["served", "service_noted"]
    assert outgoing.UID() not in records_store(functional_portal).awaiting_service


def test_two_notices_serve_on_the_fourteenth_day_by_themselves(functional_portal, handler, served):
    outgoing = posted(functional_portal, ago=13)
    url = f"{outgoing.absolute_url()}/@service"
    first = days(-13)
    handler.post(url, {"event": "first_notice", "day": first.isoformat()})
    told = handler.post(url, {"event": "second_notice", "day": days(-5).isoformat()}).json()
    assert told["service"]["state"] == "waiting"
    assert told["service"]["day"] == days(1).isoformat()

    ServiceJob().run(functional_portal, TODAY)
    assert served == []
    ServiceJob().run(functional_portal, days(1))

    assert served == [("letter-1", "Mieszkanka Przykładowa", days(1), "stored")]
    ServiceJob().run(functional_portal, days(2))
    assert len(served) == 1


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "event"),
        ({"event": "read", "day": "DAY"}, "event"),
        ({"event": "put_up", "day": "DAY"}, "event"),
        ({"event": "received"}, "day"),
        ({"event": "received", "day": "wczoraj"}, "day"),
        ({"event": "received", "day": days(1).isoformat()}, "day"),
        ({"event": "received", "day": days(-51).isoformat()}, "day"),
        ({"event": "received", "day": "DAY", "capacity": "dog"}, "capacity"),
        ({"event": "received", "day": "DAY", "by": "x" * 255}, "by"),
        ({"event": "received", "day": "DAY", "note": "x" * 2001}, "note"),
        ({"event": "second_notice", "day": "DAY"}, "event"),
        ({"event": "returned", "day": "DAY"}, "reason"),
        ({"event": "withdrawn", "of": 1, "note": "pomyłka"}, "event"),
        ({"event": "received", "day": "DAY", "served": "2026-01-01"}, "served"),
    ],
)
def test_a_wrong_entry_is_refused(functional_portal, handler, body, field):
    outgoing = posted(functional_portal)
    body = {**body, "day": days(-10).isoformat()} if body.get("day") == "DAY" else body

    answer = handler.post(f"{outgoing.absolute_url()}/@service", body)

    assert (answer.status_code, fields(answer)) == (400, [field])
    assert outgoing.events == ()


def test_a_mistake_is_withdrawn_with_a_reason_and_stays_on_record(
    functional_portal, handler, served
):
    outgoing = posted(functional_portal)
    url = f"{outgoing.absolute_url()}/@service"
    handler.post(url, {"event": "received", "day": days(-40).isoformat()})
    twice = handler.post(url, {"event": "received", "day": days(-39).isoformat()})
    assert fields(twice) == ["event"]
    assert fields(handler.post(url, {"event": "withdrawn", "of": 1})) == ["note"]
    assert fields(handler.post(url, {"event": "withdrawn", "of": 7, "note": "x"})) == ["of"]

    told = handler.post(url, {"event": "withdrawn", "of": 1, "note": "pomylona data"}).json()
    assert (told["service"]["state"], outgoing.served) == ("waiting", None)
    told = handler.post(url, {"event": "received", "day": days(-39).isoformat()}).json()

    assert [one["withdrawn"] for one in told["events"]] == [True, False, False]
    assert [day for _letter, _name, day, _how in served] == [days(-40), days(-39)]


def test_what_came_back_is_on_the_handlers_desk_until_it_is_sent_another_way(
    functional_portal, handler
):
    outgoing = posted(functional_portal)
    url = outgoing.absolute_url()
    body = {"event": "returned", "day": days(-30).isoformat(), "reason": "moved"}
    told = handler.post(f"{url}/@service", body).json()
    assert (told["state"], told["may_send_again"]) == ("returned", True)
    [work] = handler.get("@work?scope=undelivered").json()["items"]
    assert (work["register_number"], work["review_state"]) == (outgoing.register_number, "returned")

    answer = handler.post(
        f"{url}/@send-again",
        {"channel": "post", "mail_kind": "registered", "address": "ul. Nowa 1\n44-200 Rybnik"},
    )

    assert answer.status_code == 201
    again = answer.json()
    assert (again["state"], again["address"]) == ("to_send", "ul. Nowa 1\n44-200 Rybnik")
    assert again["register_number"] != outgoing.register_number
    assert handler.get(url).json()["resent_as"] == again["register_number"]
    assert handler.get("@work?scope=undelivered").json()["items_total"] == 0
    assert handler.post(f"{url}/@send-again", {"channel": "personal"}).status_code == 409


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"channel": "pigeon"}, "channel"),
        ({"channel": "post", "mail_kind": "fast"}, "mail_kind"),
        ({"channel": "personal", "mail_kind": "plain"}, "channel"),
        ({"channel": "post", "address": ""}, "address"),
        ({"channel": "post", "x": 1}, "x"),
    ],
)
def test_a_wrong_way_is_refused(functional_portal, handler, body, field):
    outgoing = posted(functional_portal)
    answer = handler.post(f"{outgoing.absolute_url()}/@send-again", body)

    assert (answer.status_code, fields(answer)) == (400, [field])
    assert outgoing.resent_as == ""


def test_a_public_notice_serves_with_both_days_on_record(functional_portal, handler, served):
    outgoing = sent_by(functional_portal, "notice")
    url = f"{outgoing.absolute_url()}/@service"
    place = "tablica ogłoszeń i BIP"
    down = {"event": "taken_down", "day": days(-5).isoformat()}
    assert fields(handler.post(url, down)) == ["event"]
    no_place = {"event": "put_up", "day": days(-20).isoformat()}
    assert fields(handler.post(url, no_place)) == ["place"]
    handler.post(url, {**no_place, "place": place})
    assert outgoing.served is None

    handler.post(url, down)

    assert served == [("letter-1", "Mieszkanka Przykładowa", days(-6), "public_notice")]


def test_a_mail_informs_and_serves_nothing(functional_portal, handler):
    outgoing = sent_by(functional_portal, "email", dispatched=0)
    transaction.commit()
    run_due(functional_portal)

    told = handler.get(outgoing.absolute_url()).json()
    assert (told["state"], told["service"]["state"]) == ("informed", "waiting")
    assert told["possible_events"] == []
    mails = [one for one in store(functional_portal).outbox.due(9e12, 10) if one.job == "mail"]
    assert len(mails) == 1
    assert "zezwalam" not in mails[0].payload["text"]


def test_opening_the_letter_in_the_account_confirms_its_receipt(functional_portal, served):
    outgoing = sent_by(functional_portal, "account", dispatched=0)
    letter = find(outgoing.letter_uid)
    transaction.commit()
    run_due(functional_portal)
    assert [one["event"] for one in outgoing.events] == ["notified"]

    confirm_receipt(letter, "mieszkaniec")
    assert served == []
    for _time in range(2):
        confirm_receipt(letter, "mieszkanka")

    assert served == [("letter-1", "Mieszkanka Przykładowa", TODAY, "read")]
    [receipt] = files(outgoing).of_kind("delivery-receipt-xml")
    xml = etree.fromstring(receipt.data)
    assert xml.findtext(".//{*}UPD/{*}Adresat/{*}Nazwa") == "Mieszkanka Przykładowa"
    assert xml.findtext(".//{*}IdentyfikatorDokumentu") == outgoing.register_number


def test_an_unread_letter_is_recalled_once_and_then_goes_another_way(functional_portal, handler):
    outgoing = sent_by(functional_portal, "account", dispatched=0)
    transaction.commit()
    run_due(functional_portal)

    for day in (6, 7, 8, 14):
        ServiceJob().run(functional_portal, days(day))
    assert [one["event"] for one in outgoing.events] == ["notified", "notified_again"]
    assert outgoing.failure == ""
    ServiceJob().run(functional_portal, days(15))

    assert outgoing.failure == "failed"
    assert handler.get("@work?scope=undelivered").json()["items_total"] == 1


def test_scans_of_receipts_are_kept_with_the_item(functional_portal, handler):
    outgoing = posted(functional_portal)
    url = f"{outgoing.absolute_url()}/@proof"

    answer = handler("POST", f"{url}?filename=zpo.pdf", data=SCAN)

    assert answer.status_code == 201
    [file] = answer.json()["files"]
    assert handler.get(file["download"]).content == SCAN
    assert handler("POST", f"{url}?filename=x.exe", data=b"MZ").status_code == 415
    assert fields(handler("POST", url, data=SCAN)) == ["filename"]
    large = {"data": SCAN + b"x" * 11_000_000, "headers": {"Content-Type": "application/pdf"}}
    assert handler("POST", f"{url}?filename=x.pdf", **large).status_code == 413


def test_posting_numbers_come_from_a_list(functional_portal, registry):
    first, second = posted(functional_portal), sent_by(functional_portal, "post")
    text = f"Numer;Nadawczy\n{first.register_number};00759007731111111111\n"
    text += f"{second.register_number};0075 9007 7322 2222 2222\n"

    told = registry.post("@posting-numbers", {"csv": text}).json()["items"]

    assert [one["posting_number"] for one in told] == [
        "00759007731111111111",
        "00759007732222222222",
    ]
    assert row_of(functional_portal, first)["posting_number"] == "00759007731111111111"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("", "csv"),
        (7, "csv"),
        ("RPWW/9999/2026;00759007731111111111", "csv.1"),
        ("Numer;Nadawczy\nFIRST;x", "csv.2"),
        ("FIRST;", "csv.1"),
        ("FIRST;00759007731111111111\nFIRST;00759007731111111112", "csv.2"),
    ],
)
def test_a_faulty_line_enters_no_number(functional_portal, registry, text, field):
    first = posted(functional_portal)
    if isinstance(text, str):
        text = text.replace("FIRST", first.register_number)

    answer = registry.post("@posting-numbers", {"csv": text})

    assert (answer.status_code, fields(answer)) == (400, [field])
    assert first.posting_number == ""


def test_the_kind_of_mail_can_be_changed_until_it_is_posted(functional_portal, registry):
    outgoing = sent_by(functional_portal, "post")
    url = outgoing.absolute_url()

    assert registry.patch(url, {"mail_kind": "priority"}).json()["mail_kind"] == "priority"
    assert fields(registry.patch(url, {"mail_kind": "fast"})) == ["mail_kind"]
    registry.post("@to-send", {"items": [{"uid": outgoing.UID()}]})
    assert registry.patch(url, {"mail_kind": "plain"}).status_code in (400, 409)
