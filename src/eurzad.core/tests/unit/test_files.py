from eurzad.core.files import files
from eurzad.core.files import FileStore
from eurzad.core.files import safe_filename
from eurzad.core.files import serialize_file
from hashlib import sha256
from hypothesis import given
from hypothesis import strategies as st
from ZODB.blob import Blob
from zope.annotation.interfaces import IAnnotations
from zope.annotation.interfaces import IAttributeAnnotatable
from zope.interface import implementer
import pytest
import transaction
import unicodedata


@implementer(IAttributeAnnotatable)
class Case:
    def absolute_url(self):
        return "http://nohost/sprawa"


def test_a_file_is_kept_with_its_hash(database):
    with database.office() as office:
        record = files(office).add("wniosek.xml", "application/xml", b"<a/>", "application-xml")
        transaction.commit()
        assert record.sha256 == sha256(b"<a/>").hexdigest()
        assert (record.id, record.size, record.data) == ("1", 4, b"<a/>")
        assert files(office).get("1") is record


def test_files_keep_the_order_in_which_they_were_added():
    store = FileStore()
    for name in ("c.pdf", "a.pdf", "b.pdf"):
        store.add(name, "application/pdf", b"x", "attachment")
    assert [record.filename for record in store.values()] == ["c.pdf", "a.pdf", "b.pdf"]
    assert [record.filename for record in store.of_kind("attachment")] == [
        "c.pdf",
        "a.pdf",
        "b.pdf",
    ]
    assert store.of_kind("letter-pdf") == []


def test_a_blob_is_kept_and_not_copied():
    blob = Blob(b"abc")
    assert FileStore().add("a.bin", "application/zip", blob, "attachment").blob is blob


def test_reading_files_writes_nothing(database):
    case = Case()
    assert list(files(case).values()) == []
    assert not IAnnotations(case)
    files(case).add("a.pdf", "application/pdf", b"x", "letter-pdf")
    assert len(files(case)) == 1


@pytest.mark.parametrize("id", ["", "0", "9", "x", "-1", "1.0", "١"])
def test_an_unknown_id_finds_no_file(id):
    store = FileStore()
    store.add("a.pdf", "application/pdf", b"x", "attachment")
    assert store.get(id) is None


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError):
        FileStore().add("a.pdf", "application/pdf", b"x", "virus")


def test_a_malformed_content_type_is_not_believed():
    record = FileStore().add("a.html", "text/html\r\nX-Evil: 1", b"x", "attachment")
    assert record.content_type == "application/octet-stream"


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("Załącznik nr 1.pdf", "Załącznik nr 1.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\jan\\skan.jpg", "skan.jpg"),
        ('a"b\r\nX: y.pdf', "a_bX_ y.pdf"),
        ("...", "plik"),
        ("", "plik"),
        ("x" * 300 + ".pdf", "x" * 146 + ".pdf"),
        ("z\u0142o\u0301w.txt", "złów.txt"),
        ("\u202egpj.exe", "gpj.exe"),
    ],
)
def test_a_filename_means_nothing_to_a_file_system_or_header(given, safe):
    assert safe_filename(given) == safe


@given(st.text(max_size=400))
def test_every_filename_becomes_a_safe_one(name):
    safe = safe_filename(name)
    assert 0 < len(safe) <= 150
    assert not set(safe) & set('\\/:*?"<>|\r\n\0')
    assert not any(unicodedata.category(c).startswith("C") for c in safe)
    assert safe not in (".", "..")


def test_the_api_tells_where_to_get_a_file():
    record = FileStore().add("Załącznik 1.pdf", "application/pdf", b"x", "attachment", "Mapa")
    told = serialize_file(Case(), record)
    assert told["download"] == "http://nohost/sprawa/@@download/1/Za%C5%82%C4%85cznik%201.pdf"
    assert (told["title"], told["size"], told["kind"]) == ("Mapa", 1, "attachment")
