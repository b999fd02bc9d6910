from datetime import datetime
from datetime import UTC
from eurzad.core.documents import characters
from eurzad.core.documents import DocumentError
from eurzad.core.documents import register_templates
from eurzad.core.documents import render
from eurzad.core.documents import render_pdf
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
import pytest
import re
import subprocess


OFFICE = {
    "name": "Gmina i Miasto Czerwionka-Leszczyny",
    "office_name": "Urząd Gminy i Miasta",
    "address": {"street": "ul. Parkowa 9", "postal_code": "44-230", "city": "Czerwionka-Leszczyny"},
    "phone": "32 000 00 00",
    "email": "urzad@example.org",
    "colour": "#0a4a8f",
}
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'


def make(text: str, title: str = "Pismo", **office) -> bytes:
    data = {"title": title, "text": text, "office": {**OFFICE, **office}}
    return render_pdf("plain-document", data)


def words_of(pdf: bytes) -> str:
    run = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(run.stdout.decode().split())


def properties_of(pdf: bytes, tmp_path) -> dict[str, str]:
    path = tmp_path / "document.pdf"
    path.write_bytes(pdf)
    run = subprocess.run(["pdfinfo", path], capture_output=True, check=True)
    pairs = (line.partition(":") for line in run.stdout.decode().splitlines())
    return {key: value.strip() for key, _colon, value in pairs}


@pytest.fixture
def folder(tmp_path):
    """A folder of templates that is registered for one test."""
    yield tmp_path
    render._folders[:] = [path for path in render._folders if path != tmp_path]
    render._forget_compiler()


def test_a_document_is_tagged_archival_and_accessible(tmp_path):
    pdf = make("Zażółć gęślą jaźń.", title="Decyzja w sprawie drzewa")
    properties = properties_of(pdf, tmp_path)
    assert properties["Title"] == "Decyzja w sprawie drzewa"
    assert properties["Tagged"] == "yes"
    assert properties["Page size"].startswith("595.276 x 841.89")
    metadata = pdf.decode("latin-1")
    assert re.search(r"<pdfaid:part>3</pdfaid:part>\s*<pdfaid:conformance>A", metadata)
    assert re.search(r"<pdfuaid:part>1</pdfuaid:part>", metadata)
    assert "/Lang(pl-PL)" in metadata.replace(" ", "")


def test_all_fonts_are_embedded(tmp_path):
    path = tmp_path / "document.pdf"
    path.write_bytes(make("Zażółć gęślą jaźń."))
    run = subprocess.run(["pdffonts", path], capture_output=True, check=True)
    rows = run.stdout.decode().splitlines()[2:]
    assert rows
    assert all(re.search(r"\byes yes yes\b", row) for row in rows)


def test_the_letterhead_names_the_office_and_pages_are_numbered():
    text = words_of(make("\n\n".join("Treść pisma. " * 40 for _ in range(20))))
    for part in ("Urząd Gminy i Miasta", "44-230 Czerwionka-Leszczyny", "urzad@example.org"):
        assert part in text
    assert "Strona 1 z 3" in text
    assert "Strona 3 z 3" in text


def test_english_documents_say_page():
    pdf = render_pdf("plain-document", {"title": "x", "text": "y", "office": OFFICE}, "en")
    assert "Page 1 of 1" in words_of(pdf)


def test_plain_text_becomes_paragraphs_and_lists(tmp_path):
    text = words_of(make("Pierwszy\nwiersz\n\nwykaz:\n- jeden\n- dwa\n\nKoniec."))
    assert "Pierwszy wiersz" in text
    assert "• jeden" in text
    assert text.index("• dwa") < text.index("Koniec.")


def test_a_one_letter_word_does_not_end_a_line():
    pdf = make("Mieszkam w domu i w lesie, a o tym, że z nim u nas jest kot, wiem. " * 20)
    run = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True)
    ends = [line.split()[-1] for line in run.stdout.decode().splitlines() if line.split()]
    assert not set(ends) & set("aiouwz")


@pytest.mark.parametrize(
    "hostile",
    [
        '#read("/etc/passwd")',
        '#include "/etc/passwd"',
        "$ x^2 $",
        "] #set page(width: 1cm) [",
        "\\ \\# \\u{41}",
        "*gruby* _kursywa_ `kod` @odsyłacz <etykieta>",
        "= Nagłówek",
        "// uwaga /* uwaga */",
        '"); panic("x"); ("',
        "https://example.org",
        "~ -- --- ... 'x' \"y\"",
    ],
)
def test_data_never_become_markup(hostile):
    text = words_of(make(f"początek {hostile} koniec", title=hostile))
    assert text.count(" ".join(hostile.split())) == 2


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60))
def test_any_text_can_be_printed(text):
    assert make(text, title=text).startswith(b"%PDF-")


def test_a_character_that_the_typeface_lacks_is_printed_as_its_code():
    text = words_of(make("Zażółć 🙂 Ԁ"))
    assert "Zażółć [U+1F642] [U+0500]" in text


def test_every_character_taken_for_printable_is():
    printable = "".join(c for c in map(chr, range(0x10000)) if characters.PRINTABLE.fullmatch(c))
    text = " ".join(f"a{c}b" for c in characters.clean(printable) if c not in "\n\t")
    assert characters.spelled_out(text) == text
    assert "[U+" not in words_of(make(text))


def test_marks_of_direction_and_controls_are_left_out():
    assert "fakturaexe.pdf" in words_of(make("faktura\u202eexe.pdf\x00"))


def test_a_template_cannot_read_outside_its_root(folder):
    for number, path in enumerate(("/etc/passwd", "../../../../etc/passwd", "/../etc/passwd")):
        (folder / f"reads-{number}.typ").write_text(f'#read("{path}")')
    register_templates(folder)
    for number in range(3):
        with pytest.raises(DocumentError):
            render_pdf(f"reads-{number}", {})


def test_a_template_cannot_fetch_a_package(folder):
    (folder / "fetches.typ").write_text('#import "@preview/example:0.1.0": add')
    register_templates(folder)
    with pytest.raises(DocumentError):
        render_pdf("fetches", {})


def test_a_package_adds_templates_that_use_the_offices_paper(folder):
    (folder / "letter-test.typ").write_text(
        '#import "office.typ": *\n#show: document-of.with(title: data.title)\n#plain(data.body)'
    )
    register_templates(folder)
    pdf = render_pdf("letter-test", {"title": "Pismo", "body": "Treść", "office": OFFICE})
    assert "Treść" in words_of(pdf)


def test_two_templates_of_one_name_are_refused(folder):
    (folder / "office.typ").write_text("")
    register_templates(folder)
    with pytest.raises(DocumentError):
        make("x")


@pytest.mark.parametrize("name", ["", "../office", "office.typ", "nie-ma", "/etc/passwd", "A"])
def test_a_template_that_is_none_is_refused(name):
    with pytest.raises(DocumentError):
        render_pdf(name, {})


def test_too_much_data_are_refused():
    with pytest.raises(DocumentError):
        make("x" * 5_000_000)


@pytest.mark.parametrize(
    "arms",
    [
        {"arms_svg": SVG},
        {"arms_png": list(PNG)},
    ],
)
def test_the_coat_of_arms_may_be_svg_or_png(arms):
    assert len(make("x", **arms)) > 1000


def test_the_same_data_at_the_same_time_give_the_same_bytes():
    data = {"title": "x", "text": "y", "office": OFFICE}
    moment = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
    first, second = (render_pdf("plain-document", data, timestamp=moment) for _ in range(2))
    assert first == second
