"""Nothing is signed that the agent does not hold and understand.

It gets the document itself, works out the digest of what a signature in it would cover, and reads
the attributes that the card is to sign: they must say that digest and this card's certificate, and
nothing else. So what the person is shown and may open is what they sign.
"""

from asn1crypto import cms
from asn1crypto import tsp
from eurzad.agent.errors import Refused
from eurzad.agent.jobs import ALGORITHMS
from eurzad.agent.jobs import Document
from typing import Any
import hashlib
import re


LARGEST = 16 * 1024 * 1024
BYTE_RANGE = re.compile(rb"/ByteRange\s{0,4}\[\s{0,4}0 (\d{1,10}) (\d{1,10}) (\d{1,10})\s{0,32}\]")
NEEDED = ["content_type", "message_digest", "signing_certificate_v2"]


def check(document: Document, data: bytes, certificate: bytes) -> None:
    """Raise Refused unless signing this document's attributes signs these bytes, and only them.

    Codes: altered (these are not the bytes that the office means), opaque (it cannot be seen what
    would be signed).
    """
    if len(data) > LARGEST or hashlib.sha256(data).hexdigest() != document.sha256:
        raise Refused("altered")
    digest = digest_of(data, document.algorithm)
    check_attributes(document.attributes, digest, certificate)


def digest_of(pdf: bytes, algorithm: str) -> bytes:
    """Return the digest of all of a PDF but the one place that is kept for the signature.

    The place holds zeros only, so that nothing can be hidden there. Raises Refused (opaque).
    """
    if not pdf.startswith(b"%PDF-"):
        raise Refused("opaque")
    found = [one for one in map(_ranges, BYTE_RANGE.finditer(pdf)) if _covers(pdf, *one)]
    if len(found) != 1:
        raise Refused("opaque")
    [(before, after)] = found
    digest = hashlib.new(algorithm)
    digest.update(pdf[:before])
    digest.update(pdf[after:])
    return digest.digest()


def _ranges(match: re.Match[bytes]) -> tuple[int, int]:
    """Return where the first range ends and where the second begins; (0, 0) is no good one."""
    before, after, length = (int(one) for one in match.groups())
    return (before, after) if after + length == len(match.string) else (0, 0)


def _covers(pdf: bytes, before: int, after: int) -> bool:
    """Tell whether the gap is one string of zeros in hexadecimal digits."""
    gap = pdf[before:after]
    return (
        0 < before < after
        and len(gap) > 2
        and (gap[:1], gap[-1:]) == (b"<", b">")
        and not gap[1:-1].strip(b"0")
    )


def check_attributes(attributes: bytes, digest: bytes, certificate: bytes) -> None:
    """Raise Refused (opaque) unless the attributes say this digest and this certificate only.

    The signature must be one of CMS (RFC 5652, 5.4): a DER set of attributes. Nothing else that
    a card could be made to sign, such as a login or another digest, looks like it.
    """
    try:
        said = _read(attributes)
        reference = said["signing_certificate_v2"]
        # its module has to be loaded for CMS to know it; other programs may have done that
        if not isinstance(reference, tsp.SigningCertificateV2):
            raise ValueError("no reference to a certificate")
        [first] = reference["certs"]
        algorithm = first["hash_algorithm"]["algorithm"].native
        good = (
            said["content_type"].native == "data"
            and said["message_digest"].native == digest
            and algorithm in ALGORITHMS
            and first["cert_hash"].native == hashlib.new(algorithm, certificate).digest()
        )
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Refused("opaque") from error
    if not good:
        raise Refused("opaque")


def _read(attributes: bytes) -> dict[str, Any]:
    """Return the attributes by name, each with its one value. Raises ValueError."""
    found = cms.CMSAttributes.load(attributes, strict=True)
    if found.copy().dump(force=True) != attributes:
        raise ValueError("not DER")
    names = sorted(one["type"].native for one in found)
    if names != NEEDED or any(len(one["values"]) != 1 for one in found):
        raise ValueError("other attributes than those of a signature")
    return {one["type"].native: one["values"][0] for one in found}
