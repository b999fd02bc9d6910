"""What a file is, read from its bytes; its name and declared type have to agree."""

from collections.abc import Callable
from dataclasses import dataclass
from eurzad.core import _
from eurzad.core.files import safe_filename
from lxml import etree
from typing import BinaryIO
import zipfile


PDF = "application/pdf"
JPEG = "image/jpeg"
PNG = "image/png"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
XML = "application/xml"

EXTENSIONS: dict[str, tuple[str, ...]] = {
    PDF: (".pdf",),
    JPEG: (".jpg", ".jpeg"),
    PNG: (".png",),
    DOCX: (".docx",),
    ODT: (".odt",),
    XML: (".xml",),
}
SAME_TYPE = {"text/xml": XML, "image/jpg": JPEG, "application/x-pdf": PDF}
UNDECLARED = {"", "application/octet-stream"}
MAX_ZIP_ENTRIES = 2000
MAX_UNPACKED = 200 * 1024 * 1024
MAX_RATIO = 200
HEAD = 4096


class WrongFile(ValueError):
    """A file that is not taken; the message says why."""

    def __init__(self, message: str) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True)
class Content:
    """What a file turned out to be."""

    filename: str
    content_type: str


def examine(stream: BinaryIO, filename: str, declared: str, accept: tuple[str, ...]) -> Content:
    """Tell what the file is. Raises `WrongFile` unless it is accepted and whole."""
    real = real_type(stream)
    if real is None or real not in accept:
        raise WrongFile(_("This kind of file is not accepted here."))
    declared = declared.split(";")[0].strip().lower()
    declared = SAME_TYPE.get(declared, declared)
    if declared not in UNDECLARED and declared != real:
        raise WrongFile(_("The file is something else than it claims to be."))
    name = safe_filename(filename)
    if not name.lower().endswith(EXTENSIONS[real]):
        raise WrongFile(_("The end of the file's name does not fit what is in the file."))
    return Content(name, real)


def real_type(stream: BinaryIO) -> str | None:
    """Media type of the bytes, or None when it is none that we know."""
    stream.seek(0)
    head = stream.read(HEAD)
    for recognise in RECOGNISERS:
        found = recognise(head, stream)
        if found is not None:
            return found
    return None


def _pdf(head: bytes, stream: BinaryIO) -> str | None:
    return PDF if head.startswith(b"%PDF-") else None


def _jpeg(head: bytes, stream: BinaryIO) -> str | None:
    return JPEG if head.startswith(b"\xff\xd8\xff") else None


def _png(head: bytes, stream: BinaryIO) -> str | None:
    return PNG if head.startswith(b"\x89PNG\r\n\x1a\n") else None


def _zipped(head: bytes, stream: BinaryIO) -> str | None:
    """Office documents are zip archives; only the list of contents is read, nothing is unpacked."""
    if not head.startswith(b"PK\x03\x04"):
        return None
    try:
        with zipfile.ZipFile(stream) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise WrongFile(_("The file is damaged.")) from error
    _refuse_bomb(entries)
    names = {entry.filename for entry in entries}
    if any(name.endswith("vbaProject.bin") for name in names):
        raise WrongFile(_("Documents with macros are not accepted."))
    if {"[Content_Types].xml", "word/document.xml"} <= names:
        return DOCX
    if head[30:].startswith(b"mimetype" + ODT.encode()) and "content.xml" in names:
        return ODT
    return None


def _refuse_bomb(entries: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    if len(entries) > MAX_ZIP_ENTRIES or unpacked > MAX_UNPACKED or unpacked / packed > MAX_RATIO:
        raise WrongFile(_("The file is packed too tightly to be opened safely."))


def _xml(head: bytes, stream: BinaryIO) -> str | None:
    if not head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        return None
    stream.seek(0)
    parser = etree.XMLPullParser(
        events=("start",), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        while chunk := stream.read(1 << 16):
            if b"<!DOCTYPE" in chunk or b"<!ENTITY" in chunk:
                raise WrongFile(_("XML files with a document type declaration are not accepted."))
            parser.feed(chunk)
            for _event, element in parser.read_events():
                if element.tag in {"html", "{http://www.w3.org/1999/xhtml}html"}:
                    return None
        root = parser.close()
        if root.getroottree().docinfo.doctype:
            raise WrongFile(_("XML files with a document type declaration are not accepted."))
    except etree.XMLSyntaxError as error:
        raise WrongFile(_("The file is damaged.")) from error
    return XML


RECOGNISERS: tuple[Callable[[bytes, BinaryIO], str | None], ...] = (
    _pdf,
    _jpeg,
    _png,
    _zipped,
    _xml,
)
