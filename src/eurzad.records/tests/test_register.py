"""Registers: rows found by filters, words and days, without reading the others."""

from eurzad.records.register import Register
from eurzad.records.registers.known import KnownMarks
from eurzad.records.registers.known import KnownSenders
from eurzad.records.registers.suggestions import are_alike
from eurzad.records.words import folded
import pytest


ROWS = [
    ("Wniosek o zaświadczenie", "Nowak Anna", "2026-01-05", "FN"),
    ("Skarga na hałas", "Łoś Żaneta", "2026-01-07", "WOŚ"),
    ("Wniosek o wycinkę lipy", "Spółdzielnia Przykład", "2026-01-05", "WOŚ"),
    ("Zaproszenie", "nowak anna", "2026-02-01", ""),
]


@pytest.fixture
def register():
    register = Register()
    for ordinal, (title, sender, day, unit) in enumerate(ROWS, start=1):
        row = {"title": title, "sender": sender, "day": day, "unit": unit, "state": "registered"}
        register.add(ordinal, row | {"ordinal": ordinal, "register_number": f"RPW/{ordinal}/2026"})
    return register


def found(register, **asked):
    page = register.page(**asked)
    assert page.total == len(page.rows)
    return [row["ordinal"] for row in page.rows]


def test_the_newest_come_first_unless_asked_otherwise(register):
    assert found(register) == [4, 3, 2, 1]
    assert found(register, ascending=True) == [1, 2, 3, 4]
    assert [row["ordinal"] for row in register.page(1, 2).rows] == [3, 2]
    assert register.page(1, 2).total == 4


@pytest.mark.parametrize(
    ("query", "ordinals"),
    [
        ("wnios", [3, 1]),
        ("WNIOSEK lip", [3]),
        ("los zan", [2]),
        ("ŁOŚ", [2]),
        ("RPW/2/2026", [2]),
        ("2412013/RPW/2/2026", [2]),
        ("rpw/2/2026", [2]),
        ("RPW/9/2026", []),
        ("niczego", []),
        ("iosek", []),
        ("... --", [4, 3, 2, 1]),
    ],
)
def test_words_are_found_by_their_beginnings_without_diacritics(register, query, ordinals):
    assert found(register, query=query) == ordinals


def test_filters_narrow_each_other(register):
    assert found(register, unit="WOŚ") == [3, 2]
    assert found(register, unit="WOŚ", query="skarga") == [2]
    assert found(register, sender="Nowak ANNA") == [4, 1]
    assert found(register, days=("2026-01-06", "")) == [4, 2]
    assert found(register, days=("", "2026-01-05")) == [3, 1]
    assert found(register, days=("2026-01-05", "2026-01-05"), unit="FN") == [1]
    assert found(register, units=["FN"]) == [1]
    assert found(register, units=[]) == []
    assert found(register, state="settled") == []


def test_rows_are_sorted_by_day_and_sender(register):
    assert found(register, sort="day", ascending=True) == [1, 3, 2, 4]
    assert found(register, sort="day") == [4, 2, 3, 1]
    assert found(register, sort="sender", ascending=True) == [2, 1, 4, 3]
    assert found(register, sort="sender", ascending=True, unit="WOŚ") == [2, 3]


def test_a_changed_row_is_found_by_what_it_says_now(register):
    register.update(1, {"title": "Podanie", "unit": "WOŚ", "state": "assigned"})

    assert found(register, query="wniosek") == [3]
    assert found(register, query="podanie zas") == []
    assert found(register, query="podanie") == [1]
    assert found(register, unit="WOŚ") == [3, 2, 1]
    assert found(register, unit="FN") == []
    assert found(register, state="assigned") == [1]


def test_ordinals_leave_no_gap(register):
    with pytest.raises(ValueError, match="next ordinal is 5"):
        register.add(6, {"ordinal": 6})
    with pytest.raises(KeyError):
        register.update(9, {"title": "x"})


def sender(name, town="Rybnik"):
    return {"sender": name, "street": "", "postal_code": "", "town": town, "country": "Polska"}


def test_senders_used_last_are_suggested_first():
    known = KnownSenders()
    for name in ("Nowak Anna", "Nowicki Jan", "Łoś Żaneta", "Nowak Anna"):
        known.remember(sender(name))

    assert [one["sender"] for one in known.find("now")] == ["Nowak Anna", "Nowicki Jan"]
    assert [one["sender"] for one in known.find("ann NOW")] == ["Nowak Anna"]
    assert [one["sender"] for one in known.find("zan")] == ["Łoś Żaneta"]
    assert known.find("owak") == []
    assert len(known) == 3


def test_one_name_in_two_towns_is_two_senders():
    known = KnownSenders()
    for town in ("Rybnik", "Lyski"):
        known.remember(sender("Nowak Anna", town))

    assert [one["town"] for one in known.find("nowak")] == ["Lyski", "Rybnik"]
    known.remember(sender("Nowak Anna", "Rybnik"))
    assert [one["town"] for one in known.find("nowak")] == ["Rybnik", "Lyski"]
    assert [one["town"] for one in known.find("nowak", limit=1)] == ["Rybnik"]


def test_marks_are_the_same_however_they_are_written():
    known = KnownMarks()
    known.remember("OR.IV-12/26", (2026, 3))
    known.remember("", (2026, 4))

    assert known.find("or iv 12/26") == ((2026, 3),)
    assert known.find("OR.IV.12/27") == ()
    assert known.find("") == ()


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Spółdzielnia Przykład", "spoldzielnia PRZYKLAD", True),
        ("Spółdzielnia Przykład", "Przykład Spółdzielnia Mieszkaniowa", True),
        ("Urząd Gminy Lyski", "Urząd Gminy Gaszowice", False),
        ("Jan Nowak", "Jan Kot", False),
    ],
)
def test_names_are_alike_by_a_telling_word(one, other, alike):
    assert are_alike(one, other) is alike


def test_folding_leaves_letters_without_their_marks():
    assert folded("  Zażółć GĘŚLĄ\njaźń ") == "zazolc gesla jazn"
