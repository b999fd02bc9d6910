"""One case as its party sees it: the clock in words, what is asked, whom to ask, in whose name."""

from .office import clerk
from .office import make_office
from .office import open_case
from .office import sent_letter
from .test_appointments import a_day
from .test_appointments import SCHEDULE
from .test_my_applications import registered  # noqa: F401
from .test_my_applications import represent
from .test_my_applications import token  # noqa: F401
from .test_submission import optional_map  # noqa: F401
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.store import store
from eurzad.core.testing import logged_in
from eurzad.forms.appointments.booking import book_visit
from eurzad.forms.appointments.booking import cancel
from eurzad.forms.appointments.booking import Visitor
from eurzad.forms.appointments.booking import When
from eurzad.forms.appointments.known import set_schedule
from eurzad.forms.appointments.schedule import read_schedule
from eurzad.records.cases.clock import record_event
from eurzad.records.cases.parties import end_party
import pytest
import transaction


@pytest.fixture
def case(site, registered):  # noqa: F811
    make_office(site)
    return open_case(site, registered)


def test_the_party_reads_the_words_of_the_clerk(site, anna, case, token):  # noqa: F811
    case.filed = today() - timedelta(days=10)
    event = {"event": "suspended", "date": today().isoformat(), "reason": "pytanie do sądu"}
    with logged_in(site, "referent"):
        record_event(case, event)
    transaction.commit()

    told = anna.get(f"/@my-applications/{token}").json()["clock"]
    clerks = clerk(site, "referent").get(f"{case.absolute_url()}/@clock").json()

    assert told["explanation"] == clerks["deadline"]["explanation"]
    assert [one["text"] for one in told["pauses"]] == [one["text"] for one in clerks["pauses"]]
    assert "pytanie do sądu" in told["pauses"][0]["text"]
    assert (told["state"], told["paused"]) == ("paused", True)


def test_the_party_reads_who_handles_the_case_and_when_to_call(anna, case, token):  # noqa: F811
    contact = anna.get(f"/@my-applications/{token}").json()["contact"]

    assert (contact["unit"], contact["person"]) == ("Wydział WOŚ", "Referent Ochrony Środowiska")
    assert (contact["phone"], contact["room"]) == ("32 429 59 30", "12")
    assert contact["hours"] == ["poniedziałek: 8:00–17:00"]


def test_the_party_sees_their_own_visits_about_the_case(
    site,
    anna,
    case,
    token,  # noqa: F811
):
    book = set_schedule(site, read_schedule("wos", SCHEDULE))

    def visit(user_id, start, uid):
        visitor = Visitor("Osoba Przykładowa", user_id=user_id)
        made = book_visit(site, book, f"secret-{start}", When(a_day(), start), visitor)
        made.case_uid = uid
        return made

    owner = store(site).tokens[token].owner
    mine = visit(owner, "08:00", case.UID())
    visit(owner, "08:20", "")
    visit("another", "08:40", case.UID())
    transaction.commit()

    [told] = anna.get(f"/@my-applications/{token}").json()["visits"]

    assert (told["number"], told["time"], told["end"]) == (mine.number, "08:00", "08:20")
    assert "Mapa działki" in told["schedule"]["bring"]
    assert told["schedule"]["unit"]["room"] == "12"
    cancel(book, mine)
    transaction.commit()
    assert anna.get(f"/@my-applications/{token}").json()["visits"] == []


def test_a_call_is_asked_with_its_last_day_once_it_is_read(site, anna, case, token):  # noqa: F811
    letter = sent_letter(site, case, "call", days=7)
    url = f"/@my-applications/{token}"
    before = anna.get(url).json()

    assert [(one["kind"], one["until"]) for one in before["asked"]] == [
        ("answer", None),
        ("read", None),
    ]
    assert anna.get(before["letters"][0]["files"][0]["download"]).status_code == 200
    [asked] = anna.get(url).json()["asked"]
    assert (asked["kind"], asked["letter"]) == ("answer", letter.getId())
    assert asked["title"] == f"Uzupełnij to, o co poprosił urząd: {letter.title}"
    assert asked["until"] >= (today() + timedelta(days=7)).isoformat()
    assert asked["days_left"] >= 7


def test_a_letter_that_was_opened_has_a_receipt_of_its_delivery(
    site,
    anna,
    jan,
    case,
    token,  # noqa: F811
):
    letter = sent_letter(site, case, "decision")
    url = f"/@my-applications/{token}"
    [told] = anna.get(url).json()["letters"]
    assert told["receipts"] == []
    anna.get(told["files"][0]["download"])

    [receipt] = anna.get(url).json()["letters"][0]["receipts"]

    answer = anna.get(receipt["download"])
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/xml")
    assert b"UPD" in answer.content
    assert jan.get(receipt["download"]).status_code == 404
    uid = letter.outgoing_uids[0]
    for wrong in (f"upd-{uid}.9", f"upd-{letter.UID()}.1", "upd-.1"):
        assert anna.get(f"/@@my-application-file/{token}/{wrong}/x.xml").status_code == 404


def test_a_second_call_has_its_own_last_day(site, anna, case, token):  # noqa: F811
    url = f"/@my-applications/{token}"
    for days in (7, 30):
        sent_letter(site, case, "call", days=days)
        for letter in anna.get(url).json()["letters"]:
            anna.get(letter["files"][0]["download"])

    left = [one["days_left"] for one in anna.get(url).json()["asked"]]

    assert len(left) == 2
    assert 7 <= left[0] < 14
    assert left[1] >= 30


def test_a_representative_is_told_in_whose_matter_they_are(site, jan, case):
    represent(site, case, "jan")

    [row] = jan.get("/@my-applications").json()["items"]
    [acting] = jan.get(f"/@my-applications/{row['id']}").json()["acting"]

    assert row["on_behalf_of"] == acting["on_behalf_of"] == [case.parties[0]["name"]]
    assert acting["role"] == "representative"


def test_who_filed_sees_the_case_no_more_once_their_part_ended(
    site,
    anna,
    case,
    token,  # noqa: F811
):
    with logged_in(site, "referent"):
        end_party(case, "p1", {"ended": "mistake"})
    transaction.commit()

    told = anna.get(f"/@my-applications/{token}").json()

    assert (told["clock"], told["mark"], told["letters"]) == (None, None, [])
    assert told["register_number"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("query=usuniecie", 1),
        ("query=Usunięcie%20drzew", 1),
        ("query=WOŚ.6131", 1),
        ("query=podatek", 0),
        ("state=open", 1),
        ("state=closed", 0),
        ("state=waiting&query=drzew", 0),
    ],
)
def test_the_list_is_narrowed_by_words_and_state(anna, case, query, found):
    answer = anna.get(f"/@my-applications?{query}").json()

    assert (len(answer["items"]), answer["items_total"]) == (found, found)


@pytest.mark.parametrize("query", ["state=x", "query=" + "x" * 201])
def test_wrong_narrowing_is_400(anna, query):
    assert anna.get(f"/@my-applications?{query}").status_code == 400
