"""The certificate on a card: may it sign here, and whose is it?"""

from asn1crypto import x509
from base64 import b64decode
from datetime import datetime
from datetime import UTC
from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.signing.checking.settings import asks_issuers
from eurzad.signing.checking.settings import lists_folder
from eurzad.signing.formats.pades.signing import USAGES
from eurzad.signing.settings import Settings
from eurzad.signing.signer.work import roots_in
from eurzad.signing.trust.assess import open_lists
from eurzad.signing.trust.assess import Trust
from eurzad.signing.trust.chain import FOUND
from eurzad.signing.trust.fetch import fetch
from eurzad.signing.trust.revocation import asked
from eurzad.signing.trust.revocation import issuer_among
from eurzad.signing.trust.revocation import status
from eurzad.signing.validation.certificates import BROKEN
from eurzad.signing.validation.certificates import load_certificate
from eurzad.signing.validation.certificates import validity
from typing import Any


LARGEST = 16 * 1024
LONGEST_CHAIN = 6
LEAST_RSA = 2048
CURVES = ("secp256r1", "secp384r1", "secp521r1")


def read_certificates(data: dict[str, Any]) -> tuple[bytes, tuple[bytes, ...]]:
    """Return the certificate that was sent and those above it, in DER. Raises Invalid."""
    chain = data.get("chain", [])
    if not isinstance(chain, list) or len(chain) > LONGEST_CHAIN:
        raise invalid("chain", _("This is no certificate."))
    return _der("certificate", data.get("certificate")), tuple(_der("chain", one) for one in chain)


def _der(name: str, given: Any) -> bytes:
    try:
        if not isinstance(given, str) or len(given) > 2 * LARGEST:
            raise ValueError(name)
        der = b64decode(given, validate=True)
        found = load_certificate(der)
        if found is None or found.dump() != der:
            raise ValueError(name)
    except ValueError as error:
        raise invalid(name, _("This is no certificate.")) from error
    return der


def check_certificate(known: Settings, der: bytes, chain: tuple[bytes, ...]) -> x509.Certificate:
    """Return the certificate if it may sign here: valid now, for signing, of a trusted issuer.

    Where nobody is trusted by settings or lists, only a demo takes it. Raises Forbidden.
    """
    certificate = x509.Certificate.load(der)
    now = datetime.now(UTC)
    since, until = validity(certificate)
    if since is None or until is None or not since <= now <= until:
        raise Forbidden(_("The certificate on the card is not valid now."))
    if not _may_sign(certificate):
        raise Forbidden(_("The certificate on the card is not one for signing."))
    _check_issuer(known, certificate, [x509.Certificate.load(one) for one in chain], now)
    return certificate


def _may_sign(certificate: x509.Certificate) -> bool:
    try:
        public = certificate.public_key
        usage = certificate.key_usage_value
        strong = (
            public.bit_size >= LEAST_RSA
            if public.algorithm == "rsa"
            else public.algorithm == "ec" and public.curve[1] in CURVES
        )
        named = usage.native if usage is not None else set()
        return strong and not certificate.ca and bool(USAGES & named)
    except BROKEN:
        return False


def _check_issuer(
    known: Settings, certificate: x509.Certificate, chain: list[x509.Certificate], now: datetime
) -> None:
    trust = Trust(open_lists(lists_folder()), roots_in(known.roots))
    if not trust.knows_anybody:
        if known.demo:
            return
        raise Forbidden(_("It is not set up whose certificates count in this office."))
    found = trust.chain(certificate, chain, now)
    if found.outcome != FOUND:
        raise Forbidden(_("Nobody whom this office trusts issued the certificate on the card."))
    if asks_issuers():
        _check_revocation(certificate, found.certificates)


def _check_revocation(certificate: x509.Certificate, chain: list[x509.Certificate]) -> None:
    """Raise Forbidden when the issuer says that the certificate was revoked.

    An issuer that does not answer keeps nobody from signing: at B-LT and above, the signer needs
    its proof before the signature counts.
    """
    above = issuer_among(certificate, chain)
    if above is None:
        return
    known = status(certificate, above, *asked(certificate, above, fetch))
    if known is not None and known.revoked is not None:
        raise Forbidden(_("The certificate on the card was revoked."))
