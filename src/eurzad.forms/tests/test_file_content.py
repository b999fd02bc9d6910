"""What a file is, by its bytes."""

from . import files
from eurzad.forms.drafts import content
from io import BytesIO
import pytest


ALL = tuple(content.EXTENSIONS)
GOOD = [
    (files.PDF, "mapa.pdf", "application/pdf", content.PDF),
    (files.PDF, "mapa.PDF", "application/octet-stream", content.PDF),
    (files.PNG, "mapa.png", "image/png", content.PNG),
    (files.JPEG, "mapa.jpeg", "image/jpg", content.JPEG),
    (files.DOCX, "pismo.docx", content.DOCX, content.DOCX),
    (files.ODT, "pismo.odt", content.ODT, content.ODT),
    (b"<?xml version='1.0'?><a/>", "dane.xml", "text/xml", content.XML),
]


@pytest.mark.parametrize(("data", "name", "declared", "real"), GOOD)
def test_known_kinds_are_recognised(data, name, declared, real):
    assert content.examine(BytesIO(data), name, declared, ALL).content_type == real


BAD = {
    "program called PDF": (files.EXE, "mapa.pdf", "application/pdf"),
    "page called XML": (files.HTML, "dane.xml", "application/xml"),
    "PDF called PNG": (files.PDF, "mapa.png", "application/pdf"),
    "PDF declared PNG": (files.PDF, "mapa.pdf", "image/png"),
    "two endings": (files.PDF, "mapa.pdf.exe", "application/pdf"),
    "no ending": (files.PDF, "mapa", "application/pdf"),
    "macros": (files.DOCM, "pismo.docx", content.DOCX),
    "zip bomb": (files.BOMB, "pismo.docx", content.DOCX),
    "broken zip": (files.DOCX[:60], "pismo.docx", content.DOCX),
    "other zip": (files.zipped({"a": b"b"}), "pismo.docx", content.DOCX),
    "entities": (b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "dane.xml", "application/xml"),
    # files are read in pieces of 64 KiB: this declaration lies across two of them
    "type declared across pieces": (
        b"<?xml version='1.0'?><!--" + b"x" * 65_506 + b"--><!DOCTYPE a><a/>",
        "dane.xml",
        "application/xml",
    ),
    "type declared in UTF-16": (
        "<?xml version='1.0' encoding='utf-16'?><!DOCTYPE a><a/>".encode("utf-16"),
        "dane.xml",
        "application/xml",
    ),
    "not well formed": (b"<a><b></a>", "dane.xml", "application/xml"),
    "empty": (b"", "mapa.pdf", "application/pdf"),
}


@pytest.mark.parametrize(("data", "name", "declared"), BAD.values(), ids=BAD.keys())
def test_whatever_is_not_what_it_says_is_refused(data, name, declared):
    with pytest.raises(content.WrongFile):
        content.examine(BytesIO(data), name, declared, ALL)


def test_kind_that_the_field_does_not_take_is_refused():
    with pytest.raises(content.WrongFile):
        content.examine(BytesIO(files.PNG), "a.png", "image/png", (content.PDF,))
