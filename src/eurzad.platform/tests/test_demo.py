"""What a visitor of the demonstration finds: the story of each office."""

from .conftest import COMMUNE
from .conftest import in_site
from .conftest import PROFILES
from datetime import date
from eurzad.core.clock import now
from eurzad.core.clock import telling_of
from eurzad.core.clock import today
from eurzad.core.log import case_log
from eurzad.core.store import store
from eurzad.platform.demo.acts import place_of
from eurzad.platform.demo.asking import ask
from eurzad.platform.demo.asking import Refused
from eurzad.platform.demo.cast import Cast
from eurzad.platform.office import create
from eurzad.platform.profile import load_profile
from eurzad.records.store import records_store
import pytest


@pytest.fixture(params=["commune", "county"])
def office(request):
    """Each of the two offices in turn."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def cast(office):
    return Cast(load_profile(PROFILES / office.getId()).story, today())


@pytest.fixture
def case_with(office, cast):
    """Finds the case that a letter of the story began, as its handler sees it."""

    def found(name, desk="permits"):
        title = cast.mail(name)["title"]
        row = next(row for row in rows_of(office, "incoming") if row["title"] == title)
        return ask(cast.desk(desk).handler, "GET", row["case"]["path"])

    return found


@pytest.fixture
def letter_of(cast):
    """Reads a letter of the permits' desk whole."""

    def found(letter):
        path = "records" + letter["@id"].partition("/records")[2]
        return ask(cast.desk("permits").handler, "GET", path)

    return found


def rows_of(office, register):
    """The rows of a register, year by year, the oldest first."""
    for year in records_store(office).years(register).values():
        yield from year.page(size=500, ascending=True).rows


@pytest.mark.parametrize("register", ["incoming", "outgoing"])
def test_registers_are_in_the_order_of_time(office, register):
    days = [row["day"] for row in rows_of(office, register)]
    assert len(days) > 20 or register == "outgoing"
    assert days == sorted(days)
    assert days[0] < f"{today().year - 8}-12"
    assert days[-1] <= today().isoformat()


def test_nothing_is_told_of_the_future_and_every_log_is_whole(office):
    for row in rows_of(office, "incoming"):
        case = office.unrestrictedTraverse(row["case"]["path"])
        log = case_log(case)
        times = [entry.time for entry in log.entries()]
        assert times == sorted(times)
        assert times[-1] <= now()
        assert log.verify() == []


def test_parties_have_a_representative_and_the_decision_waits_for_the_head(case_with, cast):
    case = case_with("several-parties")
    assert [party["role"] for party in case["parties"]].count("representative") == 1
    assert len(case["parties"]) == 4
    assert case["letters"][0]["review_state"] == "awaiting_approval"
    assert case["notes"]
    assert case["cooperation"]


def test_joined_cases_are_one(case_with):
    assert case_with("joined")["joined"]
    assert case_with("joined-too")["joined_to"]


def test_a_restricted_case_is_hidden_from_others(case_with, cast):
    path = "records" + case_with("restricted", "certificates")["@id"].partition("/records")[2]
    assert ask(cast.desk("certificates").head, "GET", path)["access"] == "restricted"
    with pytest.raises(Refused, match="may not"):
        ask(cast.desk("plans").handler, "GET", f"{path}/@log")


def test_a_group_of_cases_has_marks_of_its_own(case_with):
    first, second = case_with("in-group", "plans"), case_with("in-group-too", "plans")
    assert first["mark"].rsplit(".", 2)[0] == second["mark"].rsplit(".", 2)[0]
    assert first["mark"].count(".") == 4


def test_clocks_are_paused_past_and_stopped(case_with):
    assert case_with("paused")["deadline"]["paused"]
    late = case_with("overdue")["deadline"]
    assert late["days_left"] < 0
    assert date.fromisoformat(late["date"]) < today()


def test_decisions_are_final_appealed_and_served_after_two_notices(case_with, letter_of):
    (letter,) = case_with("final")["letters"]
    assert letter_of(letter)["finality"]["noted"]
    assert case_with("appealed")["appeals"][0]["state"] == "open"
    (letter,) = case_with("two-notices")["letters"]
    (sent,) = letter_of(letter)["dispatches"]
    assert (sent["service"]["state"], sent["state"]) == ("served", "served")
    assert "returned" in [one["event"] for one in sent["events"]]


def test_mail_came_back_is_under_way_and_waits(office, cast):
    states = {row["state"] for row in rows_of(office, "outgoing")}
    assert {"to_send", "sent", "returned", "served"} <= states
    waiting = ask(cast.person("registry"), "GET", "@to-send")
    assert waiting["items_total"] >= 1


def test_the_archive_has_a_list_a_loan_and_what_is_past_its_term(office, cast):
    archivist = cast.person("archivist")
    lists = ask(archivist, "GET", "@transfer-lists")["items"]
    assert [one["state"] for one in lists] == ["submitted", "accepted", "accepted"]
    loans = ask(archivist, "GET", "@loans")["items"]
    assert sorted(one["state"] for one in loans) == ["issued", "requested"]
    assert ask(archivist, "GET", "@holdings?due=1")["items_total"] == 2
    due = ask(cast.desk("permits").handler, "GET", "@transfer-due")["items"]
    assert [one["kind"] for one in due] == ["B", "B"]


def test_a_substitution_runs_and_templates_are_there(office, cast):
    head = cast.desk("certificates").head
    running = ask(head, "GET", "@substitutions?which=current")["items"]
    assert [one["substitute"]["id"] for one in running] == [cast.person("substitute")]
    assert len(ask(cast.desk("permits").head, "GET", "@assignment-templates")["items"]) == 2


def test_visits_are_booked_in_every_schedule(office, cast):
    registry = cast.person("registry")
    books = ask(registry, "GET", "@appointment-book")["items"]
    assert books
    for book in books:
        day = cast.ago(1).isoformat()
        told = ask(registry, "GET", f"@appointment-book/{book['id']}?day={day}&days=14")
        assert sum(len(day["appointments"]) for day in told["days"]) >= 3
        assert told["conflicts"] == []


def test_a_party_of_a_case_comes_where_its_unit_receives_people(office, case_with, cast):
    case = case_with("sent-back", "certificates")
    told = ask(cast.desk("certificates").handler, "GET", f"{place_of(case)}/@visits")
    assert [one["party"] for one in told["items"]] == ["p1"] * len(told["schedules"])
    assert bool(told["schedules"]) == (office.getId() == "czerwionka-leszczyny")


def test_a_complaint_is_overdue_and_heads_are_authorised(office, cast):
    registry, year = cast.person("registry"), cast.ago(120).year
    complaints = ask(registry, "GET", "@office-registers/skargi-wnioski")["items"]
    assert [one["state"] for one in complaints].count("overdue") == 1
    assert len(ask(registry, "GET", f"@office-registers/upowaznienia?year={year}")["items"]) == 3
    assert ask(registry, "GET", "@office-registers/informacja-publiczna")["items"]


def test_decisions_of_a_unit_go_to_the_top(case_with, cast):
    (letter,) = case_with("for-the-top", "plans")["letters"]
    path = "records" + letter["@id"].partition("/records")[2]
    told = ask(cast.person("top"), "GET", path)["approval"]
    assert [one["id"] for one in told["waits_for"]] == [cast.person("top")]


def test_no_mail_of_the_past_is_sent_but_some_that_cannot_arrive(office, cast):
    mails = [one.payload for one in store(office).outbox.waiting() if one.job == "mail"]
    assert {one["to"] for one in mails} == {cast.person("unreachable")}
    assert [one["subject"] for one in mails if not one.get("about")] == []


def test_drafts_were_left_at_different_steps_and_answers_refused(office, cast):
    registry = cast.person("registry")
    told = ask(registry, "GET", f"@service-statistics?from={cast.ago(60)}")["items"]
    steps = {at["step"] for one in told for at in one["left_at"]}
    assert len(steps) > 3
    assert sum(one["left"] for one in told) > 10
    assert any(one["refused_at"] for one in told)
    assert sum(one["submitted"] for one in told) == 1


def test_it_is_told_once(app, commune):
    before = [row["register_number"] for row in rows_of(commune, "incoming")]
    create(app, PROFILES / COMMUNE, demo=True)
    with in_site(commune):
        assert [row["register_number"] for row in rows_of(commune, "incoming")] == before


def test_without_demonstration_nothing_is_told(app, profile):
    other = profile.rename(profile.with_name("gmina-trzecia"))
    create(app, other)
    with in_site(app["gmina-trzecia"]) as site:
        assert list(rows_of(site, "incoming")) == []


def test_what_the_office_refuses_is_no_story(commune):
    with pytest.raises(Refused, match="assignment-templates"):
        ask("kancelaria", "POST", "@assignment-templates", {"title": ""})


def test_time_is_told_of_for_a_while_only():
    before = now()
    with telling_of(before.replace(year=before.year - 3)):
        assert today().year == before.year - 3
    assert now() >= before
