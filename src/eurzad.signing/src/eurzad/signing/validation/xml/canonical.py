"""Canonical XML of the parts a signature covers, and the transforms that choose them."""

from base64 import b64decode
from eurzad.signing.validation.model import Unreadable
from eurzad.signing.validation.xml.reading import at
from eurzad.signing.validation.xml.reading import ds
from eurzad.signing.validation.xml.reading import elements
from eurzad.signing.validation.xml.reading import parse
from eurzad.signing.validation.xml.reading import place
from eurzad.signing.validation.xml.writing import Writer
from lxml import etree
from typing import NamedTuple
import binascii
import re


EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"
INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
INCLUSIVE_11 = "http://www.w3.org/2006/12/xml-c14n11"
CANONICAL = {
    form + comments: (form == EXCLUSIVE, bool(comments))
    for form in (INCLUSIVE, INCLUSIVE_11, EXCLUSIVE)
    for comments in ("", "#WithComments")
} | {f"{EXCLUSIVE}WithComments": (True, True)}
ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
BASE64 = "http://www.w3.org/2000/09/xmldsig#base64"
XPATH = "http://www.w3.org/TR/1999/REC-xpath-19991116"
XPATH_FILTER = "http://www.w3.org/2002/06/xmldsig-filter2"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MOST_TRANSFORMS = 20
# what of an expression gives one answer for an element and for its text and attributes
ALIKE = re.compile(
    r"""\[[^\[\]]*\] | "[^"]*" | '[^']*'
    | ancestor-or-self::(?:[\w.-]+:)?(?:[\w.-]+|\*)(?![\w(/])
    | here\(\)(?:/(?:ancestor(?:-or-self)?::)?[\w.:*-]+)*
    | \b(?:not|count|boolean|and|or|true|false)\b
    | [\s()|+<>=!\d-]""",
    re.VERBOSE,
)


class Part(NamedTuple):
    """Some of a document: whole subtrees (their places; () is the root), without others.

    ``document`` says that what stands beside the root (instructions) belongs to it as well.
    """

    roots: tuple
    without: frozenset = frozenset()
    comments: bool = False
    document: bool = False


def whole(comments=False):
    return Part(((),), frozenset(), comments, True)


def canonical(source, part, method=INCLUSIVE, prefixes=()):
    """The octets of a part of the document ``source`` (its bytes)."""
    if method not in CANONICAL:
        raise Unreadable("transform-unknown", transform=method)
    exclusive, comments = CANONICAL[method]
    tree = parse(source)
    inherited = ("lang", "space", "base") if method.startswith(INCLUSIVE_11) else None
    writer = Writer(
        exclusive,
        comments and part.comments,
        without=[at(tree, steps) for steps in part.without],
        prefixes=prefixes if exclusive else (),
        inherited=inherited,
    )
    for steps in part.roots:
        if part.document and steps == ():
            writer.document(tree.getroot())
        else:
            writer.subtree(at(tree, steps))
    return writer.octets()


def prefix_list(transform):
    """The PrefixList of InclusiveNamespaces in a transform or canonicalization method."""
    for element in transform.iter(f"{{{EXCLUSIVE}}}InclusiveNamespaces"):
        return (element.get("PrefixList") or "").split()
    return []


class Selection:
    """What a reference's transforms are working on: a part of ``source``, or plain octets.

    ``uncertain`` names a transform that chose whole elements where its expression may tell text,
    comments or attributes apart: a digest that differs then proves nothing.
    """

    def __init__(self, source, part=None, octets=None):
        self.source = source
        self.part = part
        self.octets = octets
        self.uncertain = ""

    def as_part(self):
        if self.octets is not None:
            parse(self.octets)
            self.source, self.part, self.octets = self.octets, whole(), None
        return self.part

    def as_octets(self, method=INCLUSIVE, prefixes=()):
        if self.octets is None:
            self.octets = canonical(self.source, self.part, method, prefixes)
        return self.octets


def transformed(selection, transforms, signature, form=(INCLUSIVE, ())):
    """The octets a reference digests. Raises Unreadable for transforms that are not known.

    ``form`` is the canonical form of what is no octets yet at the end, with its prefixes.

    XSLT is a programming language: it is never run.
    """
    if len(transforms) > MOST_TRANSFORMS:
        raise Unreadable("limit-reached")
    for transform in transforms:
        apply_transform(selection, transform, signature)
    return selection.as_octets(*form)


def apply_transform(selection, transform, signature):
    name = transform.get("Algorithm") or ""
    if name in CANONICAL:
        if selection.octets is not None:
            selection.as_part()
        selection.as_octets(name, prefix_list(transform))
    elif name == ENVELOPED:
        leave_out(selection, {place(signature)})
    elif name == BASE64:
        selection.octets = decoded(selection)
    elif name == XPATH:
        filter_nodes(selection, transform)
    elif name == XPATH_FILTER:
        filter_sets(selection, transform)
    elif name == RELATIONSHIPS:
        octets = selection.as_octets()
        if has_foreign(parse(octets).getroot()):
            selection.uncertain = RELATIONSHIPS
        selection.octets = relationships(octets, transform)
    else:
        raise Unreadable("transform-unknown", transform=name)


def relationships(octets, transform):
    """The relationship transform (ECMA-376 part 2, 12.2.4.26): the named relationships, sorted."""
    root = parse(octets).getroot()
    ids = {one.get("SourceId") for one in transform.iter() if one.get("SourceId")}
    kinds = {one.get("SourceType") for one in transform.iter() if one.get("SourceType")}
    kept = [
        one
        for one in root.iter(f"{{{PACKAGE}}}Relationship")
        if one.get("Id") in ids or one.get("Type") in kinds
    ]
    made = etree.Element(f"{{{PACKAGE}}}Relationships", nsmap={None: PACKAGE})
    for one in sorted(kept, key=lambda relationship: relationship.get("Id") or ""):
        copied = etree.SubElement(made, f"{{{PACKAGE}}}Relationship")
        for name, value in one.attrib.items():
            copied.set(name, value)
        copied.set("TargetMode", one.get("TargetMode", "Internal"))
    return etree.tostring(made)


def has_foreign(root):
    """Whether names of other vocabularies stand among the relationships: the standard is silent
    about those, and programs differ."""
    return any(set(one.nsmap.values()) - {PACKAGE} for one in root.iter(etree.Element))


def leave_out(selection, places):
    if selection.octets is not None:
        raise Unreadable("transform-unknown", transform=ENVELOPED)
    part = selection.part
    selection.part = part._replace(without=part.without | frozenset(places))


def decoded(selection):
    """The base64 transform works on the text of the nodes."""
    if selection.octets is not None:
        text = selection.octets
    else:
        tree = parse(selection.source)
        roots = [at(tree, steps) for steps in selection.part.roots]
        text = "".join("".join(root.itertext(etree.Element)) for root in roots).encode()
    try:
        return b64decode(b"".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        raise Unreadable("signature-element-malformed", why="base64") from None


def evaluator(holder, expression, here):
    """A compiled XPath, with the prefixes where it is written and the function here()."""
    prefixes = {prefix: uri for prefix, uri in holder.nsmap.items() if prefix}
    extensions = {(None, "here"): lambda context: [here] if here is not None else []}
    try:
        return etree.XPath(
            expression,
            namespaces=prefixes,
            extensions=extensions,
            regexp=False,
            smart_strings=False,
        )
    except (etree.XPathSyntaxError, etree.XPathEvalError):
        raise Unreadable("transform-unknown", transform=XPATH) from None


def evaluated(compiled, node):
    try:
        return compiled(node)
    except etree.XPathError:
        raise Unreadable("transform-unknown", transform=XPATH) from None


def filter_nodes(selection, transform):
    """XPath filtering (XML-DSig 6.6.3), decided element by element."""
    holder = transform.find(ds("XPath"))
    if holder is None:
        raise Unreadable("transform-unknown", transform=XPATH)
    if ALIKE.sub("", holder.text or ""):
        selection.uncertain = XPATH
    part = selection.as_part()
    tree = parse(selection.source)
    steps = place(holder)
    here = at(tree, steps) if same_document(tree, holder, steps) else None
    compiled = evaluator(holder, f"boolean({holder.text or ''})", here)
    keep = {place(element) for element in elements(tree) if evaluated(compiled, element)}
    selection.part = narrowed(tree, part, keep)


def same_document(tree, holder, steps):
    try:
        return at(tree, steps).tag == holder.tag
    except IndexError:
        return False


def filter_sets(selection, transform):
    """XPath Filter 2.0: subtrees are intersected, subtracted or added in turn."""
    part = selection.as_part()
    tree = parse(selection.source)
    keep = None
    everything = {place(element) for element in elements(tree)}
    keep = set(everything)
    for holder in transform.findall(f"{{{XPATH_FILTER}}}XPath"):
        steps = place(holder)
        here = at(tree, steps) if same_document(tree, holder, steps) else None
        found = evaluated(evaluator(holder, holder.text or "", here), tree.getroot())
        chosen = subtrees(found)
        if holder.get("Filter") == "union":
            selection.uncertain = XPATH_FILTER
        keep = {
            "intersect": keep & chosen,
            "subtract": keep - chosen,
            "union": keep | chosen,
        }.get(holder.get("Filter"))
        if keep is None:
            raise Unreadable("transform-unknown", transform=XPATH_FILTER)
    selection.part = narrowed(tree, part, keep)


def subtrees(found):
    chosen = set()
    for element in found if isinstance(found, list) else []:
        if not isinstance(element, etree._Element):
            raise Unreadable("transform-unknown", transform=XPATH_FILTER)
        chosen |= {place(one) for one in element.iter(etree.Element)}
    return chosen


def narrowed(tree, part, keep):
    """The part with only the elements in ``keep``; they must make up whole subtrees."""
    within, without = [], set(part.without)
    whole_document = False
    for steps in part.roots:
        root = at(tree, steps)
        for element in root.iter(etree.Element):
            here = place(element)
            inside = any(here[: len(one)] == one for one in without)
            if inside or here in keep:
                continue
            without.add(here)
            for below in element.iterdescendants(etree.Element):
                if place(below) in keep:
                    within.append(place(below))
        if steps in keep and steps not in part.without:
            whole_document = part.document
            within.insert(0, steps)
    return part_of(within, without, part, whole_document)


def part_of(within, without, part, whole_document):
    """Roots kept below something left out start a piece of their own."""
    roots = []
    for steps in within:
        if not any(steps[: len(one)] == one and len(steps) > len(one) for one in roots):
            roots.append(steps)
    if not roots:
        return Part((), frozenset(), part.comments, False)
    held = {one for one in without if any(one[: len(r)] == r for r in roots)}
    crossing = any(
        len(one) < len(root) and root[: len(one)] == one for one in held for root in roots
    )
    if crossing:
        raise Unreadable("transform-unknown", transform=XPATH)
    return Part(tuple(dict.fromkeys(roots)), frozenset(held), part.comments, whole_document)
