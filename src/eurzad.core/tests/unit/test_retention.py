from datetime import date
from eurzad.core.retention import Category
from eurzad.core.retention import counting_starts
from eurzad.core.retention import disposal_from
from eurzad.core.retention import has_transfer_list
from eurzad.core.retention import is_lower
from eurzad.core.retention import needs_expertise
from eurzad.core.retention import parse_category
from eurzad.core.retention import state_archive_due
from eurzad.core.retention import transfer_due
from hypothesis import given
from hypothesis import strategies as st
import pytest


CLOSED = st.dates(date(1950, 1, 1), date(2200, 12, 31))


@pytest.mark.parametrize("text", ["A", "B5", "B10", "BE50", "Bc", "B1", "BE5"])
def test_a_category_is_read_and_written_the_same(text):
    assert str(parse_category(text)) == text


@pytest.mark.parametrize("text", ["", "a", "B", "B0", "B05", "BE", "BC", "B100", "A5", "Bc5", "B٥"])
def test_what_is_no_category_is_refused(text):
    with pytest.raises(ValueError):
        parse_category(text)


def test_all_terms_run_from_january_after_the_year_of_closing():
    assert counting_starts(date(2026, 1, 1)) == date(2027, 1, 1)
    assert counting_starts(date(2026, 12, 31)) == date(2027, 1, 1)


def test_the_unit_keeps_files_for_two_full_years():
    assert transfer_due(date(2026, 3, 17)) == date(2029, 1, 1)


def test_b5_is_kept_for_five_full_years():
    assert disposal_from(parse_category("B5"), date(2026, 3, 17)) == date(2032, 1, 1)


def test_a_is_never_disposed_of_and_passes_to_the_state_archive():
    category = parse_category("A")
    closed = date(2026, 3, 17)
    assert disposal_from(category, closed) is None
    assert state_archive_due(category, closed, electronic=False) == date(2052, 1, 1)
    assert state_archive_due(category, closed, electronic=True) == date(2037, 1, 1)
    assert state_archive_due(parse_category("B5"), closed, electronic=True) is None


def test_bc_has_neither_term_nor_transfer_list():
    category = parse_category("Bc")
    assert disposal_from(category, date(2026, 3, 17)) == date(2026, 3, 17)
    assert not has_transfer_list(category)
    assert has_transfer_list(parse_category("B2"))


def test_only_be_needs_expertise():
    assert [needs_expertise(parse_category(text)) for text in ("A", "B5", "BE5", "Bc")] == [
        False,
        False,
        True,
        False,
    ]


def test_a_lower_category_is_told_from_a_higher_one():
    order = [Category("Bc"), Category("B", 2), Category("BE", 50), Category("A")]
    for position, lower in enumerate(order):
        for higher in order[position + 1 :]:
            assert is_lower(lower, higher)
            assert not is_lower(higher, lower)


@given(CLOSED, st.integers(1, 99))
def test_a_term_is_full_calendar_years(closed, years):
    end = disposal_from(Category("B", years), closed)
    assert (end.month, end.day) == (1, 1)
    assert end.year - closed.year == years + 1
    assert transfer_due(closed).year - closed.year == 3
