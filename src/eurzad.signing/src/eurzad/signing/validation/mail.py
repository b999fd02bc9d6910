"""Signed messages, S/MIME (RFC 8551): a signature beside the message, or the message inside it."""

from asn1crypto import cms
from email import policy
from email.errors import MessageError
from email.parser import BytesHeaderParser
from email.parser import BytesParser
from eurzad.signing.validation.cms import check_signers
from eurzad.signing.validation.cms import SignedData
from eurzad.signing.validation.model import INTACT
from eurzad.signing.validation.model import Report
from eurzad.signing.validation.model import Unreadable
import re


MULTIPART = "multipart/signed"
OPAQUE = ("application/pkcs7-mime", "application/x-pkcs7-mime")
DETACHED = ("application/pkcs7-signature", "application/x-pkcs7-signature")
ENCRYPTED = ("enveloped-data", "authenveloped-data", "compressed-data")
OTHER_CMS = ("enveloped_data", "authenticated_enveloped_data", "compressed_data")
LARGEST_HEAD = 64 * 1024
LARGEST_SIGNATURE = 32 * 1024 * 1024
BLANK_LINE = re.compile(rb"\r?\n\r?\n")
FIRST_HEADER = re.compile(rb"\s*(From [^\n]*\n)?[!-9;-~]+:")
BARE_LINE_END = re.compile(rb"(?<!\r)\n")
BROKEN_MAIL = (MessageError, ValueError, TypeError, KeyError, AttributeError, IndexError)


def head_of(data):
    """The headers of a message as written, or None when the bytes do not begin with headers."""
    if not FIRST_HEADER.match(data[:LARGEST_HEAD]):
        return None
    end = BLANK_LINE.search(data, 0, LARGEST_HEAD)
    return data[: end.end()].lstrip() if end else None


def headers_of(head):
    try:
        return BytesHeaderParser(policy=policy.compat32).parsebytes(head)
    except BROKEN_MAIL:
        return None


def is_signed_mail(data):
    """Whether the bytes are a message that says it is signed by S/MIME."""
    head = head_of(data)
    headers = headers_of(head) if head else None
    if headers is None:
        return False
    kind = headers.get_content_type()
    if kind == MULTIPART:
        return str(headers.get_param("protocol", DETACHED[0])).lower() in DETACHED
    return kind in OPAQUE and smime_type(headers) not in ENCRYPTED


def smime_type(headers):
    return str(headers.get_param("smime-type", "")).lower()


def check_mail(data, report, check_cms):
    """Examine the signature of a message; ``check_cms`` examines one with its content inside."""
    head = head_of(data)
    headers = headers_of(head)
    if len(headers.get_all("Content-Type", ())) != 1:
        # one program would show what another does not check
        raise Unreadable("cannot-parse", form="S/MIME")
    if headers.get_content_type() == MULTIPART:
        check_beside(data, headers, report)
    else:
        check_inside(decoded(data), headers, report, check_cms)
    if report.signatures:
        report.note("mail-headers")


def check_inside(der, headers, report, check_cms):
    """A message that does not say what is done to it may be encrypted: whether it is signed can
    then not be told."""
    if not smime_type(headers) and is_other_cms(der):
        raise Unreadable("unknown-format")
    check_cms(der, report)


def is_other_cms(der):
    try:
        return cms.ContentInfo.load(der)["content_type"].native in OTHER_CMS
    except BROKEN_MAIL:
        return False


def check_beside(data, headers, report):
    """RFC 8551, 3.5.3: exactly two parts, the message and the signature over it."""
    boundary = headers.get_boundary()
    if not boundary:
        raise Unreadable("cannot-parse", form="S/MIME")
    parts = split(data, boundary.encode("latin-1", "replace"))
    if len(parts) < 2:
        report.note("signature-removed")
        return
    if len(parts) > 2:
        report.note("mail-parts")
    try:
        signed = SignedData(decoded(parts[1]))
    except Unreadable as unreadable:
        report.add("S/MIME").keep(unreadable.finding)
        return
    check_best(signed, parts[0], report)


def split(data, boundary):
    """The parts between the boundary's lines, without the line end before each (RFC 2046)."""
    line = re.compile(rb"(?:\A|\r?\n)--" + re.escape(boundary) + rb"(--)?[ \t]*(?=\r?\n|\Z)")
    found, start = [], None
    for mark in line.finditer(data):
        if start is not None:
            found.append(data[start : mark.start()])
        start = after_line_end(data, mark.end())
        if mark.group(1):
            return found
    return found if start is None else [*found, data[start:]]


def after_line_end(data, at):
    return at + 2 if data[at : at + 2] == b"\r\n" else at + 1


def check_best(signed, message, report):
    """Line ends are CRLF where signed (RFC 8551, 3.1.1); some programs sign them as written, and
    what carries the message may write others."""
    canonical = BARE_LINE_END.sub(b"\r\n", message)
    tried = []
    for content in dict.fromkeys((canonical, message, canonical.replace(b"\r\n", b"\n"))):
        scratch = Report()
        check_signers(signed, content, scratch, "S/MIME")
        tried.append(scratch)
        if scratch.verdict == INTACT:
            break
    best = tried[-1] if tried[-1].verdict == INTACT else tried[0]
    report.signatures += best.signatures


def decoded(part):
    """The bytes a part holds, out of its transfer encoding."""
    if len(part) > LARGEST_SIGNATURE:
        raise Unreadable("bomb")
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(part.lstrip())
        return message.get_payload(decode=True) or b""
    except BROKEN_MAIL:
        raise Unreadable("cannot-parse", form="S/MIME") from None
