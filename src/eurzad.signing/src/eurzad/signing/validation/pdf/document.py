"""A PDF file as pyHanko reads it, and the fields, pages and signatures found in it."""

from io import BytesIO
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.crypt import AuthStatus
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from typing import NamedTuple
import struct
import zlib


MOST_FIELDS = 20_000
MOST_PAGES = 20_000
DEEPEST = 60

# whatever a broken or hostile file makes the reader raise
READ_ERRORS = (
    PdfError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    EOFError,
    NotImplementedError,
    RecursionError,
    OSError,
    struct.error,
    zlib.error,
)


class CannotRead(Exception):
    """The file, or this revision of it, cannot be read as a PDF."""


class Field(NamedTuple):
    """A node of the form: its full name, dictionary, its own reference and its kind."""

    name: str
    node: dict
    reference: tuple | None
    kind: str
    widgets: list
    value: object


class Document:
    """One state of a PDF file."""

    def __init__(self, data):
        try:
            self.certificates = []
            self.reader = PdfFileReader(BytesIO(with_header(data)), strict=False)
            self.readable = self.unlock()
            self.root = self.reader.root
            if not isinstance(self.root, generic.DictionaryObject):
                raise CannotRead("catalog")
        except READ_ERRORS as error:
            raise CannotRead(type(error).__name__) from error

    def unlock(self):
        """Whether the content can be read: an empty password opens what is only locked."""
        if not self.reader.encrypted:
            return True
        try:
            return self.reader.decrypt("").status != AuthStatus.FAILED
        except READ_ERRORS:
            return False

    def fields(self):
        """Every node of the form by its full name; several nodes may bear one name."""
        found = {}
        form = self.form
        if form is None:
            return found
        seen = set()
        for entry, reference in items(form, "/Fields"):
            self.collect(entry, reference, "", "", None, found, seen, 0)
        return found

    @property
    def form(self):
        form = entry(self.root, "/AcroForm")
        return form if isinstance(form, generic.DictionaryObject) else None

    def collect(self, node, reference, prefix, kind, value, found, seen, depth):
        too_many = depth > DEEPEST or len(seen) > MOST_FIELDS
        if too_many or not isinstance(node, generic.DictionaryObject) or reference in seen:
            return
        if reference is not None:
            seen.add(reference)
        title = entry(node, "/T")
        name = f"{prefix}.{title}" if prefix and title is not None else str(title or prefix)
        kind = str(entry(node, "/FT") or kind)
        own = entry(node, "/V")
        value = own if own is not None else value
        kids = items(node, "/Kids")
        named = [(kid, ref) for kid, ref in kids if is_field(kid)]
        widgets = [(kid, ref) for kid, ref in kids if not is_field(kid)]
        found.setdefault(name, []).append(Field(name, node, reference, kind, widgets, value))
        for kid, ref in named:
            self.collect(kid, ref, name, kind, value, found, seen, depth + 1)

    def pages(self):
        """The pages in their order, each with what it inherits (ISO 32000-2, 7.7.3.4)."""
        pages = []
        self.add_pages(
            entry(self.root, "/Pages"), reference_of(self.root, "/Pages"), {}, pages, set()
        )
        return pages

    def add_pages(self, node, reference, inherited, pages, seen):
        if not isinstance(node, generic.DictionaryObject) or reference in seen:
            return
        if len(pages) > MOST_PAGES or len(seen) > 4 * MOST_PAGES:
            raise CannotRead("pages")
        if reference is not None:
            seen.add(reference)
        inherited = dict(inherited)
        for key in ("/Resources", "/MediaBox", "/CropBox", "/Rotate"):
            if key in node:
                inherited[key] = node.raw_get(key)
        if "/Kids" in node:
            for kid, ref in items(node, "/Kids"):
                self.add_pages(kid, ref, inherited, pages, seen)
            return
        pages.append(Page(node, reference, inherited))


class Page(NamedTuple):
    node: dict
    reference: tuple | None
    inherited: dict


def with_header(data):
    """The bytes with a header pyHanko accepts: readers do not insist on it."""
    return data if data[:5] == b"%PDF-" else b"%PDF-1.7" + data[8:]


def entry(node, key):
    """The value under a key, through references; None when it is absent or null."""
    if not isinstance(node, generic.DictionaryObject) or key not in node:
        return None
    value = node.raw_get(key).get_object()
    return None if isinstance(value, generic.NullObject) else value


def reference_of(node, key):
    value = node.raw_get(key) if key in node else None
    return identity(value)


def identity(value):
    """(number, generation) of a reference, or None for a direct value."""
    if isinstance(value, (generic.IndirectObject, generic.Reference)):
        return (value.idnum, value.generation)
    return None


def items(node, key):
    """[(value, its reference or None)] of an array under a key."""
    array = entry(node, key)
    if not isinstance(array, generic.ArrayObject):
        return []
    found = []
    for index in range(len(array)):
        raw = list.__getitem__(array, index)
        found.append((array[index], identity(raw)))
    return found


def is_field(node):
    return isinstance(node, generic.DictionaryObject) and "/T" in node
