"""The office's own time, and telling of another."""

from datetime import date
from datetime import datetime
from datetime import UTC
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import telling_of
from eurzad.core.clock import today
from eurzad.core.clock import WARSAW
import pytest


def test_a_day_of_the_past_is_told_of_in_the_block_only():
    with telling_of(datetime(2019, 3, 31, 23, 30, tzinfo=UTC)):
        assert today() == date(2019, 4, 1)
        assert iso(now()) == "2019-04-01T01:30:00+02:00"
    assert today().year > 2019


def test_telling_may_be_nested_and_ends_with_an_error():
    first = datetime(2020, 1, 2, 12, tzinfo=WARSAW)
    with telling_of(first):
        with pytest.raises(RuntimeError), telling_of(first.replace(year=2018)):
            raise RuntimeError
        assert now() == first


def test_the_clock_goes_on_otherwise():
    assert abs((now() - datetime.now(UTC)).total_seconds()) < 5
