"""Sixteen registry clerks at once: every entry has its number, none is missing or given twice."""

from support import registry
from support.instance import platform
import pytest


CLERKS = 16
ENTRIES = 80


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    with platform(tmp_path_factory.mktemp("numbering"), portals=False) as started:
        yield started


def test_numbers_of_sixteen_clerks_are_gapless_and_unique_and_nobody_sees_an_error(running):
    done = registry.enter_all(registry.entries(running, ENTRIES), CLERKS)

    assert sum(one.errors for one in done) == 0
    numbers = [one.number for one in done]
    assert len(set(numbers)) == ENTRIES
    rows = registry.register(running)
    assert registry.is_gapless(rows)
    assert set(numbers) <= {row["register_number"] for row in rows}
