"""The file plan: what a CSV file may hold, and what a report says about it."""

from eurzad.records.fileplan import FilePlan
from eurzad.records.fileplan import import_csv
from eurzad.records.fileplan import plan_for
from eurzad.records.fileplan.reading import read_csv
import pytest


HEAD = "symbol;title;category;note\n"


def problems(text):
    """Return lines and messages of the errors, and the lines of the warnings."""
    _classes, report = read_csv(text)
    return (
        [(one.line, one.message.partition("$")[0]) for one in report.errors],
        [one.line for one in report.warnings],
    )


@pytest.mark.parametrize(
    ("text", "errors"),
    [
        ("", [(1, "The first line lacks the column ")]),
        ("a;b\n1;2\n", [(1, "The first line lacks the column ")]),
        (HEAD, [(1, "The file holds no classes.")]),
        (HEAD + "1;Jeden;;\n2;Dwa;;\n1;Znowu;;\n", [(4, "The symbol ")]),
        (HEAD + "1;;;\n", [(2, "The title is missing.")]),
        (HEAD + "1;Jeden;B;\n", [(2, "The category ")]),
        (HEAD + "1;Jeden;b5;\n", [(2, "The category ")]),
        (HEAD + "1;Jeden;C5;\n", [(2, "The category ")]),
        (HEAD + "12345;Za długi;;\n", [(2, "A symbol has one to four digits.")]),
        (HEAD + "1a;Litera;;\n", [(2, "A symbol has one to four digits.")]),
        (HEAD + "٣;Cyfra;;\n", [(2, "A symbol has one to four digits.")]),
        (HEAD + f"1;{'x' * 501};;\n", [(2, "The title is too long.")]),
        (HEAD + "1;;;\n\n22;Dwa;X;\n", [(2, "The title is missing."), (4, "The category ")]),
    ],
)
def test_each_faulty_line_is_reported(text, errors):
    assert problems(text)[0] == errors


def test_a_missing_class_above_is_a_warning_only():
    assert problems(HEAD + "6;Sześć;;\n6131;Drzewa;B5;\n") == ([], [3])


@pytest.mark.parametrize("category", ["", "A", "B5", "B50", "BE10", "Bc"])
def test_archival_categories_are_known(category):
    assert problems(HEAD + f"1;Jeden;{category};\n")[0] == []


def test_a_file_with_errors_imports_nothing(portal):
    before = len(plan_for(portal, 2026))

    report = import_csv(portal, 2026, HEAD + "1;Jeden;;\n1;Jeden;;\n")

    assert not report.ok
    assert len(plan_for(portal, 2026)) == before


def test_the_plan_of_a_year_is_the_last_one_before_it(portal):
    import_csv(portal, 2030, HEAD + "1;Trzydzieści;;\n11;Pod;A;\n")
    import_csv(portal, 2032, "symbol,title\n1,Trzydzieści dwa\n")

    assert [plan_for(portal, year).get("1").title for year in (2030, 2031, 2032, 2040)] == [
        "Trzydzieści",
        "Trzydzieści",
        "Trzydzieści dwa",
        "Trzydzieści dwa",
    ]
    assert isinstance(plan_for(portal, 1999), FilePlan)
    assert len(plan_for(portal, 1999)) == 0


def test_cases_are_held_by_classes_with_none_below(portal):
    import_csv(portal, 2030, HEAD + "1;Jeden;;\n11;Pod;;\n12;Obok;A;\n1231;Daleko;B5;\n2;Sam;;\n")

    leaves = [one.symbol for one in plan_for(portal, 2030) if one.leaf]
    assert leaves == ["11", "1231"]


def test_a_byte_order_mark_and_windows_lines_are_fine():
    assert problems("\ufeff" + HEAD.replace("\n", "\r\n") + "1;Jeden;;\r\n") == ([], [])
