"""What was changed in a PDF after it was signed.

The document as it was signed (the bytes up to the end of the signature's range are a file of their
own) is compared with the document as it is now, by what they mean: catalog, pages, form, through
every reference. Only what is known to be harmless is let through, so a shadow attack (hide,
replace, hide and replace) shows as what it is, a change of the document.
"""

from eurzad.signing.validation.pdf.document import entry
from eurzad.signing.validation.pdf.document import identity
from eurzad.signing.validation.pdf.document import items
from eurzad.signing.validation.pdf.document import READ_ERRORS
from pyhanko.pdf_utils import generic
from typing import NamedTuple
import re


# how far a change goes; DocMDP levels 1, 2 and 3 (ISO 32000-2, 12.8.2.2) allow up to these
EVIDENCE = 0
FILLING = 1
ANNOTATING = 2
CONTENT = 3

MOST_NODES = 3_000_000
# a signature whose picture covers more of the page than this hides what was signed
LARGEST_PICTURE = 0.4

CATALOG_FREE = {
    "/DSS",
    "/Extensions",
    "/Version",
    "/Metadata",
    "/Perms",
    "/PieceInfo",
    "/StructTreeRoot",
    "/MarkInfo",
    "/Type",
    "/Pages",
    "/AcroForm",
}
PAGE_FREE = {
    "/Parent",
    "/Annots",
    "/StructParents",
    "/LastModified",
    "/PieceInfo",
    "/Metadata",
    "/Tabs",
    "/Type",
    "/Resources",
    "/MediaBox",
    "/CropBox",
    "/Rotate",
}
STREAM_FORM = {"/Length", "/Filter", "/DecodeParms", "/DL"}
NODE_FREE = {"/Parent", "/P", "/Kids", "/StructParent", "/M", "/NM"}
VALUES = ("/V", "/I", "/RV")
LOOKS = ("/AP", "/AS", "/MK")
FLAGS = ("/F", "/Ff", "/DA", "/DR", "/Q", "/MaxLen")
FORM_FREE = {"/Fields", "/SigFlags", "/NeedAppearances", "/DA", "/Q", "/DR", "/XFA", "/CO"}
READ_ONLY = 1
FLAGS_OF_LOCK = {"/F": 0b1011000100, "/Ff": READ_ONLY}
SHOWS_TEXT = re.compile(rb"(?:T[jJ*]|['\"]|\bDo|\bsh|\bBI|\b[fFSsBb]\*?)\s")


class Change(NamedTuple):
    """What changed, how far it goes (see the levels above), and the field it happened in."""

    words: tuple
    level: int
    field: str | None = None


class TooLarge(Exception):
    """The documents are too large to be compared."""


def changes(old, new):
    """Every change from the Document that was signed to the one there is now."""
    return Comparison(old, new).changes()


class Comparison:
    def __init__(self, old, new):
        self.old = old
        self.new = new
        self.found = []
        self.equal = set()
        self.nodes = 0
        self.old_pages = old.pages()
        self.new_pages = new.pages()
        self.old_numbers = {p.reference: i for i, p in enumerate(self.old_pages) if p.reference}
        self.new_numbers = {p.reference: i for i, p in enumerate(self.new_pages) if p.reference}
        self.old_fields = old.fields()
        self.new_fields = new.fields()

    def note(self, code, level, field=None, **values):
        change = Change((code, values), level, field)
        if change not in self.found:
            self.found.append(change)

    def changes(self):
        self.compare_encryption()
        self.compare_catalog()
        self.compare_form()
        self.compare_fields()
        self.compare_pages()
        return self.found

    def compare_encryption(self):
        old, new = self.old.reader, self.new.reader
        if old.encrypted != new.encrypted:
            self.note("encryption", CONTENT)

    def compare_catalog(self):
        old, new = self.old.root, self.new.root
        for key in sorted((set(old) | set(new)) - CATALOG_FREE):
            if not self.same_entry(old, new, key):
                self.note("document", CONTENT, name=key)
        if not self.same_entry(old, new, "/DSS"):
            self.note("evidence", EVIDENCE)

    # the form

    def compare_form(self):
        old, new = self.old.form, self.new.form
        if old is None or new is None:
            return
        for key in sorted((set(old) | set(new)) - FORM_FREE):
            if not self.same_entry(old, new, key):
                self.note("document", CONTENT, name=f"/AcroForm {key}")
        if not self.grew(entry(entry(old, "/DR"), "/Font"), entry(entry(new, "/DR"), "/Font")):
            self.note("document", CONTENT, name="/AcroForm /DR /Font")
        if not self.same_entry(old, new, "/XFA"):
            self.compare_xfa(old, new)

    def grew(self, old, new):
        """Whether a dictionary of fonts only gained entries: fields are drawn with them."""
        if old is None:
            return True
        return is_dictionary(new) and all(self.same_entry(old, new, key) for key in old)

    def compare_xfa(self, old, new):
        """Filling an XFA form changes its ``datasets`` packet, and that only."""
        before, after = packets(old), packets(new)
        names = set(before) | set(after)
        changed = {name for name in names if not self.same(before.get(name), after.get(name))}
        level = FILLING if before and changed <= {"datasets", "form"} else CONTENT
        if changed:
            self.note("document", level, name="/XFA")

    def compare_fields(self):
        for name, nodes in self.old_fields.items():
            now = self.new_fields.get(name, [])
            if len(now) < len(nodes):
                self.note("field-removed", CONTENT, name, name=name)
                continue
            for old, new in zip(nodes, now, strict=False):
                self.compare_field(old, new)
            for new in now[len(nodes) :]:
                self.new_field(new)
        for name, nodes in self.new_fields.items():
            if name not in self.old_fields:
                for new in nodes:
                    self.new_field(new)

    def new_field(self, field):
        """Only a signature may add a field."""
        if field.kind == "/Sig" and is_dictionary(entry(field.node, "/V")):
            self.signed(field)
            return
        group = not field.kind and not field.widgets and "/Rect" not in field.node
        if group or (field.kind == "/Sig" and not draws(field)):
            return
        self.note("field-added", CONTENT, field.name, name=field.name)

    def signed(self, field):
        if is_document_stamp(entry(field.node, "/V")) and not shows(field):
            self.note("evidence", EVIDENCE, field.name)
        elif self.hides_page(field):
            self.note("field-look", CONTENT, field.name, name=field.name)
        else:
            self.note("signed-again", FILLING, field.name, name=field.name)

    def hides_page(self, field):
        for node in widgets_of(field):
            area = rectangle(entry(node, "/Rect"))
            if "/AP" in node and area > LARGEST_PICTURE * self.smallest_page():
                return True
        return False

    def smallest_page(self):
        sizes = [rectangle(resolved(page.inherited.get("/MediaBox"))) for page in self.new_pages]
        return min([size for size in sizes if size > 0], default=1.0)

    def compare_field(self, old, new):
        if old.kind != new.kind or len(old.widgets) != len(new.widgets):
            self.note("field-changed", CONTENT, old.name, name=old.name)
            return
        if old.kind == "/Sig":
            self.compare_signature_field(old, new)
            return
        filled = any(not self.same_entry(old.node, new.node, key) for key in VALUES)
        inherited = not self.same(old.value, new.value)
        if filled or inherited:
            self.note("field-filled", FILLING, old.name, name=old.name)
        pairs = [(old.node, new.node)]
        pairs += [(a, b) for (a, _), (b, _) in zip(old.widgets, new.widgets, strict=True)]
        for before, after in pairs:
            self.compare_node(old, before, after, filled or inherited)

    def compare_signature_field(self, old, new):
        before, after = entry(old.node, "/V"), entry(new.node, "/V")
        if before is None and is_dictionary(after):
            self.signed(new)
            self.compare_node(old, old.node, new.node, True)
            for (a, _), (b, _) in zip(old.widgets, new.widgets, strict=True):
                self.compare_node(old, a, b, True)
            return
        if not self.same_signature(before, after):
            self.note("field-changed", CONTENT, old.name, name=old.name)
        self.compare_node(old, old.node, new.node, False)
        for (a, _), (b, _) in zip(old.widgets, new.widgets, strict=True):
            self.compare_node(old, a, b, False)

    def same_signature(self, old, new):
        """Whether a signature dictionary is the one of before. The /Data of its references is the
        catalog (ISO 32000-2, table 256): what changed in there is compared where it stands.
        """
        if not (is_dictionary(old) and is_dictionary(new)):
            return self.same(old, new)
        keys = (set(old) | set(new)) - {"/Reference"}
        before, after = items(old, "/Reference"), items(new, "/Reference")
        return (
            ("/Reference" in old) == ("/Reference" in new)
            and all(self.same_entry(old, new, key) for key in keys)
            and len(before) == len(after)
            and all(self.same_reference(a, b) for (a, _), (b, _) in zip(before, after, strict=True))
        )

    def same_reference(self, old, new):
        if not (is_dictionary(old) and is_dictionary(new)):
            return self.same(old, new)
        if identity(raw(old, "/Data")) != identity(raw(new, "/Data")):
            return False
        return all(self.same_entry(old, new, key) for key in (set(old) | set(new)) - {"/Data"})

    def compare_node(self, field, old, new, filled):
        """One dictionary of a field or of its widget."""
        free = NODE_FREE | set(VALUES) | set(LOOKS) | set(FLAGS)
        if not is_dictionary(old) or not is_dictionary(new):
            self.note("field-changed", CONTENT, field.name, name=field.name)
            return
        for key in (set(old) | set(new)) - free:
            if not self.same_entry(old, new, key):
                self.note("field-changed", CONTENT, field.name, name=field.name)
        for key in FLAGS_OF_LOCK:
            self.compare_flags(field, old, new, key)
        for key in LOOKS:
            if filled or self.same_entry(old, new, key) or blank(new, key):
                continue
            self.note("field-look", CONTENT, field.name, name=field.name)

    def compare_flags(self, field, old, new, key):
        """Signing may lock a field and make its picture print; it may not hide one."""
        before, after = number(entry(old, key)), number(entry(new, key))
        if (before ^ after) & ~FLAGS_OF_LOCK[key]:
            self.note("field-changed", CONTENT, field.name, name=field.name)

    # the pages

    def compare_pages(self):
        if len(self.old_pages) != len(self.new_pages):
            self.note("pages", CONTENT)
            return
        known = self.known_widgets()
        for index, (old, new) in enumerate(zip(self.old_pages, self.new_pages, strict=True), 1):
            self.compare_page(index, old, new)
            self.compare_annotations(index, old.node, new.node, known)

    def known_widgets(self):
        """References of the widgets that belong to fields of the form."""
        known = set()
        for nodes in self.new_fields.values():
            for field in nodes:
                known.add(field.reference)
                known.update(reference for _, reference in field.widgets)
        return known - {None}

    def compare_page(self, index, old, new):
        same = all(
            self.same_entry(old.node, new.node, key)
            for key in (set(old.node) | set(new.node)) - PAGE_FREE
        )
        for key in ("/Resources", "/MediaBox", "/CropBox", "/Rotate"):
            same = same and self.same(old.inherited.get(key), new.inherited.get(key))
        if not same:
            self.note("page", CONTENT, page=index)

    def compare_annotations(self, page, old, new, known):
        before, after = annotations(old), annotations(new)
        for key, node in before.items():
            if key not in after:
                level = CONTENT if is_widget(node) else ANNOTATING
                self.note("annotation-removed", level, page=page)
            elif not is_widget(node) and not self.same_annotation(node, after[key]):
                self.note("annotation-changed", ANNOTATING, page=page)
        for key, node in after.items():
            if key in before:
                if is_widget(before[key]) == is_widget(node):
                    continue
            elif key in known and is_widget(node):
                continue
            level = CONTENT if is_widget(node) else ANNOTATING
            self.note("annotation-added", level, page=page)

    def same_annotation(self, old, new):
        if not is_dictionary(old) or not is_dictionary(new):
            return self.same(old, new)
        keys = (set(old) | set(new)) - {"/Parent", "/P", "/StructParent", "/Popup"}
        return all(self.same_entry(old, new, key) for key in keys)

    # values

    def same_entry(self, old, new, key):
        return self.same(raw(old, key), raw(new, key))

    def same(self, old, new):
        """Whether two values mean the same, through every reference.

        Pairs being compared are taken as equal, so that cycles end.
        """
        pending, assumed = [(old, new)], []
        while pending:
            self.nodes += 1
            if self.nodes > MOST_NODES:
                raise TooLarge
            more = self.compare_value(*pending.pop(), assumed)
            if more is None:
                self.equal.difference_update(assumed)
                return False
            pending += more
        return True

    def compare_value(self, old, new, assumed):
        """The pairs still to be compared, or None when the two differ here."""
        references = identity(old), identity(new)
        if None not in references:
            if references in self.equal:
                return []
            numbers = self.old_numbers.get(references[0]), self.new_numbers.get(references[1])
            if numbers != (None, None):
                return [] if numbers[0] == numbers[1] else None
            self.equal.add(references)
            assumed.append(references)
        old, new = resolved(old), resolved(new)
        if old is None or new is None:
            return [] if old is new else None
        return self.compare_resolved(old, new)

    def compare_resolved(self, old, new):
        if isinstance(old, generic.StreamObject) or isinstance(new, generic.StreamObject):
            return compare_streams(old, new)
        if is_dictionary(old) and is_dictionary(new):
            return entries(old, new, set())
        if isinstance(old, generic.ArrayObject) and isinstance(new, generic.ArrayObject):
            if len(old) != len(new):
                return None
            return list(zip(list.__iter__(old), list.__iter__(new), strict=True))
        return [] if plain(old) == plain(new) else None


def compare_streams(old, new):
    if not (isinstance(old, generic.StreamObject) and isinstance(new, generic.StreamObject)):
        return None
    if old.encoded_data == new.encoded_data and filters(old) == filters(new):
        return entries(old, new, {"/Length", "/DL"})
    if old.data != new.data:
        return None
    return entries(old, new, STREAM_FORM)


def filters(stream):
    return str(entry(stream, "/Filter")), str(entry(stream, "/DecodeParms"))


def entries(old, new, free):
    """Pairs of the values under each key of either; a null value is an absent one."""
    return [(raw(old, key), raw(new, key)) for key in (set(old) | set(new)) - free]


def raw(node, key):
    """The value under a key, a reference left as it is; a signature's value is never encrypted."""
    if key not in node:
        return None
    if key == "/Contents" and "/ByteRange" in node:
        return node.raw_get(key, decrypt=generic.EncryptedObjAccess.RAW)
    return node.raw_get(key)


def resolved(value):
    if isinstance(value, (generic.IndirectObject, generic.DecryptedObjectProxy)):
        value = value.get_object()
    if isinstance(value, generic.DecryptedObjectProxy):
        value = value.decrypted
    return None if isinstance(value, generic.NullObject) else value


def plain(value):
    """A number, name, text or truth value in a form that compares across readers."""
    if isinstance(value, generic.TextStringObject):
        return ("text", value.original_bytes)
    if isinstance(value, bytes):
        return ("text", bytes(value))
    if isinstance(value, generic.NameObject):
        return ("name", str(value))
    if isinstance(value, generic.BooleanObject):
        return ("truth", bool(value))
    if isinstance(value, (int, generic.FloatObject)):
        return ("number", float(value))
    return ("other", type(value).__name__, str(value))


def is_dictionary(value):
    return isinstance(value, generic.DictionaryObject)


def number(value):
    return int(value) if isinstance(value, int) else 0


def packets(form):
    """The packets of an XFA form by name; {} when it is one stream."""
    xfa = entry(form, "/XFA")
    if not isinstance(xfa, generic.ArrayObject):
        return {}
    values = list(list.__iter__(xfa))
    return {
        str(resolved(name)): value for name, value in zip(values[::2], values[1::2], strict=False)
    }


def annotations(page):
    """The page's annotations by their reference; direct ones by their place."""
    return {
        reference or ("direct", index): node
        for index, (node, reference) in enumerate(items(page, "/Annots"))
    }


def is_widget(node):
    return is_dictionary(node) and entry(node, "/Subtype") == "/Widget"


def is_document_stamp(value):
    return entry(value, "/Type") == "/DocTimeStamp" or entry(value, "/SubFilter") == "/ETSI.RFC3161"


def widgets_of(field):
    return [field.node, *[node for node, _ in field.widgets if is_dictionary(node)]]


def shows(field):
    """Whether the field draws anything on a page."""
    return any("/AP" in node and rectangle(entry(node, "/Rect")) > 0 for node in widgets_of(field))


def draws(field):
    """Whether the field's look holds anything to see; an empty signature field has an empty one."""
    return any(
        not blank(node, "/AP") or set(entry(node, "/AP")) != {"/N"} or "/MK" in node
        for node in widgets_of(field)
        if "/AP" in node and rectangle(entry(node, "/Rect")) > 0
    )


def rectangle(box):
    """The area of a rectangle, 0 when it is none."""
    try:
        left, bottom, right, top = (float(edge) for edge in box)
    except (TypeError, ValueError):
        return 0.0
    return abs(right - left) * abs(top - bottom)


def blank(node, key):
    """Whether a look that was made anew draws nothing."""
    if key != "/AP":
        return False
    normal = entry(entry(node, "/AP"), "/N")
    if not isinstance(normal, generic.StreamObject):
        return False
    try:
        return not SHOWS_TEXT.search(normal.data + b" ")
    except READ_ERRORS:
        return False
