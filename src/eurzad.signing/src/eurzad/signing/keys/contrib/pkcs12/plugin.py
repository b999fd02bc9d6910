"""The plugin of keys in files (PKCS #12)."""

from .options import Pkcs12Options
from .options import read
from asn1crypto import x509
from collections.abc import Iterable
from collections.abc import Mapping
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12
from eurzad.signing.keys.base import chain_of
from eurzad.signing.keys.base import HASHES
from eurzad.signing.keys.base import Key
from eurzad.signing.keys.base import KeyPlugin
from eurzad.signing.keys.base import KeyTrouble
from eurzad.signing.keys.base import load_certificates
from pathlib import Path
from typing import Any


class SoftwareKey(Key):
    """A private key in the memory of this process."""

    def __init__(
        self, private: Any, certificate: x509.Certificate, others: Iterable[x509.Certificate] = ()
    ) -> None:
        self._private = private
        self.certificate = certificate
        self.chain = chain_of(certificate, others)

    def sign_digest(self, digest: bytes, algorithm: str) -> bytes:
        hashed = Prehashed(HASHES[algorithm])
        if isinstance(self._private, rsa.RSAPrivateKey):
            return self._private.sign(digest, padding.PKCS1v15(), hashed)
        return bytes(self._private.sign(digest, ec.ECDSA(hashed)))

    def close(self) -> None:
        self._private = None


def load(path: Path, password: str) -> SoftwareKey:
    """Return the key of a file. Raises KeyTrouble: a wrong password and damage look alike."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise KeyTrouble("no_file", str(path)) from error
    try:
        held = load_pkcs12(data, password.encode() or None)
    except ValueError as error:
        raise KeyTrouble("pin_wrong") from error
    if held.key is None or held.cert is None:
        raise KeyTrouble("bad_file", str(path))
    others = [asn1(one.certificate) for one in held.additional_certs]
    return SoftwareKey(held.key, asn1(held.cert.certificate), others)


def asn1(certificate: Any) -> x509.Certificate:
    """Return a certificate of `cryptography` as one of asn1crypto."""
    return x509.Certificate.load(certificate.public_bytes(Encoding.DER))


class Pkcs12Keys(KeyPlugin):
    """Files with a key, its certificate and those above it."""

    def check(self, given: Mapping[str, Any]) -> Pkcs12Options:
        return read(given)

    def open(self, options: Pkcs12Options, pin: str, folder: Path, guard: Any) -> Key:
        with guard.trying(options.file):
            key = load(Path(options.file), pin)
        if options.chain:
            key.chain = chain_of(key.certificate, [*key.chain, *load_certificates(options.chain)])
        return key
