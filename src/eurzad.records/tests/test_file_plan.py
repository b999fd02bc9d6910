"""The file plan: what a CSV file may hold, and what a report says about it."""

from eurzad.records.fileplan.__main__ import main
from eurzad.records.fileplan.plan import changes_between
from eurzad.records.fileplan.plan import FilePlan
from eurzad.records.fileplan.plan import FilePlanClass
from eurzad.records.fileplan.plan import merged
from eurzad.records.fileplan.plan import with_leaves
from eurzad.records.fileplan.reading import read_csv
from eurzad.records.fileplan.writing import write_csv
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
import datetime
import json
import pytest


HEAD = "symbol;title;category;note\n"
DAY = datetime.date(2026, 11, 24)


def errors(text, **options):
    """Return line, field and code of the errors."""
    _classes, report = read_csv(text, **options)
    return [(one.line, one.field, one.code) for one in report.errors]


def warnings(text, **options):
    """Return line and code of the warnings."""
    _classes, report = read_csv(text, **options)
    return [(one.line, one.code) for one in report.warnings]


def a_plan(text):
    classes, report = read_csv(text)
    assert report.ok
    return FilePlan(with_leaves(classes))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, "symbol", "missing_column"), (1, "title", "missing_column")]),
        ("a;b\n1;2\n", [(1, "symbol", "missing_column"), (1, "title", "missing_column")]),
        ("symbol;title;symbol\n1;2;3\n", [(1, "symbol", "double_column")]),
        (HEAD, [(1, "", "empty")]),
        (HEAD + "1;Jeden;;\n2;Dwa;;\n1;Znowu;;\n", [(4, "symbol", "duplicate_symbol")]),
        (HEAD + "1;;;\n", [(2, "title", "missing_title")]),
        (HEAD + "1;Jeden;B;\n", [(2, "category", "unknown_category")]),
        (HEAD + "1;Jeden;b5;\n", [(2, "category", "unknown_category")]),
        (HEAD + "1;Jeden;C5;\n", [(2, "category", "unknown_category")]),
        (HEAD + "12345;Za długi;;\n", [(2, "symbol", "bad_symbol")]),
        (HEAD + "1a;Litera;;\n", [(2, "symbol", "bad_symbol")]),
        (HEAD + "٣;Cyfra;;\n", [(2, "symbol", "bad_symbol")]),
        (HEAD + f"1;{'x' * 501};;\n", [(2, "title", "too_long")]),
        (HEAD + "1;Dzwonek\x07;;\n", [(2, "title", "characters")]),
        (HEAD + "1;Jeden\n", [(2, "", "wrong_columns")]),
        (HEAD + "1;Jeden;;;;\n", [(2, "", "wrong_columns")]),
        (HEAD + "6131;Drzewa;B5;\n", [(2, "symbol", "missing_parent")]),
        ("symbol;title;excluded\n1;Jeden;może\n", [(2, "excluded", "bad_value")]),
        ("symbol;title;valid to\n1;Jeden;31.02.2026\n", [(2, "valid_to", "bad_value")]),
        ("symbol;title;way\n1;Jeden;gołąb\n", [(2, "way", "bad_value")]),
        (
            HEAD + "1;;;\n\n22;Dwa;X;\n",
            [
                (2, "title", "missing_title"),
                (4, "category", "unknown_category"),
                (4, "symbol", "missing_parent"),
            ],
        ),
    ],
)
def test_each_faulty_line_is_reported_with_its_field(text, expected):
    assert errors(text) == expected


def test_a_quotation_mark_left_open_does_not_hide_the_lines_after_it():
    text = HEAD + '1;"Jeden;;\n2;Dwa;;\n3;Trzy;Z;\n'

    assert errors(text) == [(2, "", "quotes"), (4, "category", "unknown_category")]


def test_a_text_in_quotation_marks_may_hold_separators_and_line_breaks():
    text = HEAD + '1;"Jeden; a ""dwa""";;"pierwszy\ndrugi"\n2;Dwa;Z;\n'
    classes, report = read_csv(text)

    assert classes[0].title == 'Jeden; a "dwa"'
    assert classes[0].note == "pierwszy drugi"
    assert [one.line for one in report.errors] == [4]


def test_a_faulty_class_still_stands_above_others():
    assert errors(HEAD + "1;Jeden;Z;\n12;Dwa;A;\n") == [(2, "category", "unknown_category")]


def test_missing_classes_above_are_warnings_where_the_plan_is_incomplete():
    text = HEAD + "6;Sześć;;\n6131;Drzewa;B5;\n"

    assert errors(text, incomplete=True) == []
    assert warnings(text, incomplete=True) == [(3, "missing_parent")]


def test_a_class_for_cases_without_a_category_is_a_warning():
    assert warnings(HEAD + "1;Jeden;;\n12;Dwa;;\n") == [(3, "missing_category")]


def test_an_unknown_column_is_a_warning():
    assert warnings("symbol;title;kolor\n1;Jeden;zielony\n") == [(1, "unknown_column")]


@pytest.mark.parametrize("category", ["", "A", "B5", "B50", "BE10", "Bc"])
def test_archival_categories_are_known(category):
    assert errors(HEAD + f"1;Jeden;{category};\n") == []


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_three_separators_are_recognised(separator):
    text = "symbol;title;category\n1;Jeden;\n11;Pod;A\n".replace(";", separator)
    classes, report = read_csv(text)

    assert report.ok
    assert (report.delimiter, classes[1].retention) == (separator, "A")


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("windows-1250", "windows-1250"),
        ("iso-8859-2", "iso-8859-2"),
    ],
)
def test_encodings_are_recognised(encoding, told):
    text = HEAD + "1;Zaświadczenia o niezaleganiu, ąęśźżćńół;;\r\n"
    classes, report = read_csv(text.encode(encoding))

    assert report.ok
    assert report.encoding == told
    assert classes[0].title == "Zaświadczenia o niezaleganiu, ąęśźżćńół"


def test_a_line_in_another_encoding_is_reported():
    data = (HEAD + "1;Źródła;;\n").encode() + "2;Śnieg;;\n".encode("windows-1250")

    assert errors(data) == [(3, "", "encoding")]


def test_names_of_columns_may_be_polish():
    text = "Symbol klasyfikacyjny;Hasło klasyfikacyjne;Kategoria archiwalna;Uwagi\n1;Jeden;A;x\n"
    classes, report = read_csv(text)

    assert report.ok
    assert classes == [FilePlanClass("1", "Jeden", "A", "x")]


def test_all_columns_are_read():
    text = (
        "symbol;title;category;synonyms;excluded;valid_to;way\n"
        "1;Jeden;;raz, pierwszy;tak;31.12.2026;papier\n"
    )
    [one], report = read_csv(text)

    assert report.ok
    assert one.synonyms == ("raz", "pierwszy")
    assert (one.excluded, one.valid_to, one.way) == (True, "2026-12-31", "paper")


def test_a_file_that_is_too_long_is_refused():
    assert errors("x" * (4 * 1024 * 1024 + 1)) == [(1, "", "too_long")]
    lines = "".join(f"{number % 10};Klasa;;\n" for number in range(20_001))
    assert (20_002, "", "too_long") in errors(HEAD + lines)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_break_the_reader(data):
    _classes, report = read_csv(HEAD.encode() + data)

    assert all(one.line >= 1 and one.code for one in report.problems)


TITLES = st.text(st.sampled_from('aąż ;"\t,x'), min_size=1, max_size=20).filter(str.strip)


@settings(max_examples=100, deadline=None)
@given(st.lists(TITLES, min_size=1, max_size=9))
def test_what_was_written_is_read_again(titles):
    plan = FilePlan(
        with_leaves(
            FilePlanClass(str(number), " ".join(title.split()), "A", synonyms=("b", "c"))
            for number, title in enumerate(titles)
        )
    )

    classes, report = read_csv(write_csv(plan))

    assert report.ok
    assert with_leaves(classes) == list(plan)


def test_cases_are_held_by_classes_with_none_below():
    plan = a_plan(HEAD + "1;Jeden;;\n11;Pod;;\n12;Obok;A;\n123;D;;\n1231;Daleko;B5;\n2;Sam;;\n")

    assert [one.symbol for one in plan if one.leaf] == ["11", "1231"]


PLAN = a_plan(
    "symbol;title;category;synonyms;excluded;valid to\n"
    "3;Finanse;;;;\n31;Podatki;;;;\n"
    "311;Wymiar podatków od nieruchomości;B10;podatek od domu;;\n"
    "312;Zaświadczenia w sprawach podatkowych;B5;niezaleganie;;\n"
    "313;Ulgi w podatkach;B10;umorzenie;tak;\n"
    "6;Środowisko;;;;2026-11-23\n61;Drzewa i krzewy;B5;wycinka;;\n"
)


@pytest.mark.parametrize(
    ("query", "symbols"),
    [
        ("312", ["312"]),
        ("31", ["311", "312", "31", "313"]),
        ("zaswiadczenie", ["312"]),
        ("ZAŚWIADCZENIA podatek", ["312"]),
        ("podatku", ["311", "312", "31", "313"]),
        ("niezaleganiu", ["312"]),
        ("wycinki", ["61"]),
        ("drzew", ["61"]),
        ("dom", ["311"]),
        ("rower", []),
        ("3 ulga", ["313"]),
    ],
)
def test_classes_are_found_by_symbol_words_and_synonyms(query, symbols):
    assert [one.symbol for one in PLAN.search(query, day=DAY)] == symbols


def test_a_class_out_of_use_takes_those_below_with_it():
    in_use = {one.symbol: PLAN.in_use(one, DAY) for one in PLAN}

    assert not in_use["313"]
    assert not in_use["61"]
    assert in_use["312"]
    assert PLAN.in_use(PLAN.get("61"), datetime.date(2026, 11, 23))


def test_exceptions_stand_beside_the_classes_of_the_office():
    unit = a_plan(HEAD + "3;Finanse;;\n31;Podatki;;\n312;Zaświadczenia;A;\n")
    plan = merged(PLAN, unit)

    assert plan.get("312").retention == "A"
    assert plan.get("311").retention == "B10"


def test_the_difference_of_two_plans_names_what_changed():
    after = a_plan(HEAD + "3;Finanse;;\n31;Podatki lokalne;;\n311;Wymiar;B10;\n32;Opłaty;B5;\n")
    found = {one.symbol: one for one in changes_between(PLAN, after)}

    assert found["31"].fields == ("title",)
    assert found["32"].before is None
    assert found["61"].after is None
    assert "3" not in found


def test_the_command_tells_each_faulty_line_as_json(tmp_path, capsys):
    path = tmp_path / "plan.csv"
    path.write_text(HEAD + "1;Jeden;Z;\n1;Znowu;;\n")

    assert main([str(path)]) == 1
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["line"], one["code"]) for one in told] == [
        (2, "unknown_category"),
        (3, "duplicate_symbol"),
    ]
    assert told[1]["message"] == "The symbol 1 is already in line 2."
    assert main([str(tmp_path / "nothing.csv")]) == 2
    capsys.readouterr()


def test_the_command_takes_an_incomplete_plan(tmp_path, capsys):
    path = tmp_path / "plan.csv"
    path.write_text(HEAD + "1;Jeden;;\n123;Sam;A;\n")

    assert main([str(path)]) == 1
    assert main(["--incomplete", str(path)]) == 0
    capsys.readouterr()
