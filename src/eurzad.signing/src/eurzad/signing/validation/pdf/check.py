"""Every signature of a PDF: what it covers, whether it verifies, what was changed after it."""

from asn1crypto import core
from asn1crypto import crl
from eurzad.signing.validation.algorithms import digest
from eurzad.signing.validation.algorithms import load_key
from eurzad.signing.validation.algorithms import Method
from eurzad.signing.validation.algorithms import same
from eurzad.signing.validation.algorithms import verifies
from eurzad.signing.validation.answers import load_answer
from eurzad.signing.validation.certificates import BROKEN
from eurzad.signing.validation.certificates import load_certificate
from eurzad.signing.validation.certificates import unique
from eurzad.signing.validation.cms import check_signers
from eurzad.signing.validation.cms import examine_stamp
from eurzad.signing.validation.cms import SignedData
from eurzad.signing.validation.model import Stamp
from eurzad.signing.validation.model import Unreadable
from eurzad.signing.validation.pdf.changes import changes
from eurzad.signing.validation.pdf.changes import EVIDENCE
from eurzad.signing.validation.pdf.changes import FILLING
from eurzad.signing.validation.pdf.changes import TooLarge
from eurzad.signing.validation.pdf.document import CannotRead
from eurzad.signing.validation.pdf.document import Document
from eurzad.signing.validation.pdf.document import entry
from eurzad.signing.validation.pdf.document import identity
from eurzad.signing.validation.pdf.document import items
from eurzad.signing.validation.pdf.document import READ_ERRORS
from eurzad.signing.validation.pdf.locks import locked
from eurzad.signing.validation.pdf.locks import permission
from eurzad.signing.validation.pdf.ranges import gap_value
from eurzad.signing.validation.pdf.ranges import raw_ranges
from eurzad.signing.validation.pdf.ranges import read_ranges
from eurzad.signing.validation.pdf.ranges import SPACE
from eurzad.signing.validation.pdf.tail import stray_objects
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import parse_pdf_date
from typing import NamedTuple


FORM = "PDF"
MOST_SIGNATURES = 200
RSA_SHA1 = "/adbe.x509.rsa_sha1"
PKCS7_SHA1 = "/adbe.pkcs7.sha1"
STAMP = "/ETSI.RFC3161"
PADES = "/ETSI.CAdES.detached"
ALLOWS = {0: "nothing", 1: "fill", 2: "annotate"}


class Held(NamedTuple):
    """A signature dictionary, the field that holds it and its reference."""

    name: str
    node: dict
    reference: tuple | None


def check_pdf(data, report):
    """Add every signature of the PDF to the report."""
    try:
        document = Document(data)
        held = signature_values(document)
    except (CannotRead, *READ_ERRORS):
        check_without_reading(data, report)
        return
    if not document.readable:
        report.note("needs-password")
    document.certificates = stored_certificates(document)
    done = [check_held(data, document, one, report) for one in held]
    check_removed(data, document, [ranges for ranges in done if ranges], report)
    attach_evidence(document, report)
    prove_by_stamps(report)


def signature_values(document):
    """The signature dictionaries in the form, in the order of their fields."""
    found, seen = [], set()
    for nodes in document.fields().values():
        for field in nodes:
            value = entry(field.node, "/V")
            if field.kind != "/Sig" or value is None:
                continue
            reference = identity(field.node.raw_get("/V"))
            if reference is not None and reference in seen:
                continue
            seen.add(reference)
            found.append(Held(field.name, value, reference))
    found += page_signatures(document, seen)
    return found[:MOST_SIGNATURES]


def page_signatures(document, seen):
    """Signatures whose fields stand on a page only: some programs forget to list them."""
    found = []
    for page in document.pages():
        for node, _reference in items(page.node, "/Annots"):
            value = entry(node, "/V") if entry(node, "/FT") == "/Sig" else None
            reference = identity(node.raw_get("/V")) if value is not None else None
            if reference is not None and reference not in seen:
                seen.add(reference)
                found.append(Held(str(entry(node, "/T") or ""), value, reference))
    return found


def check_held(data, document, held, report):
    """One signature dictionary; returns its ranges when they can be read."""
    first = len(report.signatures)
    try:
        ranges, value = covered_part(data, held)
        check_value(data, document, held, ranges, value, report)
    except Unreadable as unreadable:
        ranges = None
        blame(report, first, unreadable.finding)
    except (*READ_ERRORS, *BROKEN):
        ranges = None
        blame(report, first, malformed("PDF"))
    for signature in report.signatures[first:]:
        describe(signature, held)
    if ranges is not None:
        compare(data, document, held, ranges, report.signatures[first])
    return ranges


def malformed(why):
    return Unreadable("signature-malformed", why=why).finding


def blame(report, first, finding):
    """Put a finding on the signature being examined, made when there is none yet."""
    if len(report.signatures) == first:
        report.add(FORM)
    report.signatures[first].keep(finding)


def covered_part(data, held):
    """(Ranges, signature value) of a signature dictionary. Raises Unreadable when they are bad."""
    if not isinstance(held.node, generic.DictionaryObject):
        raise Unreadable("signature-malformed", why="/V")
    array = entry(held.node, "/ByteRange")
    if not isinstance(array, generic.ArrayObject):
        raise Unreadable("ranges-missing")
    numbers = [array[index] for index in range(min(len(array), 5))]
    if not all(isinstance(number, int) for number in numbers):
        raise Unreadable("ranges-missing")
    ranges, problem = read_ranges([int(number) for number in numbers], len(data))
    if problem:
        raise Unreadable(problem)
    value = gap_value(data, ranges)
    if value is None or not same_contents(held.node, value):
        raise Unreadable("ranges-gap")
    if not value.strip(b"\x00"):
        raise Unreadable("signature-malformed", why="/Contents")
    return ranges, value


def same_contents(node, value):
    """Whether /Contents is what stands in the gap, and not another string elsewhere."""
    if "/Contents" not in node:
        return False
    try:
        raw = node.raw_get("/Contents", decrypt=generic.EncryptedObjAccess.RAW)
    except READ_ERRORS:
        return False
    if isinstance(raw, generic.IndirectObject):
        raw = raw.get_object()
    if isinstance(raw, generic.DecryptedObjectProxy):
        raw = raw.raw_object
    if isinstance(raw, generic.TextStringObject):
        raw = raw.original_bytes
    return isinstance(raw, bytes) and bytes(raw) == value


def check_value(data, document, held, ranges, value, report):
    kind = str(entry(held.node, "/SubFilter") or "")
    covered = ranges.covered(data)
    if kind == RSA_SHA1:
        check_rsa_sha1(held, covered, value, report)
    elif kind == STAMP or entry(held.node, "/Type") == "/DocTimeStamp":
        check_document_stamp(covered, value, report, document.certificates)
    elif kind == PKCS7_SHA1:
        check_pkcs7_sha1(covered, value, report)
    else:
        signed = SignedData(value)
        signed.certificates = unique([*signed.certificates, *document.certificates])
        check_signers(signed, covered, report, form_of(kind))


def form_of(kind):
    return "PAdES" if kind == PADES else "PDF PKCS#7"


def check_document_stamp(covered, token, report, more=()):
    stamp = Stamp()
    own = examine_stamp(stamp, token, covered, more)
    own.form, own.is_stamp, own.level = "PAdES document time stamp", True, "timestamp"
    report.signatures.append(own)


def check_pkcs7_sha1(covered, value, report):
    """ISO 32000-1, 12.8.3.3: the signed content is the SHA-1 of the covered bytes."""
    signed = SignedData(value)
    inner = signed.content
    made = check_signers(signed, inner, report, "PDF PKCS#7 SHA-1")
    for signature in made:
        signature.note("weak-digest", algorithm="SHA1")
        if inner is None or not same(inner, digest("sha1", covered)):
            signature.note("digest-mismatch", what="")


def check_rsa_sha1(held, covered, value, report):
    """ISO 32000-1, 12.8.3.2: a bare RSA value, the certificates in /Cert."""
    signature = report.add("PDF X.509")
    signature.note("weak-digest", algorithm="SHA1")
    signature.digest, signature.algorithm = "sha1", "rsa"
    given = entry(held.node, "/Cert")
    given = list(given) if isinstance(given, generic.ArrayObject) else [given]
    ders = [part.original_bytes if hasattr(part, "original_bytes") else part for part in given]
    loaded = [load_certificate(der) for der in ders if isinstance(der, bytes)]
    signature.certificates = [one for one in loaded if one is not None]
    if not signature.certificates:
        raise Unreadable("key-missing")
    signature.certificate = signature.certificates[0]
    number = core.OctetString.load(value).native
    key = load_key(signature.certificate.public_key)
    if not verifies(key, Method("rsa", "sha1"), number, covered):
        signature.note("digest-mismatch", what="")


def describe(signature, held):
    """What the signature dictionary says beside the signature itself."""
    signature.field = held.name
    if signature.claimed is None and isinstance(held.node, generic.DictionaryObject):
        try:
            signature.claimed = parse_pdf_date(str(entry(held.node, "/M")), strict=False)
        except READ_ERRORS:
            signature.claimed = None


# what came after


def compare(data, document, held, ranges, signature):
    """Note on the signature what was changed after it was made."""
    signature.covers = [ranges.start, ranges.gap_start, ranges.gap_end, ranges.end]
    if not ranges.tail(data).strip(SPACE):
        return
    try:
        signed = Document(data[: ranges.end])
    except CannotRead:
        signature.note("signed-revision-unreadable")
        return
    if stray_objects(data, ranges.end, document):
        signature.note("hidden-objects")
    if not (document.readable and signed.readable):
        signature.note("changes-unknown", why="hasło / password")
        return
    judge(signature, held, signed, document)


def judge(signature, held, signed, document):
    try:
        found = changes(signed, document)
        allowed = permission(held.node, signed, document)
        fields = locked(held, signed)
    except (TooLarge, *READ_ERRORS) as error:
        code = "changes-unknown" if isinstance(error, TooLarge) else "revision-unreadable"
        signature.note(code, **({"why": "rozmiar / size"} if code == "changes-unknown" else {}))
        return
    if held.name in signed.fields() and held.name not in document.fields():
        signature.note("signature-removed")
    certified = allowed is not None
    limit = allowed if certified else FILLING
    if certified:
        signature.note("certification", allows=(ALLOWS[limit], {}))
    sort_changes(signature, found, limit, fields, certified)


def sort_changes(signature, found, limit, fields, certified):
    """Say which changes are forbidden and which are allowed."""
    beyond = [change for change in found if change.level > limit]
    filled = [change for change in found if change.field and EVIDENCE < change.level <= limit]
    barred = [change for change in filled if fields(change.field)]
    allowed = [change for change in found if change not in beyond and change not in barred]
    content = [change for change in beyond if change.level > FILLING or not certified]
    forbidden = [change for change in beyond if change not in content] + barred
    for code, changed in (
        ("changed-after", content),
        ("forbidden-after", forbidden),
        ("allowed-after", allowed),
    ):
        if changed:
            signature.note(code, what=tuple(change.words for change in changed[:8]))


# signatures that the form does not show


def usage_rights(document):
    """ByteRanges of usage rights (Adobe Reader extensions): no signature of the document."""
    found = []
    permissions = entry(document.root, "/Perms")
    for key in ("/UR3", "/UR"):
        array = entry(entry(permissions, key), "/ByteRange")
        if isinstance(array, generic.ArrayObject):
            found.append([int(part) for part, _ in items(entry(permissions, key), "/ByteRange")])
    return found


def check_removed(data, document, done, report):
    """A signature that is in the bytes of the file and no longer in its form was taken away."""
    known = {(ranges.gap_start, ranges.gap_end) for ranges in done}
    rights = {(numbers[1], numbers[2]) for numbers in usage_rights(document) if len(numbers) == 4}
    for ranges, value, _at in raw_ranges(data)[:MOST_SIGNATURES]:
        if (ranges.gap_start, ranges.gap_end) in known | rights:
            continue
        known.add((ranges.gap_start, ranges.gap_end))
        first = len(report.signatures)
        try:
            check_signers(SignedData(value), ranges.covered(data), report, "PDF")
        except Unreadable as unreadable:
            blame(report, first, unreadable.finding)
        for signature in report.signatures[first:]:
            signature.note("signature-removed")


def check_without_reading(data, report):
    """A file no reader understands: only a signature over all of it can still say something."""
    hits = raw_ranges(data)
    first = len(report.signatures)
    locked = b"/Encrypt" in data
    if locked:
        report.note("needs-password")
    for ranges, value, _at in hits[:MOST_SIGNATURES]:
        made = len(report.signatures)
        try:
            check_raw(data, ranges, value, report)
        except Unreadable as unreadable:
            blame(report, made, unreadable.finding)
        whole = not ranges.tail(data).strip(SPACE)
        for signature in report.signatures[made:]:
            signature.covers = [ranges.start, ranges.gap_start, ranges.gap_end, ranges.end]
            if not whole and locked:
                signature.note("changes-unknown", why="hasło / password")
            elif not whole:
                signature.note("revision-unreadable")
    if len(report.signatures) > first:
        return
    if b"/ByteRange" in data:
        report.note("signature-malformed", why="PDF")
    report.note("cannot-parse", form=FORM)


def check_raw(data, ranges, value, report):
    signed = SignedData(value)
    if signed.content is not None and len(signed.content) > 20:
        check_document_stamp(ranges.covered(data), value, report)
    else:
        check_signers(signed, ranges.covered(data), report, "PDF")


# evidence and levels


def attach_evidence(document, report):
    """Certificates and revocation data of the document security store (ISO 32000-2, 12.8.4.3)."""
    crls = [one for one in (load(load_list, der) for der in streams(document, "/CRLs")) if one]
    ocsps = [one for one in (load(load_answer, der) for der in streams(document, "/OCSPs")) if one]
    for signature in report.signatures:
        signature.certificates = unique([*signature.certificates, *document.certificates])
        signature.crls += crls
        signature.ocsps += ocsps


def stored_certificates(document):
    """The certificates of the document security store."""
    loaded = [load_certificate(der) for der in streams(document, "/Certs")]
    return [one for one in loaded if one is not None]


def streams(document, key):
    """What the store holds under a key; what cannot be read in it counts for nothing."""
    found = []
    array = stored(document, key)
    for index in range(len(array)):
        try:
            found.append(array[index].data)
        except READ_ERRORS:
            continue
    return found


def stored(document, key):
    try:
        store = entry(document.root, "/DSS")
        array = entry(store, key) if store is not None else None
    except READ_ERRORS:
        return []
    return array if isinstance(array, generic.ArrayObject) else []


def load(read, der):
    try:
        return read(der)
    except BROKEN:
        return None


def load_list(der):
    value = crl.CertificateList.load(der)
    value.native  # noqa: B018 - parses all of it, so that later reading cannot fail
    return value


def prove_by_stamps(report):
    """A sound document time stamp proves that what it covers existed (ETSI EN 319 142-1, 5.5)."""
    stamps = [one for one in report.signatures if one.is_stamp and one.verdict == "intact"]
    for stamp in stamps:
        for signature in report.signatures:
            if not signature.is_stamp and covered_by(signature, stamp):
                signature.stamps += stamp.stamps
                signature.archived = True


def covered_by(signature, stamp):
    return bool(signature.covers and stamp.covers) and signature.covers[3] <= stamp.covers[1]
