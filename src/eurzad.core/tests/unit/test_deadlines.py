from datetime import date
from datetime import timedelta
from eurzad.core.calendar import is_working_day
from eurzad.core.deadlines import deadline_for
from eurzad.core.deadlines import due_date
from eurzad.core.deadlines import due_date_with_pauses
from eurzad.core.deadlines import end_of_months
from eurzad.core.deadlines import end_of_weeks
from eurzad.core.deadlines import end_of_years
from eurzad.core.deadlines import Pause
from eurzad.core.deadlines import REGIMES
from eurzad.core.deadlines import Term
from hypothesis import given
from hypothesis import strategies as st
import calendar
import pytest


days = st.dates(date(1995, 1, 1), date(2090, 12, 31))
terms = st.builds(Term, st.sampled_from(["day", "week", "month", "year"]), st.integers(1, 24))


@pytest.mark.parametrize(
    ("start", "term", "end"),
    [
        # the day of the event is not counted
        (date(2026, 3, 2), Term("day", 7), date(2026, 3, 9)),
        # the seventh day is a Saturday: Monday
        (date(2026, 3, 7), Term("day", 7), date(2026, 3, 16)),
        # 14 days over Christmas 2025, with the 24th a holiday
        (date(2025, 12, 10), Term("day", 14), date(2025, 12, 29)),
        # the same days a year before the 24th became one
        (date(2024, 12, 10), Term("day", 14), date(2024, 12, 24)),
        # weeks end on the same day of the week
        (date(2026, 3, 3), Term("week", 2), date(2026, 3, 17)),
        # a month is not 30 days
        (date(2026, 3, 3), Term("month", 1), date(2026, 4, 3)),
        (date(2026, 2, 3), Term("month", 1), date(2026, 3, 3)),
        # no 31 April: its last day
        (date(2026, 3, 31), Term("month", 1), date(2026, 4, 30)),
        # 31 January: the last of February is a Saturday in 2026
        (date(2026, 1, 31), Term("month", 1), date(2026, 3, 2)),
        (date(2028, 1, 31), Term("month", 1), date(2028, 2, 29)),
        # two months, ending on 1 November, a Sunday in 2026
        (date(2026, 9, 1), Term("month", 2), date(2026, 11, 2)),
        # Easter Monday
        (date(2026, 3, 30), Term("day", 7), date(2026, 4, 7)),
        (date(2024, 2, 29), Term("year", 1), date(2025, 2, 28)),
    ],
)
def test_a_term_ends_when_the_law_says(start, term, end):
    assert due_date(start, term) == end


@given(days, terms)
def test_a_term_always_ends_on_a_working_day_after_its_start(start, term):
    end = due_date(start, term)
    assert is_working_day(end)
    assert end > start


@given(days, st.integers(1, 36))
def test_months_end_on_the_corresponding_day_or_the_last(start, count):
    end = end_of_months(start, count)
    assert (end.year - start.year) * 12 + end.month - start.month == count
    last = calendar.monthrange(end.year, end.month)[1]
    assert end.day == min(start.day, last)


@given(days, st.integers(1, 60))
def test_weeks_end_on_the_same_day_of_the_week(start, count):
    assert end_of_weeks(start, count).weekday() == start.weekday()


@given(days, st.integers(1, 10))
def test_years_end_on_the_same_date_or_the_day_before(start, count):
    end = end_of_years(start, count)
    assert end.year == start.year + count
    assert (end.month, end.day) == (start.month, start.day) or (start.month, start.day) == (2, 29)


@given(days, days, terms)
def test_a_later_start_never_ends_earlier(first, second, term):
    first, second = sorted((first, second))
    assert due_date(first, term) <= due_date(second, term)


@given(days, terms, st.integers(1, 40), st.integers(0, 30))
def test_a_pause_within_the_term_moves_its_end_by_its_days(start, term, after, length):
    pause = Pause(start + timedelta(days=after), start + timedelta(days=after + length))
    plain = due_date(start, term)
    end = due_date_with_pauses(start, term, [pause], plain)
    if pause.start > plain:
        assert end == plain
    else:
        assert plain <= end <= plain + timedelta(days=length + 1 + 5)
        assert is_working_day(end)


def test_a_pause_leaves_out_its_days():
    term = Term("month", 1)
    start = date(2026, 3, 3)
    pause = Pause(date(2026, 3, 10), date(2026, 3, 19))
    assert due_date_with_pauses(start, term, [pause], date(2026, 4, 1)) == date(2026, 4, 13)


def test_days_in_two_pauses_are_left_out_once():
    pauses = [
        Pause(date(2026, 3, 10), date(2026, 3, 14)),
        Pause(date(2026, 3, 12), date(2026, 3, 19)),
    ]
    end = due_date_with_pauses(date(2026, 3, 3), Term("month", 1), pauses, date(2026, 4, 1))
    assert end == date(2026, 4, 13)


def test_a_pause_that_begins_within_the_time_won_by_another_counts():
    pauses = [
        Pause(date(2026, 3, 10), date(2026, 3, 19)),
        Pause(date(2026, 4, 10), date(2026, 4, 10)),
    ]
    end = due_date_with_pauses(date(2026, 3, 3), Term("month", 1), pauses, date(2026, 4, 20))
    assert end == date(2026, 4, 14)


def test_while_a_pause_is_open_the_end_moves_with_today():
    pauses = [Pause(date(2026, 3, 10))]
    today = date(2026, 3, 19)
    deadline = deadline_for("KPA", None, date(2026, 3, 3), today, pauses)
    assert deadline.paused
    assert deadline.date == date(2026, 4, 13)


def test_a_deadline_tells_its_rule_and_what_is_left():
    deadline = deadline_for("KPA", None, date(2026, 11, 2), date(2026, 11, 24))
    assert deadline.date == date(2026, 12, 2)
    assert deadline.rule == "art. 35 § 3 KPA"
    assert (deadline.days_left, deadline.working_days_left) == (8, 6)


def test_a_deadline_that_is_past_has_negative_days():
    deadline = deadline_for("UDIP", None, date(2026, 11, 2), date(2026, 11, 18))
    assert (deadline.date, deadline.days_left) == (date(2026, 11, 16), -2)
    assert deadline.working_days_left == -2


def test_a_service_may_have_another_term_than_its_regime():
    deadline = deadline_for("KPA", Term("day", 7), date(2026, 11, 2), date(2026, 11, 2))
    assert deadline.date == date(2026, 11, 9)


def test_every_regime_names_a_term():
    for regime in REGIMES.values():
        assert due_date(date(2026, 3, 2), regime.term) > date(2026, 3, 2)


@pytest.mark.parametrize(("unit", "count"), [("fortnight", 1), ("day", 0), ("month", -1)])
def test_what_is_no_term_is_refused(unit, count):
    with pytest.raises(ValueError):
        Term(unit, count)


def test_an_unknown_regime_is_refused():
    with pytest.raises(ValueError):
        deadline_for("KPK", None, date(2026, 3, 2), date(2026, 3, 2))
