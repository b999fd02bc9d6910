"""Spreadsheets hold what they were given, and nothing that runs."""

from datetime import date
from datetime import datetime
from datetime import UTC
from eurzad.core.spreadsheet import Column
from eurzad.core.spreadsheet import workbook
from io import BytesIO
from openpyxl import load_workbook
import pytest


def read(data):
    return load_workbook(BytesIO(data)).active


def test_values_keep_their_kind():
    moment = datetime(2026, 11, 24, 11, 30, tzinfo=UTC)
    sheet = read(
        workbook(
            "Rejestr 2026",
            [Column("Lp.", 6), "Tytuł", "Data", "Czas", "Tak"],
            iter(
                [(1, "Zażółć gęślą jaźń", date(2026, 11, 24), moment, True), (2, None, "", 1.5, "")]
            ),
        )
    )

    assert sheet.title == "Rejestr 2026"
    heading, first, second = sheet.iter_rows(values_only=True)
    assert heading == ("Lp.", "Tytuł", "Data", "Czas", "Tak")
    assert first[0:2] == (1, "Zażółć gęślą jaźń")
    assert first[2].date() == date(2026, 11, 24)
    assert first[3] == datetime(2026, 11, 24, 12, 30)
    assert second[3] == 1.5
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:E3")
    assert sheet.column_dimensions["A"].width == 6


@pytest.mark.parametrize("text", ["=1+1", "+48 32 000", "-2", "@SUM(A1)", '=HYPERLINK("http://x")'])
def test_a_text_that_looks_like_a_formula_stays_a_text(text):
    sheet = read(workbook("A", ["=B"], [(text,)]))

    assert (sheet["A2"].value, sheet["A2"].data_type, sheet["A2"].quotePrefix) == (text, "s", True)
    assert (sheet["A1"].value, sheet["A1"].data_type) == ("=B", "s")


def test_what_no_cell_can_hold_is_left_out():
    sheet = read(workbook("[a]/b?" + "x" * 50, ["A"], [("a\x00b\x1fc",), ("x" * 40_000,)]))

    assert len(sheet.title) <= 31
    assert sheet["A2"].value == "abc"
    assert len(sheet["A3"].value) == 32_767


def test_no_rows_make_a_heading():
    assert list(read(workbook("", ["A"], [])).iter_rows(values_only=True)) == [("A",)]
