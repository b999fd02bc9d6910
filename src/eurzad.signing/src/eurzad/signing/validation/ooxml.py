"""Signatures of Office files (ECMA-376 part 2, 10: digital signatures of OOXML packages).

The signature covers a manifest; the manifest names parts with their types, and relationships one
by one. What no signature covers may not be reachable from what is shown (Rohlmann et al., "Every
Signature is Broken", USENIX Security 2023).
"""

from datetime import datetime
from datetime import UTC
from eurzad.signing.validation.model import Unreadable
from eurzad.signing.validation.opc import ORIGIN
from eurzad.signing.validation.opc import Package
from eurzad.signing.validation.opc import rels_name
from eurzad.signing.validation.opc import SIGNATURE
from eurzad.signing.validation.opc import TYPES_NAME
from eurzad.signing.validation.xml.canonical import RELATIONSHIPS
from eurzad.signing.validation.xml.check import check_xml
from eurzad.signing.validation.xml.reading import ds
from eurzad.signing.validation.xml.reading import identified
from eurzad.signing.validation.xml.references import check_references
from eurzad.signing.validation.xml.references import Context
from urllib.parse import unquote
import re


FOLDER = re.compile(r"_xmlsignatures/[^/]+\.xml\Z", re.IGNORECASE)
TIME = "{http://schemas.openxmlformats.org/package/2006/digital-signature}SignatureTime"
TYPE_ASKED = re.compile(r"\?ContentType=(.+)\Z")


class Covered:
    """What signatures cover: whole parts, and of relationships those with these ids or types."""

    def __init__(self):
        self.parts = set()
        self.links = {}

    def add_links(self, name, transform):
        ids, kinds = self.links.setdefault(name, (set(), set()))
        ids |= {one.get("SourceId") for one in transform.iter() if one.get("SourceId")}
        kinds |= {one.get("SourceType") for one in transform.iter() if one.get("SourceType")}

    def add(self, other):
        self.parts |= other.parts
        for name, (ids, kinds) in other.links.items():
            own = self.links.setdefault(name, (set(), set()))
            own[0].update(ids)
            own[1].update(kinds)

    def holds(self, rels, link):
        ids, kinds = self.links.get(rels, ((), ()))
        return rels in self.parts or link.id in ids or link.kind in kinds


def is_ooxml(container):
    """Whether it is a package with an Office signature in it."""
    if container.matching(FOLDER):
        return True
    if TYPES_NAME not in container.names:
        return False
    return any(link.kind == ORIGIN for link in Package(container).relationships())


def check_ooxml(container, report):
    """Add every signature of an OOXML package to the report."""
    report.form = "OOXML"
    package = Package(container)
    own, signatures = signing_parts(package)
    shares = []
    for name in signatures:
        if name in container.names:
            shares += check_signature_part(package, name, report)
        else:
            report.note("signature-removed")
    if not report.signatures:
        return
    twice = first_twice(container.names)
    if twice is not None:
        report.note("member-twice", name=twice)
    together = Covered()
    for _signature, covered in shares:
        together.add(covered)
    check_rest(package, own, together, shares, report)


def signing_parts(package):
    """(all members that make up the signing, those of them that are signatures)."""
    own, signatures = set(), set(package.container.matching(FOLDER))
    for origin in package.relationships():
        if origin.kind != ORIGIN:
            continue
        own |= {origin.target, package.find(rels_name(origin.target))}
        found = [one for one in package.relationships(origin.target) if one.target]
        own |= {one.target for one in found if one.is_signing}
        signatures |= {one.target for one in found if one.kind == SIGNATURE}
    for name in signatures:
        own |= {name, package.find(rels_name(name))}
        own |= {one.target for one in package.relationships(name) if one.is_signing}
    return own, sorted(signatures)


def first_twice(names):
    """A name that is there twice; names of parts differ by more than case."""
    seen = set()
    for name in names:
        if name.casefold() in seen:
            return name
        seen.add(name.casefold())
    return None


def check_signature_part(package, name, report):
    """[(signature, Covered)] for one signature part."""
    data = package.container.read(name)
    try:
        checked = check_xml(data, report, package.read, "OOXML XAdES")
    except Unreadable as unreadable:
        report.add("OOXML").keep(unreadable.finding)
        return []
    if not checked:
        report.add("OOXML").note("signature-element-malformed", why="Signature")
    return [
        (signature, check_manifests(package, data, signature, element, done))
        for signature, element, done in checked
    ]


def check_manifests(package, data, signature, element, done):
    """What the manifests in signed objects cover, each digest checked."""
    covered = Covered()
    tree = element.getroottree()
    context = Context(data, tree, identified(tree), package.read)
    for holder in signed_objects(element, done):
        for manifest in holder.findall(ds("Manifest")):
            check_manifest(package, manifest, element, context, signature, covered)
        read_time(holder, signature)
    missing_parts(signature)
    if not covered.parts and not covered.links:
        signature.note("covers-nothing-shown")
    return covered


def signed_objects(element, done):
    """The objects of this signature that its references cover."""
    targets = [one.target for one in done if one.target is not None]
    return [one for one in element.findall(ds("Object")) if one in targets]


def check_manifest(package, manifest, element, context, signature, covered):
    try:
        check_references(manifest, element, context, signature)
    except Unreadable as unreadable:
        signature.keep(unreadable.finding)
    for reference in manifest.findall(ds("Reference")):
        name = package.find(reference.get("URI"))
        check_type(package, name, reference.get("URI") or "", signature)
        transforms = [
            one for one in reference.iter(ds("Transform")) if one.get("Algorithm") == RELATIONSHIPS
        ]
        for transform in transforms:
            covered.add_links(name, transform)
        if not transforms:
            covered.parts.add(name)


def check_type(package, name, address, signature):
    """The part's media type must be the one that was signed (part 2, 10.5.7)."""
    asked = TYPE_ASKED.search(address)
    if asked is None or name not in package.exact:
        return
    if unquote(asked.group(1)).casefold() != package.type_of(name).casefold():
        signature.note("member-type-changed", name=name)


def read_time(holder, signature):
    """The time the signer states outside XAdES (part 2, 10.5.16)."""
    if signature.claimed is not None:
        return
    for element in holder.iter(TIME):
        texts = [text.strip() for text in element.itertext() if "T" in text and ":" in text]
        for text in texts:
            try:
                time = datetime.fromisoformat(text)
            except ValueError:
                continue
            signature.claimed = time if time.tzinfo else time.replace(tzinfo=UTC)


def missing_parts(signature):
    """A part that is not in the package is not elsewhere: it was taken out."""
    for finding in list(signature.findings):
        if finding.code == "content-missing":
            signature.findings.remove(finding)
            name = finding.values.get("name", "").partition("?")[0]
            signature.note("member-missing", name=name)


def check_rest(package, own, together, shares, report):
    """What no signature covers: parts, and relationships, which are judged one by one."""
    links = package.every_link()
    mapped = has_mapped_fields(package, together)
    beside = lying_beside(links, mapped)
    described = {link.target for _member, part, link in links if not part and link.is_description}
    free = own | described | {TYPES_NAME}
    for name in package.container.names:
        if name in free or package.is_relationships(name):
            continue
        if name not in together.parts:
            report.note("member-beside" if name in beside else "member-unsigned", name=name)
            continue
        for signature, covered in shares:
            if name not in covered.parts:
                signature.note("member-partly", name=name)
    for member, part, link in links:
        if link.is_signing or (not part and link.is_description) or link.target in beside:
            continue
        if not together.holds(member, link):
            report.note("relationship-unsigned", name=member, kind=link.name)


def lying_beside(links, mapped):
    """The parts that are reached only by relationships to what is not shown."""
    kinds = {}
    for _member, _part, link in links:
        kinds.setdefault(link.target, []).append(link)
    return {
        target
        for target, found in kinds.items()
        if target
        and all(link.is_beside for link in found)
        and not (mapped and any(link.name == "customXml" for link in found))
    }


def has_mapped_fields(package, together):
    """Whether a signed part shows text out of custom XML (w:dataBinding)."""
    return any(b"dataBinding" in (package.container.read(name) or b"") for name in together.parts)
