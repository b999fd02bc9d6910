"""Splitting a batch of scanned pages at bar codes.

python -m eurzad.records.scans.splitting <source.pdf> <folder>

Writes each document as `<n>.pdf` with its first page as `<n>.png`, and `result.json`: a list of
documents (first and last page, the code that began it, its text), or why the batch was not split.
"""

from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import field
from eurzad.records.registers.symbol import read_identifier
from pathlib import Path
from PIL import Image
from PIL import ImageOps
from typing import Any
import json
import pypdfium2
import sys


RESULT = "result.json"
MOST_PAGES = 1000
# Pages are looked at in 200 dots per inch, fewer when a page is larger than A2.
SCALE = 200 / 72
MOST_PIXELS = 3400 * 4700
PREVIEW = (360, 480)
MOST_TEXT = 500_000
# A page is blank when fewer of its pixels than this are dark: the back of a separator sheet.
BLANK_SHARE = 0.0005
DARK = 128
WRONG_PASSWORD = 4


@dataclass
class Document:
    """Pages of a batch that belong together, counted from 1; `code` is empty when none began it."""

    first: int
    last: int
    code: str = ""
    text: str = ""
    pages: list[int] = field(default_factory=list)


class CannotSplit(Exception):
    """A batch cannot be split: the reason is one of `store.REASONS`."""


def main(arguments: list[str]) -> None:
    source, folder = Path(arguments[0]), Path(arguments[1])
    try:
        result: dict[str, Any] = {"documents": split(source, folder)}
    except CannotSplit as problem:
        result = {"problem": str(problem)}
    (folder / RESULT).write_text(json.dumps(result), encoding="utf-8")


def split(source: Path, folder: Path) -> list[dict[str, Any]]:
    """Split a PDF into the folder. Raises CannotSplit."""
    pdf = opened(source)
    documents = documents_of(pdf)
    for number, document in enumerate(documents, start=1):
        write(pdf, document, folder / str(number))
    return [asdict(document) for document in documents]


def opened(source: Path) -> pypdfium2.PdfDocument:
    """Open a PDF. Raises CannotSplit for what is none, needs a password, or has too many pages."""
    try:
        pdf = pypdfium2.PdfDocument(source)
        count = len(pdf)
    except pypdfium2.PdfiumError as error:
        encrypted = getattr(error, "err_code", None) == WRONG_PASSWORD
        raise CannotSplit("encrypted" if encrypted else "damaged") from error
    if not count:
        raise CannotSplit("damaged")
    if count > MOST_PAGES:
        raise CannotSplit("too_many_pages")
    return pdf


def documents_of(pdf: pypdfium2.PdfDocument) -> list[Document]:
    """Return the documents of a batch: a separator sheet or a page with another stamp begins one.

    A separator sheet is left out, and so is a blank page right after it: its back.
    """
    documents: list[Document] = []
    after_separator = False
    for number in range(1, len(pdf) + 1):
        image = image_of(pdf, number)
        found = read_identifier(image)
        if found is not None and found["separator"]:
            documents.append(Document(number + 1, number, found.group(0).removesuffix("/K")))
            after_separator = True
            continue
        if after_separator and found is None and is_blank(image):
            continue
        after_separator = False
        code = found.group(0) if found is not None else ""
        if not documents or (code and code != documents[-1].code):
            documents.append(Document(number, number, code))
        documents[-1].pages.append(number)
        documents[-1].last = number
    return [document for document in documents if document.pages]


def image_of(pdf: pypdfium2.PdfDocument, number: int) -> Image.Image:
    """Return a page as a grey image. Raises CannotSplit when it cannot be drawn."""
    try:
        page = pdf[number - 1]
        width, height = page.get_size()
        scale = min(SCALE, (MOST_PIXELS / max(1.0, width * height)) ** 0.5)
        return page.render(scale=scale, grayscale=True).to_pil()
    except (pypdfium2.PdfiumError, ValueError, MemoryError) as error:
        raise CannotSplit("damaged") from error


def is_blank(image: Image.Image) -> bool:
    """Tell whether nothing is on a page."""
    dark = sum(image.convert("L").histogram()[:DARK])
    return dark < BLANK_SHARE * image.width * image.height


def write(pdf: pypdfium2.PdfDocument, document: Document, target: Path) -> None:
    """Write a document with the picture of its first page, and keep the text that it has."""
    document.first = document.pages[0]
    part = pypdfium2.PdfDocument.new()
    part.import_pages(pdf, [number - 1 for number in document.pages])
    part.save(target.with_suffix(".pdf"))
    picture = ImageOps.contain(image_of(pdf, document.first), PREVIEW)
    picture.save(target.with_suffix(".png"), optimize=True)
    document.text = text_of(pdf, document.pages)


def text_of(pdf: pypdfium2.PdfDocument, pages: list[int]) -> str:
    """Return the text that a scanner's own recognition has put into a PDF."""
    parts = []
    for number in pages:
        try:
            parts.append(pdf[number - 1].get_textpage().get_text_bounded())
        except pypdfium2.PdfiumError as error:
            raise CannotSplit("damaged") from error
    return "\n".join(parts).strip()[:MOST_TEXT]


if __name__ == "__main__":
    main(sys.argv[1:])
