"""The markup of letters."""

from eurzad.core.documents.markup import escape
from eurzad.core.documents.markup import parse
from hypothesis import given
from hypothesis import strategies as st
from time import perf_counter
import json
import pytest


def text(block):
    return "".join(run["text"] for run in block["text"])


def test_a_blank_line_ends_a_paragraph_and_a_line_break_stays():
    first, second = parse("Pierwszy\nwiersz\n\nDrugi")

    assert (text(first), text(second)) == ("Pierwszy\nwiersz", "Drugi")


def test_bold_and_italic_may_overlap_and_arithmetic_stays():
    [block] = parse("a **b *c* d** 2 * 3 ** 4 \\*e\\* ***f***")

    assert block["text"] == [
        {"text": "a "},
        {"text": "b ", "bold": True},
        {"text": "c", "bold": True, "italic": True},
        {"text": " d", "bold": True},
        {"text": " 2 * 3 ** 4 *e* "},
        {"text": "f", "bold": True, "italic": True},
    ]


def test_lists_nest_and_go_on_after_a_blank_line():
    [block] = parse("3. trzy\n  a) a\n  b) be\n    dalej\n\n4. cztery")

    assert (block["mark"], block["start"], len(block["items"])) == ("1.", 3, 2)
    [inner] = block["items"][0]["lists"]
    assert (inner["mark"], list(map(text, inner["items"]))) == ("a)", ["a", "be\ndalej"])


def test_a_paragraph_after_a_list_is_not_part_of_it():
    assert [one["type"] for one in parse("wykaz:\n- a\nkoniec\n\n- b")] == [
        "paragraph",
        "list",
        "paragraph",
        "list",
    ]


def test_headings_never_skip_a_level():
    assert [one["level"] for one in parse("### a\n## b\n### c\n### d")] == [1, 1, 2, 2]


def test_a_table_has_a_header_and_as_many_cells_in_every_row():
    [table] = parse("| Opis | Kwota |\n|---|--:|\n| a \\| b | 1 | 2 |\n| c |")

    assert table["align"] == ["left", "right"]
    assert [[cell[0]["text"] if cell else "" for cell in row] for row in table["rows"]] == [
        ["a | b", "1 2"],
        ["c", ""],
    ]


@pytest.mark.parametrize("source", ["| a |", "| a |\nb", "|" * 40 + "\n|---|", "a | b"])
def test_what_is_no_table_is_a_paragraph(source):
    assert parse(source)[0]["type"] == "paragraph"


def test_a_line_of_hyphens_begins_a_page():
    assert [one["type"] for one in parse("a\n---\nb")] == ["paragraph", "page-break", "paragraph"]


@given(st.text(alphabet="ab1 .-*|#\\)•\n_`<>", max_size=40))
def test_any_text_is_one_of_the_markup_and_json(source):
    json.dumps(parse(source))


@given(st.text(alphabet="ab1 .-*|#\\)•~", min_size=1, max_size=20).map(str.strip).filter(bool))
def test_what_is_filled_in_is_read_as_mere_characters(value):
    [block] = parse(escape(value))

    assert (block["type"], text(block).replace("\u00a0", " ")) == ("paragraph", value)
    assert all(set(run) == {"text"} for run in block["text"])


@pytest.mark.parametrize("unit", ["*", "**a ", "| ", "\\", "- ", "  1) ", "|-", "{", "*a"])
def test_long_nonsense_is_read_in_no_time(unit):
    begin = perf_counter()
    for end in ("", "\n" + unit * 9, "x"):
        parse(unit * (50_000 // len(unit)) + end)

    assert perf_counter() - begin < 2
