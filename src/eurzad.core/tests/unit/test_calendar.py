from datetime import date
from datetime import timedelta
from eurzad.core.calendar import easter
from eurzad.core.calendar import holidays
from eurzad.core.calendar import is_holiday
from eurzad.core.calendar import is_working_day
from eurzad.core.calendar import next_working_day
from eurzad.core.calendar import working_days_between
from hypothesis import given
from hypothesis import strategies as st
import holidays as reference
import pytest


days = st.dates(date(1993, 1, 1), date(2098, 12, 31))


@pytest.mark.parametrize("year", range(1991, 2101))
def test_the_holidays_are_those_of_an_independent_list(year):
    assert set(holidays(year)) == set(reference.country_holidays("PL", years=year))


def test_christmas_eve_is_a_holiday_since_2025():
    assert is_working_day(date(2024, 12, 24))
    assert is_holiday(date(2025, 12, 24))


def test_epiphany_is_a_holiday_since_2011():
    assert is_working_day(date(2010, 1, 6))
    assert is_holiday(date(2011, 1, 6))


def test_easter_moves():
    assert [easter(year) for year in (2024, 2025, 2026, 2038)] == [
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2038, 4, 25),
    ]


def test_saturday_is_no_holiday_and_no_working_day():
    saturday = date(2026, 11, 28)
    assert not is_holiday(saturday)
    assert not is_working_day(saturday)


def test_what_is_not_known_is_not_guessed():
    with pytest.raises(ValueError):
        holidays(1990)


@given(days)
def test_the_next_working_day_is_the_first_that_is_one(day):
    found = next_working_day(day)
    assert is_working_day(found)
    assert not any(is_working_day(day + timedelta(days=n)) for n in range((found - day).days))


@given(days, st.integers(-400, 400), st.integers(-400, 400))
def test_working_days_add_up(a, to_b, to_c):
    b, c = a + timedelta(days=to_b), a + timedelta(days=to_c)
    assert working_days_between(a, c) == working_days_between(a, b) + working_days_between(b, c)
