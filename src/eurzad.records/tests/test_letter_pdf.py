"""The PDF of a letter: archival (PDF/A-3a), accessible (PDF/UA-1), the same every time."""

from .office import make_approved
from .office import make_draft_letter
from datetime import datetime
from datetime import UTC
from eurzad.core.documents import render_pdf
from eurzad.core.interfaces import IDocumentCodes
from eurzad.core.outbox import Entry
from eurzad.records.letters.document import document_data
from eurzad.records.letters.document import LetterPdfJob
from eurzad.records.letters.document import preview
import json
import pypdfium2
import pytest
import re
import subprocess
import zxingcpp


RICH = """## Ustalenia

Opłata za **dwa** drzewa:

| Drzewo | Kwota |
|---|--:|
| lipa | 120,00 zł |

### Szczegóły

1. pierwszy
2. drugi
"""


def run(pdf, tmp_path, *command):
    """Return what a tool of poppler says about a PDF."""
    path = tmp_path / "pismo.pdf"
    path.write_bytes(pdf)
    line = [part.format(pdf=path, out=tmp_path / "out.json") for part in command]
    return subprocess.run(line, capture_output=True, check=True).stdout.decode("utf-8", "replace")


@pytest.fixture
def made(portal):
    """Return an approved letter with markup, and its PDF as the worker makes it."""
    letter = make_approved(portal)
    letter.reasons = RICH
    data = document_data(letter, draft=False)
    return letter, render_pdf("letter", data, timestamp=datetime(2026, 11, 24, 12, tzinfo=UTC))


def test_the_pdf_says_that_it_is_archival_and_accessible(made, tmp_path):
    letter, pdf = made
    metadata = pdf.decode("latin-1")

    assert re.search(r"<pdfaid:part>3</pdfaid:part>\s*<pdfaid:conformance>A", metadata)
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "/Lang(pl-PL)" in metadata.replace(" ", "")
    told = run(pdf, tmp_path, "pdfinfo", "{pdf}")
    assert f"DECYZJA {letter.__parent__.mark}" in told
    assert re.search(r"Tagged:\s+yes", told)
    assert re.search(r"Suspects:\s+no", told)


def test_all_fonts_are_embedded(made, tmp_path):
    rows = run(made[1], tmp_path, "pdffonts", "{pdf}").splitlines()[2:]

    assert len(rows) > 1
    assert all(re.search(r"\byes yes yes\b", row) for row in rows)


def test_what_is_read_aloud_has_its_structure(made, tmp_path):
    tree = run(made[1], tmp_path, "pdfinfo", "-struct-text", "{pdf}")

    headings = [int(level) for level in re.findall(r"^ *H(\d)\b", tree, re.M)]
    assert headings == [1, 2, 3, 4, 2]
    assert tree.count("TH ") == 2
    assert tree.count("/Scope /Column") == 2
    for words in ("Ustalenia", "dwa", "Szczegóły", "pierwszy", "120,00 zł"):
        assert words in tree.replace("\u00a0", " ")


def test_the_data_of_the_document_are_attached_and_nothing_internal(made, tmp_path):
    letter, pdf = made

    assert "pismo.json" in run(pdf, tmp_path, "pdfdetach", "-list", "{pdf}")
    run(pdf, tmp_path, "pdfdetach", "-save", "1", "-o", "{out}", "{pdf}")
    told = json.loads((tmp_path / "out.json").read_text())
    assert (told["mark"], told["reasons"]) == (letter.__parent__.mark, RICH)
    assert set(told["addressees"][0]) == {"name", "address"}
    assert "mieszkanka@" not in json.dumps(told)


def test_a_draft_says_so_and_has_no_data_attached(portal, tmp_path):
    pdf = preview(make_draft_letter(portal))

    assert "0 embedded" in run(pdf, tmp_path, "pdfdetach", "-list", "{pdf}")


def test_the_same_letter_gives_the_same_bytes(portal):
    letter = make_approved(portal)
    job = LetterPdfJob()
    entry = Entry("1", "letter-pdf", {"letter": letter.UID()}, datetime.now(UTC), 0)
    letter.__annotations__["eurzad.core.files"]._records.clear()

    first, second = (job.perform(job.prepare(portal, entry), entry) for _ in range(2))

    assert first == second
    assert first[0].startswith(b"%PDF-1.7")


class Codes:
    """An office whose letters can be verified."""

    path = "/zweryfikuj-dokument"

    def code_of(self, letter):
        return "ABCD-EFGH-IJKL-MNOP"


def test_a_letter_says_where_it_is_verified_in_words_and_as_a_symbol(portal):
    letter = make_approved(portal)
    manager = portal.getSiteManager()
    manager.registerUtility(Codes(), IDocumentCodes)
    try:
        data = document_data(letter, draft=False)
        assert document_data(letter, draft=True)["verify"] is None
    finally:
        manager.unregisterUtility(provided=IDocumentCodes)
    document = pypdfium2.PdfDocument(render_pdf("letter", data))
    page = document[len(document) - 1]

    assert "ABCD-EFGH-IJKL-MNOP" in page.get_textpage().get_text_range()
    [code] = zxingcpp.read_barcodes(page.render(scale=3).to_pil())
    assert code.text.endswith("/zweryfikuj-dokument?kod=ABCD-EFGH-IJKL-MNOP")
    assert code.text.startswith("http")
    assert document_data(letter, draft=False)["verify"] is None
