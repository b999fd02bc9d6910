"""One file: what kind it is, and all that is to be found out about its signatures."""

from asn1crypto import pem
from base64 import b64decode
from eurzad.signing.validation.certificates import BROKEN
from eurzad.signing.validation.cms import check_signers
from eurzad.signing.validation.cms import examine_stamp
from eurzad.signing.validation.cms import SignedData
from eurzad.signing.validation.levels import set_levels
from eurzad.signing.validation.mail import check_mail
from eurzad.signing.validation.mail import is_signed_mail
from eurzad.signing.validation.model import Report
from eurzad.signing.validation.model import Stamp
from eurzad.signing.validation.model import Unreadable
import binascii
import re


PDF, XML, ZIP, CMS, TEXT, OTHER = "PDF", "XML", "ZIP", "CMS", "text", "other"
MAIL = "S/MIME"
SIGNED_DATA_OID = bytes.fromhex("06092a864886f70d010702")
STAMP_INFO_OID = bytes.fromhex("060b2a864886f70d0109100104")
HEAD = 1024
# files of these kinds are whole without a signature in them
KNOWN = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"II*\x00",
    b"MM\x00*",
    b"RIFF",
    b"\xd0\xcf\x11\xe0",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x1f\x8b",
    b"BM",
    b"{\\rtf",
)
BASE64 = re.compile(rb"[A-Za-z0-9+/=\s]+\Z")


def nothing(name):
    return None


def check(data, content=nothing, beside=nothing):
    """The Report on a file's bytes.

    ``content(name)`` gives the bytes of a file that a signature names, ``beside(None)`` those of
    the file a detached signature without a name is about; both None when it is not here.
    """
    report = Report()
    if not data:
        report.note("empty-file")
        return report
    kind, data = sniff(data)
    report.form = kind
    try:
        CHECKS[kind](data, report, content, beside)
    except Unreadable as unreadable:
        report.keep(unreadable.finding)
    if not report.signatures and report.verdict == "unsigned":
        report.note("no-signature")
    set_levels(report)
    return report


def sniff(data):
    """(kind, bytes): a signature in base64 or PEM is unwrapped."""
    head = data[:HEAD]
    # before PDF: a PDF inside one of these begins within the first bytes, too
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return ZIP, data
    if is_cms(data):
        return CMS, data
    if is_signed_mail(data):
        return MAIL, data
    if b"%PDF-" in head or (b"/ByteRange" in data and b"startxref" in data):
        return PDF, data
    if looks_xml(head):
        return XML, data
    unwrapped = unwrap(data)
    if unwrapped is not None:
        return CMS, unwrapped
    return (TEXT if is_text(data) else OTHER), data


def looks_xml(head):
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        head = head.removeprefix(mark)
    head = head.replace(b"\x00", b"").lstrip()
    return bool(re.match(rb"<(\?xml|!--|!DOCTYPE|[A-Za-z_])", head))


def is_cms(data):
    return data[:1] == b"\x30" and SIGNED_DATA_OID in data[:64]


def unwrap(data):
    """The DER inside PEM or base64, or None."""
    if b"-----BEGIN" in data[:HEAD]:
        try:
            _name, _headers, der = pem.unarmor(data)
        except BROKEN:
            return None
        return der if is_cms(der) else None
    if not BASE64.match(data):
        return None
    try:
        der = b64decode(b"".join(data.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    return der if is_cms(der) else None


def is_text(data):
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    return b"\x00" not in data[: 64 * HEAD] and not any(
        byte in data[:HEAD] for byte in b"\x01\x02\x03"
    )


def check_pdf_file(data, report, content, beside):
    from eurzad.signing.validation.pdf.check import check_pdf

    check_pdf(data, report)


def check_xml_file(data, report, content, beside):
    from eurzad.signing.validation.xml.check import check_xml

    def found(name):
        return content(name) if name else beside(None)

    try:
        check_xml(data, report, found)
    except Unreadable:
        if is_page(data):
            return
        raise


def is_page(data):
    """Whether it is a web page: those need not be XML."""
    head = data[:HEAD].lower()
    return (b"<html" in head or b"<!doctype html" in head) and b"SignatureValue" not in data


def check_zip_file(data, report, content, beside):
    from eurzad.signing.validation.containers import check_container

    check_container(data, report)


def check_cms_file(data, report, content, beside):
    try:
        signed = SignedData(data)
    except Unreadable as unreadable:
        report.add("CMS").keep(unreadable.finding)
        return
    inner = signed.content
    if inner is None and not signed.signers and signed.certificates:
        # certificates only (RFC 5652, 5.2): nothing is signed
        return
    if STAMP_INFO_OID in data[:256] and inner is not None and signed.content_type.endswith(".1.4"):
        check_stamp_token(data, report, beside)
        return
    if inner is None:
        inner = beside(None)
    check_signers(signed, inner, report, "CAdES")


def check_mail_file(data, report, content, beside):
    check_mail(data, report, lambda der, into: check_cms_file(der, into, content, nothing))


def check_stamp_token(token, report, beside):
    """A time stamp as a file of its own: what it stamps is another file."""
    data = beside(None)
    own = examine_stamp(Stamp(), token, data or b"")
    own.form, own.is_stamp = "RFC 3161", True
    report.signatures.append(own)
    if data is None:
        own.findings = [one for one in own.findings if one.code != "digest-mismatch"]
        own.note("content-missing", name="")


def check_text(data, report, content, beside):
    return


def check_other(data, report, content, beside):
    if not data.startswith(KNOWN):
        report.note("unknown-format")


CHECKS = {
    PDF: check_pdf_file,
    XML: check_xml_file,
    ZIP: check_zip_file,
    CMS: check_cms_file,
    MAIL: check_mail_file,
    TEXT: check_text,
    OTHER: check_other,
}
