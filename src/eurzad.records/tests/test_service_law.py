"""When a letter counts as served, and when a decision is final: days counted by hand."""

from datetime import date
from eurzad.records.delivery import finality as final
from eurzad.records.delivery.finality import PartyService
from eurzad.records.delivery.service import in_force
from eurzad.records.delivery.service import reminder_day
from eurzad.records.delivery.service import served_by_public_notice
from eurzad.records.delivery.service import served_by_storage
from eurzad.records.delivery.service import service_of
from eurzad.records.delivery.service import unread_in_account
import pytest


def event(name, day=None, **more):
    return {"event": name, "day": f"2026-{day}" if day else None, **more}


LATER = date(2026, 12, 31)


@pytest.mark.parametrize(
    ("first", "second", "served"),
    [
        # Monday 2 March 2026: fourteen days end on Monday 16 March
        (date(2026, 3, 2), date(2026, 3, 10), date(2026, 3, 16)),
        (date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 16)),
        (date(2026, 3, 2), date(2026, 3, 16), date(2026, 3, 16)),
        # ends on Sunday 5 April, Easter: the day of service does not move
        (date(2026, 3, 22), date(2026, 3, 30), date(2026, 4, 5)),
        # over the end of February
        (date(2028, 2, 20), date(2028, 2, 28), date(2028, 3, 5)),
        (date(2026, 3, 2), None, None),
        (date(2026, 3, 2), date(2026, 3, 8), None),
        (date(2026, 3, 2), date(2026, 3, 17), None),
    ],
)
def test_a_kept_letter_is_served_on_the_fourteenth_day_after_two_notices(first, second, served):
    assert served_by_storage(first, second) == served


@pytest.mark.parametrize(
    ("put_up", "taken_down", "served"),
    [
        (date(2026, 3, 2), date(2026, 3, 17), date(2026, 3, 16)),
        (date(2026, 3, 2), date(2026, 3, 16), date(2026, 3, 16)),
        (date(2026, 3, 2), date(2026, 3, 15), None),
        (date(2026, 3, 2), None, None),
    ],
)
def test_a_public_notice_serves_when_it_was_shown_for_fourteen_days(put_up, taken_down, served):
    assert served_by_public_notice(put_up, taken_down) == served


@pytest.mark.parametrize(
    ("events", "state", "day", "how"),
    [
        ([], "waiting", None, ""),
        ([event("received", "03-05")], "served", date(2026, 3, 5), "received"),
        ([event("refused", "03-05")], "served", date(2026, 3, 5), "refused"),
        ([event("read", "03-05")], "served", date(2026, 3, 5), "read"),
        ([event("registered_there", "03-05")], "served", date(2026, 3, 5), "registered_there"),
        ([event("returned", "03-05", reason="moved")], "returned", None, "moved"),
        ([event("failed", "03-05", reason="nie ma urzędu")], "failed", None, "nie ma urzędu"),
        (
            [event("failed", "03-05", reason="x"), event("notified", "12-24")],
            "waiting",
            None,
            "",
        ),
        (
            [event("first_notice", "03-02"), event("second_notice", "03-10")],
            "served",
            date(2026, 3, 16),
            "stored",
        ),
        # taken within the fourteen days: the receipt decides
        (
            [
                event("first_notice", "03-02"),
                event("second_notice", "03-10"),
                event("received", "03-12"),
            ],
            "served",
            date(2026, 3, 12),
            "received",
        ),
        # came back after two notices: served all the same
        (
            [
                event("first_notice", "03-02"),
                event("second_notice", "03-10"),
                event("returned", "03-19", reason="not_collected"),
            ],
            "served",
            date(2026, 3, 16),
            "stored",
        ),
        # came back after one notice: not served
        (
            [
                event("first_notice", "03-02"),
                event("returned", "03-19", reason="not_collected"),
            ],
            "returned",
            None,
            "not_collected",
        ),
    ],
)
def test_service_follows_from_what_is_on_record(events, state, day, how):
    found = service_of(events, "KPA", LATER)

    assert (found.state, found.day, found.how) == (state, day, how)


def test_until_the_fourteenth_day_the_letter_waits_and_the_day_is_told():
    events = [event("first_notice", "03-02"), event("second_notice", "03-10")]

    before = service_of(events, "KPA", date(2026, 3, 15))
    assert (before.state, before.day) == ("waiting", date(2026, 3, 16))
    assert service_of(events, "KPA", date(2026, 3, 16)).state == "served"


def test_a_second_notice_that_is_missing_or_out_of_time_is_told():
    first = event("first_notice", "03-02")

    assert service_of([first], "KPA", date(2026, 3, 16)).problem == ""
    assert service_of([first], "KPA", date(2026, 3, 17)).problem == "no_second_notice"
    found = service_of([first, event("second_notice", "03-05")], "KPA", LATER)
    assert (found.state, found.problem) == ("waiting", "notices_apart")


@pytest.mark.parametrize(
    ("events", "regime", "source"),
    [
        ([event("received", "03-05")], "KPA", "art. 46 § 1 KPA"),
        ([event("received", "03-05")], "OP", "art. 152 § 1 OP"),
        ([event("refused", "03-05")], "UDIP", "art. 47 § 2 KPA"),
        ([event("refused", "03-05")], "OP", "art. 153 § 2 OP"),
        (
            [event("first_notice", "03-02"), event("second_notice", "03-10")],
            "PB",
            "art. 44 § 4 KPA",
        ),
        (
            [event("first_notice", "03-02"), event("second_notice", "03-10")],
            "OP-certificate",
            "art. 150 § 4 OP",
        ),
        ([event("put_up", "03-02"), event("taken_down", "03-17")], "KPA", "art. 49 § 2 KPA"),
    ],
)
def test_every_service_names_its_rule(events, regime, source):
    assert service_of(events, regime, LATER).source == source


def test_a_withdrawn_entry_does_not_count_and_stays():
    events = [
        event("received", "03-05"),
        event("withdrawn", None, of=1),
        event("received", "03-06"),
    ]

    assert in_force(events) == [events[2]]
    assert service_of(events, "KPA", LATER).day == date(2026, 3, 6)


def test_a_letter_unread_in_the_account_goes_another_way_by_a_rule_of_the_office():
    notified = [event("notified", "03-02"), event("notified_again", "03-09")]

    assert reminder_day(date(2026, 3, 2)) == date(2026, 3, 9)
    assert unread_in_account(date(2026, 3, 2)) == date(2026, 3, 16)
    assert service_of(notified, "KPA", date(2026, 3, 16)).state == "waiting"
    found = service_of(notified, "KPA", date(2026, 3, 17))
    assert (found.state, found.how) == ("failed", "unread")
    found = service_of(notified, "KPA", date(2026, 3, 17), account_rule=True)
    assert (found.state, found.day, found.source) == ("served", date(2026, 3, 17), "internal")
    only_once = service_of(notified[:1], "KPA", date(2026, 3, 17), account_rule=True)
    assert only_once.state == "failed"


@pytest.mark.parametrize(
    ("served", "regime", "remedy", "last"),
    [
        (date(2026, 3, 2), "KPA", "appeal", date(2026, 3, 16)),
        (date(2026, 3, 2), "OP", "appeal", date(2026, 3, 16)),
        # Saturday 21 March moves to Monday
        (date(2026, 3, 7), "KPA", "appeal", date(2026, 3, 23)),
        # 24 December 2026 is a holiday, and so are 25 and 26; the 27th is a Sunday
        (date(2026, 12, 10), "KPA", "appeal", date(2026, 12, 28)),
        (date(2026, 3, 2), "KPA", "complaint", date(2026, 3, 9)),
        (date(2026, 3, 2), "KPA", "reconsideration", date(2026, 3, 16)),
        (date(2026, 3, 2), "KPA", "objection", date(2026, 3, 16)),
        (date(2026, 3, 2), "KPA", "court", date(2026, 4, 1)),
        (date(2026, 3, 2), "KPA", "no_complaint", None),
        (date(2026, 3, 2), "KPA", "none", None),
    ],
)
def test_the_term_of_the_remedy_runs_from_the_service(served, regime, remedy, last):
    assert final.last_day_to_appeal(served, regime, remedy) == last


def state(parties, today, regime="KPA", remedy="appeal"):
    found = final.finality_of(parties, regime, remedy, today)
    return found.since, found.binding, [one.state for one in found.parties]


def test_a_decision_is_final_when_the_last_term_is_over():
    parties = [PartyService("A", date(2026, 3, 2)), PartyService("B", date(2026, 3, 5))]

    assert state(parties, date(2026, 3, 16)) == (None, False, ["running", "running"])
    assert state(parties, date(2026, 3, 17)) == (None, False, ["final", "running"])
    assert state(parties, date(2026, 3, 20)) == (date(2026, 3, 20), False, ["final", "final"])


def test_a_decision_not_served_on_a_party_is_not_final():
    parties = [PartyService("A", date(2026, 3, 2)), PartyService("B", None)]

    assert state(parties, LATER) == (None, False, ["final", "not_served"])
    assert state([], LATER) == (None, False, [])


def test_the_last_waiver_makes_it_final_and_binding_on_that_day():
    waived = PartyService("A", date(2026, 3, 2), waived=date(2026, 3, 4))
    other = PartyService("B", date(2026, 3, 2), waived=date(2026, 3, 6))

    assert state([waived, other], date(2026, 3, 6)) == (
        date(2026, 3, 6),
        True,
        ["waived", "waived"],
    )
    lapsed = PartyService("B", date(2026, 3, 2))
    assert state([waived, lapsed], date(2026, 3, 17)) == (
        date(2026, 3, 17),
        False,
        ["waived", "final"],
    )


def test_an_appeal_in_time_keeps_it_from_becoming_final():
    parties = [PartyService("A", date(2026, 3, 2), appeal="open")]

    assert state(parties, LATER) == (None, False, ["appealed"])
    overturned = [PartyService("A", date(2026, 3, 2), appeal="overturned")]
    assert state(overturned, LATER) == (None, False, ["overturned"])
    upheld = [PartyService("A", date(2026, 3, 2), appeal="upheld", settled=date(2026, 6, 1))]
    assert state(upheld, LATER) == (date(2026, 6, 1), False, ["final"])


def test_against_a_final_decision_only_the_court_helps():
    parties = [PartyService("A", date(2026, 3, 2)), PartyService("B", date(2026, 3, 5))]

    assert state(parties, date(2026, 3, 10), remedy="court")[:2] == (date(2026, 3, 5), False)
    # thirty days from 5 March end on Saturday 4 April; Monday the 6th is Easter's
    assert state(parties, date(2026, 4, 7), remedy="court")[:2] == (date(2026, 3, 5), False)
    assert state(parties, date(2026, 4, 8), remedy="court")[:2] == (date(2026, 3, 5), True)
    asked = [PartyService("A", date(2026, 3, 2), appeal="open")]
    assert state(asked, LATER, remedy="court") == (date(2026, 3, 2), False, ["in_court"])
    quashed = [PartyService("A", date(2026, 3, 2), appeal="overturned")]
    assert state(quashed, LATER, remedy="court") == (None, False, ["overturned"])


def test_a_decision_without_a_remedy_is_final_when_it_is_served():
    parties = [PartyService("A", date(2026, 3, 2))]

    assert state(parties, date(2026, 3, 2), remedy="none") == (date(2026, 3, 2), False, ["final"])


def test_a_request_to_reconsider_works_like_an_appeal():
    parties = [PartyService("A", date(2026, 3, 2))]

    assert state(parties, date(2026, 3, 16), remedy="reconsideration")[2] == ["running"]
    assert state(parties, date(2026, 3, 17), remedy="reconsideration")[0] == date(2026, 3, 17)
    waived = [PartyService("A", date(2026, 3, 2), waived=date(2026, 3, 4))]
    found = state(waived, date(2026, 3, 4), remedy="reconsideration")
    assert found == (date(2026, 3, 4), True, ["waived"])


@pytest.mark.parametrize(
    ("received", "regime", "remedy", "day"),
    [
        (date(2026, 3, 16), "KPA", "appeal", date(2026, 3, 23)),
        # Saturday 21 March moves to Monday
        (date(2026, 3, 14), "KPA", "appeal", date(2026, 3, 23)),
        (date(2026, 3, 16), "OP", "appeal", date(2026, 3, 30)),
        (date(2026, 3, 16), "KPA", "complaint", date(2026, 3, 23)),
        (date(2026, 3, 16), "KPA", "reconsideration", date(2026, 4, 16)),
        (date(2026, 3, 16), "KPA", "court", date(2026, 4, 15)),
        (date(2026, 3, 16), "KPA", "objection", date(2026, 3, 30)),
    ],
)
def test_the_office_does_its_part_in_the_term_of_the_remedy(received, regime, remedy, day):
    assert final.answer_by(received, regime, remedy) == day


@pytest.mark.parametrize(
    ("regime", "remedy", "possible"),
    [
        ("KPA", "appeal", True),
        ("KPA", "complaint", True),
        ("KPA", "reconsideration", True),
        ("KPA", "court", False),
        ("KPA", "none", False),
        ("OP", "appeal", False),
        ("OP", "complaint", False),
    ],
)
def test_a_remedy_under_the_code_can_be_waived(regime, remedy, possible):
    assert final.may_be_waived(regime, remedy) is possible


def test_posting_on_the_last_day_keeps_the_term():
    assert final.kept_by_posting(date(2026, 3, 16), date(2026, 3, 16))
    assert not final.kept_by_posting(date(2026, 3, 17), date(2026, 3, 16))
