"""Small files of every kind."""

from io import BytesIO
import zipfile


PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20
JPEG = b"\xff\xd8\xff\xe0" + b"\0" * 20
EXE = b"MZ\x90\x00" + b"\0" * 60
HTML = b"<html><script>alert(1)</script></html>"


def zipped(entries: dict[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    """A zip archive."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return target.getvalue()


DOCX = zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"})
DOCM = zipped(
    {
        "[Content_Types].xml": b"<Types/>",
        "word/document.xml": b"<document/>",
        "word/vbaProject.bin": b"x",
    }
)
ODT = zipped(
    {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<document/>"}
)
BOMB = zipped(
    {
        "[Content_Types].xml": b"<Types/>",
        "word/document.xml": b"0" * 30_000_000,
    },
    zipfile.ZIP_DEFLATED,
)
