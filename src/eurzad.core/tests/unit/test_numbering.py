from eurzad.core.counters import Counters
from eurzad.core.numbering import case_series
from eurzad.core.numbering import format_mark
from eurzad.core.numbering import format_register_number
from eurzad.core.numbering import is_file_class
from eurzad.core.numbering import is_symbol
from eurzad.core.numbering import Mark
from eurzad.core.numbering import parse_mark
from eurzad.core.numbering import parse_register_number
from eurzad.core.numbering import RegisterNumber
from hypothesis import given
from hypothesis import strategies as st
from threading import Barrier
import pytest
import transaction


LETTERS = "ABCDEFGHIJKLMNOPRSTUWYZĄĆĘŁŃÓŚŹŻ"
symbols = st.from_regex(rf"[{LETTERS}]{{1,6}}(-[{LETTERS}0-9]{{1,4}})?", fullmatch=True)
classes = st.from_regex(r"[0-9]{2,4}", fullmatch=True).filter(str.isascii)
marks = st.builds(
    Mark,
    unit=symbols,
    file_class=classes,
    number=st.integers(1, 10**6),
    year=st.integers(1900, 9999),
    base=st.one_of(st.none(), st.integers(1, 999)),
    initials=st.one_of(st.none(), st.text(LETTERS, min_size=1, max_size=4)),
)


def test_a_mark_has_unit_class_number_and_year():
    assert format_mark("WOŚ", "6131", 1, 2026) == "WOŚ.6131.1.2026"


def test_a_nested_unit_a_base_and_initials_have_their_places():
    assert format_mark("FN-A", "312", 4, 2026, base=2, initials="AK") == "FN-A.312.2.4.2026.AK"


@given(marks)
def test_a_mark_read_back_is_the_same(mark):
    assert parse_mark(str(mark)) == mark


@pytest.mark.parametrize(
    "parts",
    [
        ("fn", "3120", 1, 2026),
        ("FN", "3", 1, 2026),
        ("FN", "31200", 1, 2026),
        ("FN", "3120", 0, 2026),
        ("FN", "3120", -1, 2026),
        ("FN", "3120", 1, 26),
        ("FN.A", "3120", 1, 2026),
        ("", "3120", 1, 2026),
        ("FN", "٣١٢٠", 1, 2026),
    ],
)
def test_what_is_no_mark_is_not_formatted(parts):
    with pytest.raises(ValueError):
        format_mark(*parts)


@given(st.text(max_size=30))
def test_text_is_a_mark_or_refused(text):
    try:
        assert str(parse_mark(text)) == text
    except ValueError:
        pass


@given(
    st.builds(
        RegisterNumber,
        st.sampled_from(["RPW", "RPWY"]),
        st.integers(1, 10**6),
        st.integers(1900, 9999),
    )
)
def test_a_register_number_read_back_is_the_same(number):
    assert parse_register_number(str(number)) == number


def test_a_register_number_names_register_number_and_year():
    assert format_register_number("RPW", 12, 2026) == "RPW/12/2026"


@pytest.mark.parametrize("text", ["RPW/0/2026", "RPW/01/2026", "rpw/1/2026", "RPW/1", ""])
def test_what_is_no_register_number_is_refused(text):
    with pytest.raises(ValueError):
        parse_register_number(text)


def test_symbols_and_classes_are_recognised():
    assert is_symbol("WOŚ")
    assert not is_symbol("Woś")
    assert is_file_class("6131")
    assert not is_file_class("6")


def test_a_series_of_cases_is_per_unit_class_and_year():
    assert case_series("WOŚ", "6131", 2026) == "case/WOŚ/6131/2026"
    with pytest.raises(ValueError):
        case_series("WOŚ/FN", "6131", 2026)


def test_numbers_begin_with_one_and_have_no_gaps():
    counters = Counters()
    assert [counters.next("incoming/2026") for _ in range(3)] == [1, 2, 3]
    assert counters.next("incoming/2027") == 1
    assert counters.last("outgoing/2026") == 0
    with pytest.raises(ValueError):
        counters.next("")


def test_an_aborted_transaction_gives_its_number_back(database):
    from eurzad.core.store import store

    with database.office() as office:
        counters = store(office).counters
        counters.next("incoming/2026")
        transaction.commit()
        counters.next("incoming/2026")
        transaction.abort()
        assert counters.next("incoming/2026") == 2


def test_numbers_asked_for_at_once_are_unique_and_without_gaps(database):
    from concurrent.futures import ThreadPoolExecutor
    from eurzad.core.store import store

    together = Barrier(4)

    def ask() -> list[int]:
        numbers = []
        with database.office() as office:
            together.wait()
            while len(numbers) < 25:
                transaction.begin()
                number = store(office).counters.next("case/WOŚ/6131/2026")
                try:
                    transaction.commit()
                except transaction.interfaces.TransientError:
                    transaction.abort()
                    continue
                numbers.append(number)
        return numbers

    with ThreadPoolExecutor(4) as pool:
        given_out = [
            number for numbers in pool.map(lambda _n: ask(), range(4)) for number in numbers
        ]
    assert sorted(given_out) == list(range(1, 101))
