"""Messages between a party and the office: threads, what is read, the queue, the log."""

from .archive_office import make_closed
from .client import Client
from .office import make_assigned
from .office import make_open
from eurzad.core.errors import Conflict
from eurzad.core.errors import Invalid
from eurzad.core.errors import TooManyRequests
from eurzad.core.log import case_log
from eurzad.core.testing import logged_in
from eurzad.records.appeals.package import file_package
from eurzad.records.archive.destruction import destroy_files
from eurzad.records.cases.parties import end_party
from eurzad.records.messages import thread as messages
from eurzad.records.proof.metryka import lines_of
from eurzad.records.workflow import perform
from io import BytesIO
from zipfile import ZipFile
import pytest


PARTY = "mieszkanka"


def write(case, text="Kiedy oględziny?"):
    return messages.send_by_party(case, PARTY, {"text": text})


def fields(answer):
    return [one["field"] for one in answer.json()["error"]["fields"]]


def test_a_message_of_a_party_waits_in_the_handlers_queue_until_it_is_read(functional_portal):
    case = make_open(functional_portal)
    write(case)
    handler = Client(functional_portal, "referent")

    assert handler.get("@desk").json()["counts"]["messages"] == 1
    [row] = handler.get("@work?scope=messages").json()["items"]
    assert (row["unread"], row["mark"]) == (1, case.mark)
    assert Client(functional_portal, "naczelnik").get("@desk").json()["counts"]["messages"] == 1
    assert Client(functional_portal, "referent-fn").get("@desk").json()["counts"]["messages"] == 0
    url = f"{case.absolute_url()}/@messages"
    [told] = handler.get(url).json()["threads"]
    assert (told["unread"], told["messages"][0]["read"]) == (1, None)
    [told] = handler.patch(url, {"read": PARTY}).json()["threads"]
    assert told["unread"] == 0
    assert told["messages"][0]["reader"]["id"] == "referent"
    assert handler.get("@desk").json()["counts"]["messages"] == 0
    assert handler.get(case.absolute_url()).json()["messages"] == {"total": 1, "unread": 0}


def test_reading_is_noted_once_and_only_for_the_other_side(portal):
    case = make_open(portal)
    write(case)
    with logged_in(portal, "referent"):
        messages.send_by_office(case, "referent", {"account": PARTY, "text": "We wtorek."})

    assert messages.mark_read(case, PARTY, messages.PARTY, "referent") == 1
    assert messages.mark_read(case, PARTY, messages.PARTY, "naczelnik") == 0
    first, second = case.messages
    assert (first["reader"], second["read"]) == ("referent", "")


def test_messages_are_in_the_log_and_in_the_metryka_but_not_their_words(portal):
    case = make_open(portal)
    write(case, "Mam chorą matkę.")
    messages.mark_read(case, PARTY, messages.PARTY, "referent")

    acts = [one for one in case_log(case).entries() if one.act.startswith("message")]

    assert [(one.act, one.actor) for one in acts] == [
        ("message_received", PARTY),
        ("message_read", "referent"),
    ]
    assert "matkę" not in str([one.details for one in acts])
    assert [line.act for line in lines_of(case)][-1] == "Wiadomość od strony"


def test_messages_go_with_the_file_and_are_destroyed_with_it(portal):
    case = make_closed(portal)
    write(case, "=HYPERLINK(1)")

    with ZipFile(BytesIO(file_package(case))) as package:
        table = package.read("wiadomosci.csv").decode("utf-8-sig")
    assert "'=HYPERLINK(1)" in table
    with logged_in(portal, "archiwista"):
        destroy_files(case, "1/2026", "zgoda")
    assert case.messages == ()


def test_an_unread_message_of_a_closed_case_is_still_work(portal):
    case = make_open(portal)
    write(case)
    with logged_in(portal, "referent"):
        perform(case, "close", outcome="Załatwiono")
        from eurzad.records.desk.queues import clerk
        from eurzad.records.desk.queues import count

        assert count("messages", clerk("referent")) == 1


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ({}, "account"),
        ({"account": PARTY}, "text"),
        ({"account": PARTY, "text": " "}, "text"),
        ({"account": PARTY, "text": "x" * 4001}, "text"),
        ({"account": "mieszkaniec", "text": "x"}, "account"),
        ({"account": PARTY, "text": "x", "id": 1}, "id"),
    ],
)
def test_a_wrong_message_is_refused(functional_portal, body, wrong):
    case = make_open(functional_portal)
    handler = Client(functional_portal, "referent")

    answer = handler.post(f"{case.absolute_url()}/@messages", body)

    assert (answer.status_code, fields(answer)) == (400, [wrong])
    assert case.messages == ()


def test_nobody_is_flooded(portal, monkeypatch):
    case = make_open(portal)
    monkeypatch.setattr(messages, "A_DAY", 2)
    write(case), write(case)

    with pytest.raises(TooManyRequests):
        write(case)
    monkeypatch.setattr(messages, "MOST", 2)
    with pytest.raises(Conflict), logged_in(portal, "referent"):
        messages.send_by_office(case, "referent", {"account": PARTY, "text": "x"})


def test_who_has_no_part_in_the_case_any_more_is_not_written_to(portal):
    case = make_assigned(portal)
    write(case)
    with logged_in(portal, "referent"):
        end_party(case, "p1", {"ended": "withdrawn"})

        with pytest.raises(Invalid):
            messages.send_by_office(case, "referent", {"account": PARTY, "text": "x"})


def test_a_case_that_nobody_has_takes_no_messages(portal):
    from .office import case_of
    from .office import make_item

    with pytest.raises(Conflict):
        write(case_of(make_item(portal)))
