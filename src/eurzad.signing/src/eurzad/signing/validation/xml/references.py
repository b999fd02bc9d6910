"""What the references of an XML signature point at, and whether the digests hold."""

from eurzad.signing.validation.algorithms import digest
from eurzad.signing.validation.algorithms import same
from eurzad.signing.validation.algorithms import WEAK_DIGESTS
from eurzad.signing.validation.model import Unreadable
from eurzad.signing.validation.xml.canonical import CANONICAL
from eurzad.signing.validation.xml.canonical import canonical
from eurzad.signing.validation.xml.canonical import ENVELOPED
from eurzad.signing.validation.xml.canonical import INCLUSIVE
from eurzad.signing.validation.xml.canonical import Part
from eurzad.signing.validation.xml.canonical import prefix_list
from eurzad.signing.validation.xml.canonical import Selection
from eurzad.signing.validation.xml.canonical import transformed
from eurzad.signing.validation.xml.canonical import whole
from eurzad.signing.validation.xml.methods import decode
from eurzad.signing.validation.xml.methods import digest_method
from eurzad.signing.validation.xml.reading import child
from eurzad.signing.validation.xml.reading import ds
from eurzad.signing.validation.xml.reading import place
from urllib.parse import unquote
import re


MANIFEST = "http://www.w3.org/2000/09/xmldsig#Manifest"
POINTER = re.compile(r"#xpointer\(id\(['\"]([^'\"]+)['\"]\)\)\Z")
ROOT_POINTER = "#xpointer(/)"
MOST_REFERENCES = 2000
DOCUMENT, ELEMENT, FILE = "document", "element", "file"


class Context:
    """The file a signature is in: its bytes, tree and ids, and where other files are found.

    ``content(name)`` gives the bytes of another signed file, or None when it is not here.
    """

    def __init__(self, source, tree, ids, content):
        self.source = source
        self.tree = tree
        self.ids = ids
        self.content = content


class Checked:
    """A reference that was checked: what it points at and what of it is covered."""

    def __init__(self, kind, target=None, part=None, name=""):
        self.kind = kind
        self.target = target
        self.part = part
        self.name = name


def check_references(parent, signature_element, context, signature, depth=0):
    """Check every ds:Reference under SignedInfo or Manifest; the Checked ones are returned."""
    references = parent.findall(ds("Reference"))
    if not references:
        raise Unreadable("references-none")
    if len(references) > MOST_REFERENCES:
        raise Unreadable("limit-reached")
    done = []
    for reference in references:
        try:
            checked = check_reference(reference, signature_element, context, signature)
            done.append(checked)
            done += manifest(reference, checked, signature_element, context, signature, depth)
        except Unreadable as unreadable:
            signature.keep(unreadable.finding)
    return done


def manifest(reference, checked, signature_element, context, signature, depth):
    """The references of a manifest that is signed."""
    target = checked.target
    if reference.get("Type") != MANIFEST or target is None or depth > 2:
        return []
    if target.tag != ds("Manifest"):
        found = target.find(ds("Manifest"))
        if found is None:
            return []
        target = found
    return check_references(target, signature_element, context, signature, depth + 1)


def check_reference(reference, signature_element, context, signature):
    uri = reference.get("URI")
    holder = child(reference, "Transforms")
    transforms = holder.findall(ds("Transform")) if holder is not None else []
    algorithm = digest_method(child(reference, "DigestMethod"))
    value = child(reference, "DigestValue")
    stated = decode(value.text if value is not None else "")
    if algorithm in WEAK_DIGESTS:
        signature.note("weak-digest", algorithm=algorithm.upper())
    checked, selection = select(uri, context, signature)
    start = selection.part
    octets = transformed(selection, transforms, signature_element)
    checked.part = selection.part if checked.kind != FILE else None
    if same(digest(algorithm, octets), stated):
        return checked
    if checked.kind == ELEMENT and same(
        digest(algorithm, alone(context, start, transforms)), stated
    ):
        checked.part = start
        return checked
    if checked.kind != FILE and holds_otherwise(
        reference, start, context, signature_element, algorithm, stated
    ):
        signature.note("reference-odd")
        return checked
    if selection.uncertain:
        raise Unreadable("transform-unknown", transform=selection.uncertain)
    signature.note("digest-mismatch", what=named(uri))
    return checked


def alone(context, part, transforms):
    """The octets of an element as .NET makes them: it is a document of its own before the
    transforms look at it, so that they see no ancestors."""
    own = Selection(context.source, octets=canonical(context.source, part))
    try:
        return transformed(
            own, [one for one in transforms if one.get("Algorithm") != ENVELOPED], None
        )
    except Unreadable:
        return b""


def holds_otherwise(reference, part, context, element, algorithm, stated):
    """Whether the digest is of the same part, written as some programs write it against
    XML-DSig 4.4.3: with its comments, or by the method of SignedInfo where no transform names one.
    Either covers no less than the standard's form does.
    """
    holder = child(reference, "Transforms")
    transforms = holder.findall(ds("Transform")) if holder is not None else []
    method = child(reference.getparent(), "CanonicalizationMethod")
    forms = [(INCLUSIVE, ())]
    name = method.get("Algorithm") if method is not None else None
    if name in CANONICAL and not {one.get("Algorithm") for one in transforms} & set(CANONICAL):
        forms.append((name, prefix_list(method)))
    for comments in (part.comments, True):
        for form in forms:
            own = Selection(context.source, part._replace(comments=comments))
            if same(digest(algorithm, transformed(own, transforms, element, form)), stated):
                return True
    return False


def named(uri):
    return f" ({uri[:80]})" if uri else ""


def select(uri, context, signature):
    """(Checked, Selection) of what a reference's address points at."""
    if uri in ("", "#", ROOT_POINTER):
        part = whole(comments=uri == ROOT_POINTER)
        root = context.tree.getroot()
        return Checked(DOCUMENT, root, part), Selection(context.source, part)
    if uri is None or not uri.startswith("#"):
        return select_file(uri, context, signature)
    pointer = POINTER.match(uri)
    name = pointer.group(1) if pointer else unquote(uri[1:])
    target = identified_element(name, context)
    part = Part((place(target),), frozenset(), pointer is not None)
    return Checked(ELEMENT, target, part, name), Selection(context.source, part)


def identified_element(name, context):
    owners = context.ids.get(name, [])
    if not owners:
        raise Unreadable("reference-nothing", name=name[:80])
    if len(owners) > 1:
        raise Unreadable("reference-ambiguous", name=name[:80])
    return owners[0]


def select_file(uri, context, signature):
    name = unquote(uri or "")
    data = context.content(name or None)
    if data is None:
        raise Unreadable("content-missing", name=name[:120])
    return Checked(FILE, name=name), Selection(data, octets=data)
