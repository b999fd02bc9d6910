"""Signed containers: ASiC-S and ASiC-E (ETSI EN 319 162), ODF and OOXML packages."""

from eurzad.signing.validation.algorithms import digest
from eurzad.signing.validation.algorithms import same
from eurzad.signing.validation.cms import check_signers
from eurzad.signing.validation.cms import examine_stamp
from eurzad.signing.validation.cms import SignedData
from eurzad.signing.validation.model import Stamp
from eurzad.signing.validation.model import Unreadable
from eurzad.signing.validation.xml.check import check_xml
from eurzad.signing.validation.xml.methods import decode
from eurzad.signing.validation.xml.methods import digest_method
from eurzad.signing.validation.xml.reading import child
from eurzad.signing.validation.xml.reading import local
from eurzad.signing.validation.xml.reading import parse
from eurzad.signing.validation.xml.references import FILE
from io import BytesIO
from lxml import etree
from urllib.parse import unquote
import re
import zipfile
import zlib


META = "META-INF/"
MIMETYPE = "mimetype"
ASIC_TYPES = (b"application/vnd.etsi.asic-s+zip", b"application/vnd.etsi.asic-e+zip")
# signatures of an ODF document's macros alone (ODF 1.3 part 2, 5.3)
MACROS = "META-INF/macrosignatures.xml"
ODF_LIST = "META-INF/manifest.xml"
XADES_NAME = re.compile(r"META-INF/[^/]*signatures?[^/]*\.xml\Z", re.IGNORECASE)
CADES_NAME = re.compile(r"META-INF/[^/]*signature[^/]*\.p7[sm]\Z", re.IGNORECASE)
STAMP_NAME = re.compile(r"META-INF/[^/]*timestamp[^/]*\.tst\Z", re.IGNORECASE)
MANIFEST_NAME = re.compile(r"META-INF/[^/]*ASiC[^/]*Manifest[^/]*\.xml\Z", re.IGNORECASE)
BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    IndexError,
)
UTF8_NAME = 0x800
MIB = 1024 * 1024
LARGEST = 512 * MIB
MOST_MEMBERS = 10_000
# beyond this many bytes for each packed one, and beyond some size, it is a bomb
LARGEST_RATIO = 200
SMALL = 10 * MIB


class Container:
    """A ZIP file's members, read within bounds."""

    def __init__(self, data):
        try:
            self.zip = zipfile.ZipFile(BytesIO(data))
            self.members = [one for one in self.zip.infolist() if not one.is_dir()]
        except BROKEN_ZIP:
            raise Unreadable("cannot-parse", form="ZIP") from None
        self.refuse_bombs()
        self.names = [written_name(one) for one in self.members]

    def refuse_bombs(self):
        total = sum(one.file_size for one in self.members)
        if len(self.members) > MOST_MEMBERS or total > LARGEST:
            raise Unreadable("bomb")
        for one in self.members:
            if one.file_size > SMALL and one.file_size > LARGEST_RATIO * max(one.compress_size, 1):
                raise Unreadable("bomb")

    def begins_elsewhere(self):
        """Whether members stand before those of the directory: some programs show them instead."""
        return min((one.header_offset for one in self.zip.infolist()), default=0) > 0

    def twice(self):
        return next((name for name in self.names if self.names.count(name) > 1), None)

    def read(self, name):
        """The bytes of a member, or None when there is none of that name."""
        if name not in self.names:
            return None
        try:
            with self.zip.open(self.members[self.names.index(name)]) as member:
                data = member.read(LARGEST + 1)
        except BROKEN_ZIP:
            raise Unreadable("cannot-parse", form="ZIP") from None
        if len(data) > LARGEST:
            raise Unreadable("bomb")
        return data

    def matching(self, pattern):
        return [name for name in self.names if pattern.match(name)]

    def signed_names(self):
        """The members a signature has to cover: all but the container's own."""
        return [name for name in self.names if not name.startswith(META) and name != MIMETYPE]


def written_name(member):
    """The name of a member. Where the file does not say that it is UTF-8, it is all the same, or
    what programs of Central Europe write: code page 852.
    """
    if member.flag_bits & UTF8_NAME or member.filename.isascii():
        return member.filename
    written = member.filename.encode("cp437")
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError:
        return written.decode("cp852")


def check_container(data, report):
    """Add every signature of the container to the report; True when it had any."""
    from eurzad.signing.validation.ooxml import check_ooxml
    from eurzad.signing.validation.ooxml import is_ooxml

    container = Container(data)
    if is_ooxml(container):
        check_ooxml(container, report)
        return
    report.form = form_of(container)
    shares = []
    if MACROS in container.names:
        report.note("macros-signed")
    for name in container.matching(XADES_NAME):
        shares += check_member(check_xades, container, name, report)
    for name in container.matching(CADES_NAME):
        shares += check_member(check_cades, container, name, report)
    for name in container.matching(STAMP_NAME):
        shares += check_member(check_stamp_file, container, name, report)
    if report.signatures:
        check_members(container, shares, report)
        if container.begins_elsewhere():
            report.note("members-hidden")


def form_of(container):
    kind = (container.read(MIMETYPE) or b"").strip()
    if kind in ASIC_TYPES:
        return "ASiC-S" if kind == ASIC_TYPES[0] else "ASiC-E"
    if b"opendocument" in kind:
        return "ODF"
    single = len(container.signed_names()) == 1 and f"{META}signatures.xml" in container.names
    return "ASiC-S" if single else "ASiC-E"


def check_member(check, container, name, report):
    """Run the check on one signature file; what it cannot read is a finding of a signature."""
    first = len(report.signatures)
    try:
        return check(container, name, report)
    except Unreadable as unreadable:
        if len(report.signatures) == first:
            report.add(report.form)
        report.signatures[first].keep(unreadable.finding)
        return []


def check_members(container, shares, report):
    """Every file is covered by some signature; each signature's gaps are said."""
    twice = container.twice()
    if twice is not None:
        report.note("member-twice", name=twice)
    together = set().union(*[names for _, names in shares]) if shares else set()
    free = {MIMETYPE} if report.form != "ODF" else odf_free(container)
    for name in container.signed_names():
        if name in free:
            continue
        if name not in together:
            report.note("member-unsigned", name=name)
    if report.form == "ODF" and ODF_LIST not in together:
        report.note("list-unsigned", name=ODF_LIST)
    for signature, names in shares:
        for name in container.signed_names():
            if name in together and name not in names and name not in free:
                signature.note("member-partly", name=name)


def odf_free(container):
    """ODF 1.3 part 2, 4.1: thumbnails and such need not be signed."""
    return {name for name in container.names if name.startswith(("Thumbnails/", "Versions/"))}


# XAdES inside


def check_xades(container, name, report):
    """(signature, names covered) for each signature of one signatures file."""
    if name == MACROS:
        return []
    data = container.read(name)

    def content(wanted):
        return member_for(container, wanted)

    root = parse(data).getroot()
    if local(root) == "manifest":
        return []
    checked = check_xml(data, report, content, f"{report.form} XAdES")
    shares = []
    for signature, _element, done in checked:
        names = {member_name(container, one.name) for one in done if one.kind == FILE}
        if not names and not signature.has("content-missing"):
            signature.note("covers-nothing-shown")
        missing_members(signature)
        shares.append((signature, names))
    return shares


def missing_members(signature):
    """A file that is not in the container is not elsewhere: it was taken out."""
    for finding in list(signature.findings):
        if finding.code == "content-missing":
            signature.findings.remove(finding)
            signature.note("member-missing", name=finding.values.get("name", ""))


def member_name(container, name):
    """The member a reference names: references are URIs, relative to the container."""
    if not name:
        names = container.signed_names()
        return names[0] if len(names) == 1 else ""
    for candidate in (name, unquote(name), name.lstrip("/"), unquote(name).removeprefix("./")):
        if candidate in container.names:
            return candidate
    return name


def member_for(container, name):
    wanted = member_name(container, name)
    return container.read(wanted) if wanted else None


# CAdES inside


def check_cades(container, name, report):
    form = f"{report.form} CAdES"
    signed = SignedData(container.read(name))
    manifest = manifest_for(container, name)
    if manifest is None:
        names = container.signed_names()
        if len(names) != 1:
            raise Unreadable("covers-nothing-shown")
        made = check_signers(signed, container.read(names[0]), report, form)
        return [(signature, set(names)) for signature in made]
    made = check_signers(signed, container.read(manifest), report, form)
    covered = check_manifest(container, manifest, made)
    return [(signature, covered) for signature in made]


def check_stamp_file(container, name, report):
    """A time assertion over the one file, or over a manifest."""
    manifest = manifest_for(container, name)
    names = container.signed_names()
    if manifest is None and len(names) != 1:
        raise Unreadable("covers-nothing-shown")
    stamp = Stamp()
    own = examine_stamp(stamp, container.read(name), container.read(manifest or names[0]))
    own.form, own.is_stamp, own.level = f"{report.form} time stamp", True, "timestamp"
    report.signatures.append(own)
    covered = check_manifest(container, manifest, [own]) if manifest else set(names)
    return [(own, covered)]


def manifest_for(container, name):
    """The ASiCManifest whose SigReference is this signature file, or None."""
    for manifest in container.matching(MANIFEST_NAME):
        root = parse(container.read(manifest)).getroot()
        for reference in root.iter(etree.Element):
            if local(reference) == "SigReference" and unquote(reference.get("URI") or "") == name:
                return manifest
    return None


def check_manifest(container, manifest, signatures):
    """The names of the files whose digests in the manifest were checked."""
    root = parse(container.read(manifest)).getroot()
    covered = set()
    for reference in root.iter(etree.Element):
        if local(reference) != "DataObjectReference":
            continue
        name = member_name(container, unquote(reference.get("URI") or ""))
        data = container.read(name)
        if data is None:
            note_all(signatures, "member-missing", name=name)
            continue
        value = child(reference, "DigestValue")
        stated = decode(value.text if value is not None else "")
        covered.add(name)
        if not same(digest(digest_method(child(reference, "DigestMethod")), data), stated):
            note_all(signatures, "digest-mismatch", what=f" ({name})")
    if not covered:
        note_all(signatures, "covers-nothing-shown")
    return covered


def note_all(signatures, code, **values):
    for signature in signatures:
        signature.note(code, **values)
