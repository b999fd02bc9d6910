"""Scanned batches find their entries, or wait on a list with the reason."""

from .client import Client
from .office import case_of
from .office import make_item
from eurzad.core.clock import today
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.watch import run_watches
from eurzad.records.registers.corrections import annul
from eurzad.records.registers.stamp import labels_pdf
from eurzad.records.registers.stamp import separators_pdf
from eurzad.records.scans import process
from eurzad.records.scans.batches import BatchWatch
from eurzad.records.scans.folder import DONE
from eurzad.records.scans.folder import FAILED
from eurzad.records.scans.recognition import main
from eurzad.records.scans.recognition import RecognitionWatch
from eurzad.records.scans.recognition import TextRecognition
from eurzad.records.scans.splitting import CannotSplit
from eurzad.records.scans.splitting import split
from eurzad.records.store import records_store
from pathlib import Path
from time import monotonic
from time import sleep
import os
import pypdfium2
import pytest
import transaction


YEAR = today().year
NUMBERS = [f"RPW/{n}/{YEAR}" for n in range(1, 4)]


def pages(text="Strona pisma", count=1):
    """Return a PDF with pages that have something on them, and no code."""
    from eurzad.core.documents import render_pdf

    return render_pdf("plain-document", {"title": text, "text": (text + "\n\n") * 3}), count


def joined(*parts):
    """Return one PDF of all pages of several; None is a blank page."""
    whole = pypdfium2.PdfDocument.new()
    for part in parts:
        if part is None:
            whole.new_page(595, 842)
        else:
            data, count = part if isinstance(part, tuple) else (part, 1)
            for _n in range(count):
                whole.import_pages(pypdfium2.PdfDocument(data))
    return saved(whole)


def saved(pdf):
    from io import BytesIO

    stream = BytesIO()
    pdf.save(stream)
    return stream.getvalue()


@pytest.fixture
def inbox(functional_portal, tmp_path, monkeypatch):
    """The folder of the office, and a function that lets the worker's watch do all of it."""
    monkeypatch.setenv("EURZAD_SCANS", str(tmp_path))
    return Inbox(functional_portal, tmp_path / functional_portal.getId())


class Inbox:
    def __init__(self, site, folder):
        self.site = site
        self.folder = folder
        self.watch = BatchWatch()
        self.watch.look(site, None)

    def put(self, name, data):
        path = self.folder / name
        path.write_bytes(data)
        os.utime(path, (path.stat().st_atime, path.stat().st_mtime - 60))

    def work(self):
        """Look until there is nothing more to do."""
        transaction.commit()
        end = monotonic() + 60
        while self.watch.look(self.site, None) or self.watch.running:
            assert monotonic() < end
            sleep(0.05)

    @property
    def store(self):
        return records_store(self.site).scans

    def undecided(self):
        return [self.store.documents[id] for id in self.store.undecided]

    def names(self, folder=""):
        return sorted(path.name for path in (self.folder / folder).iterdir() if path.is_file())


def scans(item):
    return files(item).of_kind("scan")


def test_a_batch_is_split_at_separator_sheets(functional_portal, inbox):
    first, second = (make_item(functional_portal) for _n in range(2))
    batch = joined(
        separators_pdf(NUMBERS[:1]),
        None,
        pages("Pismo pierwsze", 2),
        separators_pdf(NUMBERS[1:2]),
        pages("Pismo drugie"),
    )
    inbox.put("partia.pdf", batch)
    inbox.work()

    [scan] = scans(first)
    assert (scan.content_type, scan.filename) == ("application/pdf", f"skan-RPW-1-{YEAR}.pdf")
    assert len(pypdfium2.PdfDocument(scan.data)) == 2
    assert "Pismo pierwsze" in scan.text
    assert "Pismo drugie" in scans(second)[0].text
    assert case_log(case_of(first)).entries().__next__().act == "registered"
    assert [one.act for one in case_log(case_of(second)).entries()] == [
        "registered",
        "scan_attached",
    ]
    assert inbox.undecided() == []
    assert inbox.names() == []
    [done] = inbox.names(DONE)
    assert done.endswith("-partia.pdf")


def test_a_page_with_the_stamp_begins_a_document_and_belongs_to_it(functional_portal, inbox):
    items = [make_item(functional_portal) for _n in range(2)]
    stamped = [labels_pdf([item], "102x51") for item in items]
    inbox.put("a.pdf", joined(stamped[0], pages("Dalej"), stamped[0], stamped[1], pages("Inne")))
    inbox.work()

    counts = [len(pypdfium2.PdfDocument(scans(item)[0].data)) for item in items]
    assert counts == [3, 2]


def test_what_has_no_entry_waits_with_the_reason(functional_portal, inbox, monkeypatch):
    item = make_item(functional_portal)
    annul(make_item(functional_portal), "Pomyłka", "kancelaria")
    from eurzad.records.registers import stamp

    monkeypatch.setattr(stamp, "office_code", lambda: "9999999")
    foreign = separators_pdf(NUMBERS[:1])
    monkeypatch.undo()
    monkeypatch.setenv("EURZAD_SCANS", str(inbox.folder.parent))
    inbox.put(
        "a.pdf",
        joined(
            pages("Bez kodu"),
            foreign,
            pages("Obce"),
            separators_pdf([NUMBERS[1]]),
            pages("Unieważnione"),
            separators_pdf([f"RPW/99/{YEAR}"]),
            pages("Nieznane"),
        ),
    )
    inbox.work()

    found = [(one.reason, one.first, one.last) for one in inbox.undecided()]
    assert found == [
        ("no_code", 1, 1),
        ("other_office", 3, 3),
        ("annulled", 5, 5),
        ("unknown_number", 7, 7),
    ]
    assert scans(item) == []
    assert all(one.preview is not None and one.blob is not None for one in inbox.undecided())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"to nie jest PDF", "damaged"),
        (b"%PDF-1.7 ale dalej nic", "damaged"),
        (b"", "damaged"),
    ],
)
def test_what_cannot_be_read_is_on_the_list(functional_portal, inbox, data, reason):
    inbox.put("zepsuty.pdf", data)
    inbox.work()

    [document] = inbox.undecided()
    assert (document.reason, document.blob) == (reason, None)
    assert len(inbox.names(FAILED)) == 1
    assert inbox.names() == []


def test_a_file_that_is_too_large_is_not_opened(functional_portal, inbox, monkeypatch):
    monkeypatch.setattr("eurzad.records.scans.batches.LARGEST", 100)
    inbox.put("duzy.pdf", joined(pages()))
    inbox.work()

    assert [one.reason for one in inbox.undecided()] == ["too_large"]


def test_too_many_pages_and_passwords_are_told(tmp_path, monkeypatch):
    source = tmp_path / "a.pdf"
    source.write_bytes(joined(None, None))
    monkeypatch.setattr("eurzad.records.scans.splitting.MOST_PAGES", 1)
    with pytest.raises(CannotSplit, match="too_many_pages"):
        split(source, tmp_path)

    def ask_for_password(_path):
        error = pypdfium2.PdfiumError("password")
        error.err_code = 4
        raise error

    monkeypatch.setattr(pypdfium2, "PdfDocument", ask_for_password)
    with pytest.raises(CannotSplit, match="encrypted"):
        split(source, tmp_path)


def test_a_process_that_takes_too_long_is_stopped(functional_portal, inbox, monkeypatch):
    inbox.watch.limit = 0.0
    inbox.put("a.pdf", joined(pages()))
    inbox.work()

    assert [one.reason for one in inbox.undecided()] == ["too_long"]


def test_the_same_file_is_taken_once(functional_portal, inbox):
    item = make_item(functional_portal)
    batch = joined(separators_pdf(NUMBERS[:1]), pages())
    for name in ("a.pdf", "b.pdf"):
        inbox.put(name, batch)
    inbox.work()

    assert len(scans(item)) == 1
    assert len(inbox.names(DONE)) == 2


def test_a_worker_that_was_killed_leaves_the_file_for_the_next(functional_portal, inbox):
    item = make_item(functional_portal)
    inbox.put("a.pdf", joined(separators_pdf(NUMBERS[:1]), pages()))
    transaction.commit()
    inbox.watch.look(functional_portal, None)
    inbox.watch.running.popitem()[1].process.kill()
    inbox.watch = BatchWatch()
    inbox.work()

    assert len(scans(item)) == 1


def test_nothing_is_half_attached(functional_portal, inbox, monkeypatch):
    item = make_item(functional_portal)
    make_item(functional_portal)
    inbox.put(
        "a.pdf",
        joined(separators_pdf(NUMBERS[:1]), pages(), separators_pdf(NUMBERS[1:2]), pages()),
    )
    calls = []

    def fail_at_second(*arguments, **more):
        calls.append(arguments)
        if len(calls) == 2:
            raise OSError("disk is full")
        return attach(*arguments, **more)

    from eurzad.records.scans import attaching

    attach = attaching.attach
    monkeypatch.setattr(attaching, "attach", fail_at_second)
    with pytest.raises(OSError, match="disk is full"):
        inbox.work()
    assert scans(item) == []
    assert inbox.names() == ["a.pdf"]

    inbox.work()
    assert len(scans(item)) == 1


def test_files_that_are_being_written_are_left_alone(functional_portal, inbox):
    (inbox.folder / "teraz.pdf").write_bytes(joined(pages()))
    inbox.put("niegotowy.part", b"x")
    inbox.put(".ukryty.pdf", b"x")
    (inbox.folder / "odnosnik.pdf").symlink_to("/etc/passwd")
    inbox.work()

    assert len(inbox.names()) == 4
    assert inbox.undecided() == []


@pytest.fixture
def registry(functional_portal):
    return Client(functional_portal, "kancelaria")


def upload(client, data, name="partia%20A.pdf"):
    headers = {"Content-Type": "application/pdf", **({"X-File-Name": name} if name else {})}
    return client("POST", "@scans", data=data, headers=headers)


def test_a_batch_is_uploaded_and_decided_about(functional_portal, inbox, registry):
    item = make_item(functional_portal)
    batch = joined(pages("Bez kodu"), separators_pdf([f"RPW/9/{YEAR}"]), pages("Nieznane"))
    answer = upload(registry, batch)
    assert (answer.status_code, answer.json()["filename"]) == (202, "partia A.pdf")
    assert upload(registry, batch).status_code == 409
    inbox.work()

    told = registry.get("@scans").json()
    first, second = told["items"]
    assert (first["reason"], second["reason_title"]) == (
        "no_code",
        "W rejestrze nie ma takiego numeru.",
    )
    assert told["batches"][0]["undecided"] == 2
    preview = registry.get(first["preview"])
    assert (preview.headers["Content-Type"], preview.content[:4]) == ("image/png", b"\x89PNG")
    assert registry.get(first["document"]).content.startswith(b"%PDF")

    wrong = registry.post(f"@scans/{first['id']}/attach", {"register_number": f"RPW/8/{YEAR}"})
    assert [one["field"] for one in wrong.json()["error"]["fields"]] == ["register_number"]
    done = registry.post(f"@scans/{first['id']}/attach", {"register_number": f"rpw/1/{YEAR}"})
    assert (done.status_code, done.json()["@id"]) == (200, item.absolute_url())
    assert "Bez kodu" in scans(item)[0].text
    again = registry.post(f"@scans/{first['id']}/attach", {"register_number": f"RPW/1/{YEAR}"})
    assert again.status_code == 409

    assert registry.post(f"@scans/{second['id']}/discard").status_code == 204
    assert registry.get("@scans").json()["items"] == []
    assert registry.get(second["document"]).status_code == 409


@pytest.mark.parametrize(
    ("data", "name", "status"),
    [
        (b"GIF89a", "a.pdf", 415),
        (b"", "a.pdf", 415),
        (b"%PDF-1.7", "", 400),
        (b"%PDF-" + b"x" * (10 * 1024 * 1024), "a.pdf", 413),
    ],
)
def test_a_wrong_upload_is_refused(functional_portal, registry, data, name, status):
    assert upload(registry, data, name).status_code == status
    assert len(records_store(functional_portal).scans.batches) == 0


@pytest.mark.parametrize("path", ["@scans/1/document", "@scans/x/preview", "@scans/1/secret"])
def test_what_is_not_there_is_missing(registry, path):
    assert registry.get(path).status_code == 404


TESSERACT = """#!/bin/sh
test "$1" = --list-langs && echo "List of available languages (2):\neng\npol" && exit 0
test "$2" = stdout && test "$3 $4" = "-l pol" && echo "Rozpoznany tekst strony"
"""


def test_text_of_scans_is_read_where_there_is_a_program(
    functional_portal, inbox, tmp_path, monkeypatch
):
    item = make_item(functional_portal)
    image_only = pypdfium2.PdfDocument.new()
    image_only.import_pages(pypdfium2.PdfDocument(separators_pdf(NUMBERS[:1])))
    image_only.new_page(595, 842)
    image_only.new_page(595, 842)
    inbox.put("a.pdf", saved_with_dots(image_only))
    inbox.work()
    [scan] = scans(item)
    assert scan.text == ""
    assert len(inbox.store.to_recognise) == 1

    inbox.watch = RecognitionWatch()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert inbox.watch.look(functional_portal, None) is False

    program = tmp_path / "tesseract"
    program.write_text(TESSERACT)
    program.chmod(0o755)
    inbox.work()
    assert scans(item)[0].text.startswith("Rozpoznany tekst strony")
    assert item.UID() in records_store(functional_portal).text_waiting
    assert len(inbox.store.to_recognise) == 0


def test_scans_wait_until_the_program_reads_polish(functional_portal, tmp_path, monkeypatch):
    item = make_item(functional_portal)
    record = files(item).add("a.pdf", "application/pdf", b"%PDF-", "scan")
    records_store(functional_portal).scans.to_recognise.insert(f"{item.UID()}/{record.id}")
    for name in ("tesseract", "ocrmypdf"):
        (tmp_path / name).write_text("#!/bin/sh\necho eng")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert TextRecognition().command() is None
    assert TextRecognition().is_configured(functional_portal) is False
    (tmp_path / "tesseract").write_text(TESSERACT)
    assert TextRecognition().command() == str(tmp_path / "ocrmypdf")


OCRMYPDF = """#!/bin/sh
echo "[OCR skipped on page(s) 1-2]Tekst zażółcony" > "$5"
exit {code}
"""


@pytest.mark.parametrize(
    ("code", "text"), [(0, "Tekst zażółcony\n"), (8, "Rozpoznany tekst strony\n\n")]
)
def test_what_ocrmypdf_refuses_is_read_page_by_page(tmp_path, monkeypatch, code, text):
    for name, program in (("ocrmypdf", OCRMYPDF.format(code=code)), ("tesseract", TESSERACT)):
        (tmp_path / name).write_text(program)
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    source = tmp_path / "source.pdf"
    page = pypdfium2.PdfDocument.new()
    page.new_page(100, 100)
    source.write_bytes(saved(page))

    main([str(tmp_path / "ocrmypdf"), str(source), str(tmp_path)])

    assert (tmp_path / "text.txt").read_text() == text


@pytest.mark.skipif(
    TextRecognition().command() is None, reason="there is no program that reads Polish"
)
def test_the_real_program_reads_polish(tmp_path):
    from PIL import Image
    from PIL import ImageDraw
    from PIL import ImageFont

    font = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
    if not font.exists():
        pytest.skip("there is no font to draw a scan with")
    sheet = Image.new("L", (1240, 600), 255)
    words = "Gałęzie świerka\nprzy ulicy Źródlanej"
    drawing = ImageDraw.Draw(sheet)
    drawing.text((100, 100), words, font=ImageFont.truetype(str(font), 44), fill=0)
    source = tmp_path / "source.pdf"
    sheet.rotate(0.5, fillcolor=255).save(source, resolution=150)

    main([TextRecognition().command(), str(source), str(tmp_path)])

    assert {"Gałęzie", "świerka", "przy"} <= set((tmp_path / "text.txt").read_text().split())


def saved_with_dots(pdf):
    """Return a PDF whose last page has a picture and no text."""
    from PIL import Image

    page = pdf[len(pdf) - 1]
    image = pypdfium2.PdfImage.new(pdf)
    image.set_bitmap(pypdfium2.PdfBitmap.from_pil(Image.new("L", (80, 80), 0)))
    image.set_matrix(pypdfium2.PdfMatrix().scale(200, 200))
    page.insert_obj(image)
    page.gen_content()
    return saved(pdf)


def test_a_failed_recognition_is_not_repeated(functional_portal, inbox, tmp_path, monkeypatch):
    item = make_item(functional_portal)
    record = files(item).add("a.pdf", "application/pdf", b"%PDF- zepsuty", "scan")
    inbox.store.to_recognise.insert(f"{item.UID()}/{record.id}")
    inbox.store.to_recognise.insert("nic/1")
    program = tmp_path / "tesseract"
    program.write_text(TESSERACT)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    inbox.watch = RecognitionWatch()
    inbox.work()

    assert len(inbox.store.to_recognise) == 0
    assert record.text == ""


def test_the_worker_asks_the_watches(functional_portal, inbox):
    item = make_item(functional_portal)
    inbox.put("a.pdf", joined(separators_pdf(NUMBERS[:1]), pages()))
    transaction.commit()
    end = monotonic() + 60
    while not scans(item):
        assert monotonic() < end
        run_watches(functional_portal)
        sleep(0.1)

    assert process.NICENESS > 0
