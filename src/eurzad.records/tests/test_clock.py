"""The clock of a case: events by hand and by letters, what the desk and the resident see."""

from .client import Client
from .office import case_of
from .office import make_assigned
from .office import make_item
from .office import make_open
from datetime import date
from datetime import timedelta
from eurzad.core.calendar import next_working_day
from eurzad.core.clock import today
from eurzad.core.deadlines.catalog import EVENTS
from eurzad.core.errors import Conflict
from eurzad.core.errors import Invalid
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.testing import logged_in
from eurzad.records.cases.clock import record_event
from eurzad.records.cases.deadline import deadline_date
from eurzad.records.cases.deadline import deadline_of
from eurzad.records.cases.warning import ClockJob
from eurzad.records.desk.catalog import desk
from eurzad.records.interfaces import ItemAttached
from eurzad.records.interfaces import LetterServed
from eurzad.records.letters.act_drafting import change_act_data
from eurzad.records.letters.act_drafting import draft_act
from eurzad.records.letters.acts import ACTS
from eurzad.records.letters.drafting import draft_letter
from eurzad.records.status import public_status
from eurzad.records.templates import set_template
from eurzad.records.tree import state_of
from eurzad.records.workflow import perform
from zope.event import notify
import pytest


DAY = timedelta(days=1)


def set_act(portal, act, kind="notice", text="Treść"):
    data = {"title": f"Pismo {act}", "kind": kind, "operative_part": text, "act": act}
    texts = {"legal_basis": "art. 1 KPA", "instruction": "Pouczenie"}
    set_template(portal, f"act-{act}", {**data, **texts})


def filed_ago(case, days):
    """Let a case have been filed so many days ago."""
    case.filed = today() - days * DAY
    return case


def send(portal, letter):
    """Take a draft through approval and dispatch."""
    with logged_in(portal, "referent"):
        perform(letter, "submit")
    with logged_in(portal, "naczelnik"):
        perform(letter, "approve")
    files(letter).add("pismo.pdf", "application/pdf", b"%PDF-1.7", "letter-pdf")
    with logged_in(portal, "referent"):
        perform(letter, "dispatch")
    return letter


def draft(portal, case, act, **data):
    with logged_in(portal, "referent"):
        return draft_act(case, {"act": act, **data})


def events(case):
    return [entry["event"] for entry in case.clock_events]


def test_a_call_stops_the_clock_until_its_answer(portal):
    case = filed_ago(make_open(portal), 20)
    before = deadline_date(case)
    with logged_in(portal, "referent"):
        record_event(
            case,
            {
                "event": "call_served",
                "date": (today() - 10 * DAY).isoformat(),
                "days": 14,
                "reason": "czekamy na mapę",
            },
        )
    paused = deadline_of(case)

    assert paused.paused
    assert "czekamy na mapę" in paused.explanation
    with logged_in(portal, "referent"):
        record_event(case, {"event": "call_answered", "date": (today() - 3 * DAY).isoformat()})
    assert not deadline_of(case).paused
    assert before < deadline_date(case) <= next_working_day(before + 7 * DAY)


def test_the_desk_follows_the_clock(portal):
    case = filed_ago(make_open(portal), 20)
    with logged_in(portal, "referent"):
        record_event(
            case, {"event": "suspended", "date": (today() - 10 * DAY).isoformat(), "reason": "sąd"}
        )

    [row] = [
        row
        for row in desk(portal).find({"kind": "case"}).rows
        if row["path"].endswith(f"/{case.id}")
    ]

    assert row["paused"]
    assert row["deadline"] == deadline_date(case).isoformat()


def test_what_is_entered_is_in_the_log_with_the_date_before_and_after(portal):
    case = filed_ago(make_open(portal), 20)
    with logged_in(portal, "referent"):
        record_event(case, {"event": "suspended", "date": (today() - 10 * DAY).isoformat()})

    last = list(case_log(case).entries())[-1]

    assert (last.act, last.actor) == ("clock_event", "referent")
    assert last.details["event"] == "suspended"
    assert last.details["deadline_before"] < last.details["deadline"]


def test_an_event_that_does_not_fit_is_refused_and_nothing_is_entered(portal):
    case = filed_ago(make_open(portal), 20)
    with logged_in(portal, "referent"), pytest.raises(Invalid) as refused:
        record_event(case, {"event": "resumed", "date": today().isoformat()})

    assert refused.value.fields[0].field == "event"
    assert case.clock_events == ()


def test_a_dispatched_call_waits_for_its_answer(portal):
    case = filed_ago(make_open(portal), 5)
    set_act(portal, "call", "call", "Termin: {act_days}. {act_reason}")
    letter = draft(portal, case, "call", days=14, reason="czekamy na mapę")

    assert letter.operative_part == "Termin: 14 dni. czekamy na mapę"
    send(portal, letter)
    assert events(case) == ["call_sent"]
    notify(LetterServed(letter, dict(letter.addressees[0]), today(), "account"))
    notify(LetterServed(letter, {"name": "druga strona"}, today(), "account"))
    assert events(case) == ["call_sent", "call_served"]
    answer = make_item(portal, title="Mapa")
    notify(ItemAttached(answer, case, letter.UID()))
    notify(ItemAttached(answer, case, letter.UID()))
    assert events(case) == ["call_sent", "call_served", "call_answered"]
    assert not deadline_of(case).paused


def test_the_resident_reads_what_the_office_waits_for(portal):
    item = make_item(portal)
    with logged_in(portal, "kancelaria"):
        perform(item, "assign", unit="WOŚ", handler="referent")
    case = filed_ago(case_of(item), 5)
    with logged_in(portal, "referent"):
        perform(case, "open", file_plan_class="6131")
        record_event(
            case, {"event": "call_served", "date": (today() - DAY).isoformat(), "days": 30}
        )

    status = public_status(case, item, today())

    assert status["id"] == "waiting_for_you"
    assert status["tone"] == "warning"
    until = deadline_of(case).terms[0].until
    assert f"do {until.day} " in status["next_step"]


def test_a_decision_ends_the_clock_and_its_service_begins_the_term_of_appeal(portal):
    case = filed_ago(make_open(portal), 5)
    with logged_in(portal, "referent"):
        letter = draft_letter(case, {"template": "decision"})
    send(portal, letter)

    assert events(case) == ["decision_issued"]
    assert deadline_date(case) is None
    assert deadline_of(case).state == "settled"
    notify(LetterServed(letter, dict(letter.addressees[0]), today(), "receipt"))
    [term] = deadline_of(case).terms
    assert (term.what, term.source) == ("appeal", "art. 129 § 2 KPA")


def test_suspension_and_resumption_are_letters(portal):
    case = filed_ago(make_open(portal), 20)
    set_act(portal, "suspension", "order")
    set_act(portal, "resumption", "order")
    send(portal, draft(portal, case, "suspension", reason="zagadnienie wstępne"))

    assert deadline_of(case).paused
    send(portal, draft(portal, case, "resumption"))
    assert not deadline_of(case).paused


def test_an_act_that_makes_no_sense_is_not_dispatched(portal):
    case = filed_ago(make_open(portal), 20)
    set_act(portal, "resumption", "order")

    with pytest.raises(Conflict):
        send(portal, draft(portal, case, "resumption"))


def test_a_notice_of_art_36_needs_its_date_and_moves_the_deadline(portal):
    case = filed_ago(make_open(portal), 20)
    set_act(portal, "art-36", text="Nowy termin: {act_until}.")
    new = next_working_day(today() + 60 * DAY)
    with pytest.raises(Invalid) as refused:
        draft(portal, case, "art-36")
    assert refused.value.fields[0].field == "until"

    letter = draft(portal, case, "art-36", until=new.isoformat())
    send(portal, letter)

    assert deadline_date(case) == new
    assert deadline_of(case).rule == "art. 36 § 1 KPA"


def test_a_notice_drafted_without_its_date_is_not_dispatched(portal):
    case = filed_ago(make_open(portal), 20)
    set_act(portal, "art-36", text="Nowy termin: {act_until}.")
    with logged_in(portal, "referent"):
        letter = draft_letter(case, {"template": "act-art-36"})

    assert letter.operative_part == "Nowy termin: [nowy termin]."
    with pytest.raises(Conflict):
        send(portal, letter)


def test_another_date_changes_the_text_of_the_draft(portal):
    case = filed_ago(make_open(portal), 20)
    set_act(portal, "art-36", text="Nowy termin: {act_until}. Przyczyny: {act_reason}.")
    letter = draft(portal, case, "art-36", until=f"{today().year + 1}-03-10")
    with logged_in(portal, "referent"):
        change_act_data(
            letter, {"until": f"{today().year + 1}-04-15", "reason": "potrzebna opinia"}
        )

    assert (
        letter.operative_part
        == f"Nowy termin: 15 kwietnia {today().year + 1} r. Przyczyny: potrzebna opinia."
    )
    assert letter.act_data["until"] == f"{today().year + 1}-04-15"


@pytest.mark.parametrize("act", ACTS)
def test_every_act_does_what_the_clock_knows(act):
    names = (ACTS[act].dispatched, ACTS[act].served, ACTS[act].answered)
    assert all(name in EVENTS for name in names if name)
    assert set(ACTS[act].needs) <= set(ACTS[act].fields)


def test_every_day_the_notice_is_drafted_once_when_the_deadline_will_be_missed(portal):
    case = filed_ago(make_open(portal), 40)
    record_event(case, {"event": "noted", "date": today().isoformat()}, log=False)
    set_act(portal, "art-36", text="Nowy termin: {act_until}.")

    ClockJob().run(portal, today())
    ClockJob().run(portal, today())

    [letter] = case.objectValues()
    assert (letter.act, state_of(letter)) == ("art-36", "draft")
    assert letter.act_data["until"] > today().isoformat()
    last = list(case_log(case).entries())[-1]
    assert (last.act, last.actor, last.actor_name) == ("letter_drafted", "eurzad:system", "System")


def test_no_notice_is_drafted_while_there_is_time_or_the_clock_stands(portal):
    set_act(portal, "art-36", text="Nowy termin: {act_until}.")
    fresh = filed_ago(make_open(portal), 1)
    standing = filed_ago(make_open(portal), 40)
    record_event(
        standing, {"event": "suspended", "date": (today() - 35 * DAY).isoformat()}, log=False
    )

    ClockJob().run(portal, today())

    assert list(fresh.objectValues()) == list(standing.objectValues()) == []


def test_the_clock_tells_what_happened_and_what_may_be_entered(functional_portal):
    portal = functional_portal
    case = filed_ago(make_open(portal), 20)
    ask = Client(portal, "referent")
    day = (today() - 10 * DAY).isoformat()
    entered = ask.post(
        f"{case.absolute_url()}/@clock",
        {"event": "suspended", "date": day, "reason": "zagadnienie wstępne"},
    )

    assert entered.status_code == 201
    clock = ask.get(f"{case.absolute_url()}/@clock").json()
    assert clock["deadline"]["paused"]
    assert "zagadnienie wstępne" in clock["deadline"]["explanation"]
    assert clock["deadline"]["explanation_en"].startswith("the clock is stopped")
    assert [step["event"] for step in clock["timeline"]] == ["filed", "suspended"]
    assert clock["timeline"][1]["by"]["fullname"] == "Referent Ochrony Środowiska"
    possible = {one["event"] for one in clock["possible"]}
    assert "resumed" in possible
    assert not possible & {"suspended", "call_answered", "opinion_received", "filed"}


def test_an_entry_is_cancelled_by_another_and_both_stay(functional_portal):
    portal = functional_portal
    case = filed_ago(make_open(portal), 20)
    before = deadline_date(case)
    ask = Client(portal, "referent")
    url = f"{case.absolute_url()}/@clock"
    ask.post(url, {"event": "suspended", "date": (today() - 10 * DAY).isoformat()})
    id = ask.get(url).json()["timeline"][1]["id"]

    without = ask.post(url, {"cancels": id})
    done = ask.post(url, {"cancels": id, "reason": "pomyłka"})
    again = ask.post(url, {"cancels": id, "reason": "pomyłka"})

    assert without.status_code == again.status_code == 400
    assert without.json()["error"]["fields"][0]["field"] == "reason"
    assert done.status_code == 201
    clock = done.json()
    assert clock["deadline"]["date"] == before.isoformat()
    assert clock["timeline"][1]["cancelled"]["by"]["id"] == "referent"
    portal._p_jar.sync()
    assert [one.act for one in case_log(case).entries()][-2:] == ["clock_event", "clock_cancelled"]


def test_what_others_depend_on_is_not_cancelled(portal):
    case = filed_ago(make_open(portal), 20)
    record_event(case, {"event": "suspended", "date": (today() - 10 * DAY).isoformat()})
    record_event(case, {"event": "resumed", "date": (today() - 5 * DAY).isoformat()})

    with pytest.raises(Invalid) as refused:
        record_event(case, {"event": "cancelled", "date": today().isoformat(), "cancels": "e1"})

    assert refused.value.fields[0].field == "cancels"


TOMORROW = (date.today() + 2 * DAY).isoformat()


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "event"),
        ({"event": "exploded"}, "event"),
        ({"event": ["suspended"]}, "event"),
        ({"event": "filed", "date": "2026-01-02"}, "event"),
        ({"event": "suspended"}, "date"),
        ({"event": "suspended", "date": "wczoraj"}, "date"),
        ({"event": "suspended", "date": TOMORROW}, "date"),
        ({"event": "suspended", "date": "2000-01-03"}, "date"),
        ({"event": "suspended", "date": 5}, "date"),
        ({"event": "extended", "date": "TODAY"}, "until"),
        ({"event": "extended", "date": "TODAY", "until": "2020-01-01"}, "until"),
        ({"event": "call_sent", "date": "TODAY", "days": 0.5}, "days"),
        ({"event": "call_sent", "date": "TODAY", "days": 100000}, "days"),
        ({"event": "call_sent", "date": "TODAY", "reason": 7}, "reason"),
        ({"event": "call_sent", "date": "TODAY", "reason": "x" * 400}, "reason"),
        ({"event": "call_sent", "date": "TODAY", "letter": "abc"}, "letter"),
        ({"event": "call_answered", "date": "TODAY"}, "event"),
        ({"cancels": "e9", "reason": "pomyłka"}, "cancels"),
    ],
)
def test_bad_input_is_refused_with_the_field(functional_portal, body, field):
    case = make_assigned(functional_portal)
    if body.get("date") == "TODAY":
        body = {**body, "date": today().isoformat()}

    answer = Client(functional_portal, "referent").post(f"{case.absolute_url()}/@clock", body)

    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == field
    functional_portal._p_jar.sync()
    assert case.clock_events == ()


def test_a_closed_case_takes_no_more_entries(functional_portal):
    case = make_open(functional_portal)
    with logged_in(functional_portal, "referent"):
        perform(case, "close", outcome="Załatwiono")

    ask = Client(functional_portal, "referent")
    body = {"event": "noted", "date": today().isoformat()}
    assert ask.post(f"{case.absolute_url()}/@clock", body).status_code == 409
    clock = ask.get(f"{case.absolute_url()}/@clock").json()
    assert clock["deadline"]["state"] == "settled"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "act"),
        ({"act": "dance"}, "act"),
        ({"act": "joining"}, "act"),
        ({"act": "art-36", "until": "2020-01-01"}, "until"),
        ({"act": "art-36", "until": 3}, "until"),
        ({"act": "art-36", "until": TOMORROW, "days": 5}, "days"),
        ({"act": "art-36", "until": TOMORROW, "template": "decision"}, "template"),
    ],
)
def test_a_wrong_act_is_refused_with_the_field(functional_portal, body, field):
    case = make_open(functional_portal)
    set_act(functional_portal, "art-36", text="Nowy termin: {act_until}.")

    answer = Client(functional_portal, "referent").post(f"{case.absolute_url()}/@acts", body)

    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == field
    functional_portal._p_jar.sync()
    assert case.letters_made == 0
