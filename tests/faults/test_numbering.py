"""Sixteen registry clerks at once: every entry has its number, none is missing or given twice."""

from support import registry
from support.instance import platform
from support.load import run
import pytest


CLERKS = 16
ENTRIES = 80


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    with platform(tmp_path_factory.mktemp("numbering"), portals=False) as started:
        yield started


def test_numbers_of_sixteen_clerks_are_gapless_and_unique_and_nobody_sees_an_error(running):
    done = run(registry.entries(running, ENTRIES), CLERKS)

    assert {answer.status for answer in done.answers} == {201}
    numbers = [answer.json["register_number"] for answer in done.answers]
    assert len(set(numbers)) == ENTRIES
    rows = registry.register(running)
    assert registry.is_gapless(rows)
    assert set(numbers) <= {row["register_number"] for row in rows}
