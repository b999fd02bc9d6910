"""``python -m eurzad.signing.contents.same ORIGINAL SIGNED``: is it the same document, signed?

Prints one line of JSON, ``{"same": true}``. Runs within limits in a process of its own, since the
signed file may be anything.
"""

from base64 import b64decode
from collections.abc import Iterator
from eurzad.signing.validation.check import PDF
from eurzad.signing.validation.check import sniff
from eurzad.signing.validation.check import XML
from eurzad.signing.validation.files import read_bounded
from eurzad.signing.validation.limits import bounded
from eurzad.signing.validation.limits import Failed
from eurzad.signing.validation.limits import LimitReached
from eurzad.signing.validation.limits import MEGABYTES
from eurzad.signing.validation.model import Unreadable
from eurzad.signing.validation.xml.reading import ds
from eurzad.signing.validation.xml.reading import parse
from lxml import etree
import json
import logging
import sys


SECONDS = 15.0


def same_document(original: bytes, signed: bytes) -> bool:
    """Tell whether a signed file is the original with nothing but signatures added."""
    kind, _data = sniff(original)
    if sniff(signed)[0] != kind:
        return False
    return {PDF: same_pdf, XML: same_xml}[kind](original, signed)


def same_pdf(original: bytes, signed: bytes) -> bool:
    """Compare by what the documents show: some programs write a file anew when they sign it."""
    from eurzad.signing.validation.pdf.changes import changes
    from eurzad.signing.validation.pdf.changes import FILLING
    from eurzad.signing.validation.pdf.document import CannotRead
    from eurzad.signing.validation.pdf.document import Document

    try:
        found = changes(Document(original), Document(signed))
    except CannotRead:
        return False
    return all(change.level <= FILLING for change in found)


def same_xml(original: bytes, signed: bytes) -> bool:
    """Compare the canonical forms: a signature lies in the document, or the document in it."""
    try:
        expected = canonical(parse(original).getroot())
        root = parse(signed).getroot()
        return any(canonical(one) == expected for one in documents_in(root))
    except Unreadable:
        return False


def documents_in(root: etree._Element) -> Iterator[etree._Element]:
    """Yield what may be the document that was signed."""
    if root.tag != ds("Signature"):
        for signature in root.findall(ds("Signature")):
            root.remove(signature)
        yield root
        return
    for held in root.findall(ds("Object")):
        children = list(held)
        yield from children
        if not children and held.text:
            try:
                yield parse(b64decode(held.text)).getroot()
            except (ValueError, Unreadable):
                continue


def canonical(root: etree._Element) -> bytes:
    """Return the canonical form, without the white space between elements."""
    for element in root.iter():
        if len(element) and not (element.text or "").strip():
            element.text = None
        if element.tail is not None and not element.tail.strip():
            element.tail = None
    return etree.tostring(root, method="c14n", exclusive=True, with_comments=False)


def main(paths: list[str]) -> int:
    logging.disable(logging.CRITICAL)
    original, signed = (read_bounded(path) for path in paths)
    try:
        same = bounded(lambda: same_document(original, signed), SECONDS, MEGABYTES)
    except (LimitReached, Failed):
        same = False
    sys.stdout.write(json.dumps({"same": bool(same)}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
