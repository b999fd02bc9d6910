"""What every kind of key can do, and what can be wrong with one."""

from abc import ABC
from abc import abstractmethod
from asn1crypto import x509
from collections.abc import Iterable
from collections.abc import Mapping
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.serialization import load_der_public_key
from pathlib import Path
from pyhanko.keys import load_certs_from_pemder
from typing import Any
import hashlib


HASHES = {"sha256": hashes.SHA256(), "sha384": hashes.SHA384(), "sha512": hashes.SHA512()}

# What can be wrong with a key, by its code. A person has to act before any of the last group goes
# away; a machine goes on trying the others.
PASSING = ("no_module", "no_token", "token_lost", "no_key", "no_certificate", "no_file")
FOR_A_PERSON = (
    "pin_missing",
    "pin_file_open_to_others",
    "pin_wrong",
    "pin_locked",
    "pin_held",
    "bad_file",
    "mismatch",
    "expired",
)


class KeyTrouble(Exception):
    """A key cannot be used now: `code` says why, `detail` adds what is no secret."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail

    @property
    def passes(self) -> bool:
        """Whether it may be over by itself, so that trying again makes sense."""
        return self.code in PASSING


class Key(ABC):
    """An opened key. It is used by one thread at a time."""

    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()

    @abstractmethod
    def sign_digest(self, digest: bytes, algorithm: str) -> bytes:
        """Return the signature of a digest made by `algorithm` (such as sha256).

        RSA: PKCS #1 v1.5. EC: the DER structure of ECDSA. Raises KeyTrouble.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of what is open."""

    def is_there(self) -> None:  # noqa: B027 what is in memory is there
        """Raise KeyTrouble when the key cannot be reached any more."""

    @property
    def is_rsa(self) -> bool:
        return self.certificate.public_key.algorithm == "rsa"

    @property
    def bits(self) -> int:
        return int(self.certificate.public_key.bit_size)

    def sign(self, data: bytes, algorithm: str) -> bytes:
        """Return the signature of data, checked with the certificate. Raises KeyTrouble.

        A signature that its own certificate does not prove good must not leave: the certificate
        may be another key's, or the token faulty.
        """
        digest = hashlib.new(algorithm, data).digest()
        signature = self.sign_digest(digest, algorithm)
        if not proves(self.certificate, signature, digest, algorithm):
            raise KeyTrouble("mismatch")
        return signature


class KeyPlugin(ABC):
    """A kind of key."""

    needs_pin = True

    @abstractmethod
    def check(self, given: Mapping[str, Any]) -> Any:
        """Return the options of a key of this kind. Raises ValueError that names the field."""

    @abstractmethod
    def open(self, options: Any, pin: str, folder: Path, guard: Any) -> Key:
        """Open a key. Raises KeyTrouble.

        `folder` is where the signer keeps what is its own. A PIN is tried within
        `guard.trying(name)`, the name being that of whatever counts wrong tries.
        """

    def forget(self, options: Any) -> None:  # noqa: B027 most kinds have nothing to forget
        """Forget what was lost, before the key is opened anew. Raises KeyTrouble."""


def proves(certificate: x509.Certificate, signature: bytes, digest: bytes, algorithm: str) -> bool:
    """Tell whether a signature of a digest was made with the key of this certificate."""
    public = load_der_public_key(certificate.public_key.dump())
    hashed = Prehashed(HASHES[algorithm])
    try:
        if isinstance(public, rsa.RSAPublicKey):
            public.verify(signature, digest, padding.PKCS1v15(), hashed)
        elif isinstance(public, ec.EllipticCurvePublicKey):
            public.verify(signature, digest, ec.ECDSA(hashed))
        else:
            return False
    except InvalidSignature:
        return False
    return True


def load_certificates(path: str) -> tuple[x509.Certificate, ...]:
    """Return the certificates of a file, PEM (any number) or DER. Raises KeyTrouble."""
    try:
        return tuple(load_certs_from_pemder([path]))
    except OSError as error:
        raise KeyTrouble("no_file", path) from error
    except ValueError as error:
        raise KeyTrouble("bad_file", path) from error


def chain_of(
    certificate: x509.Certificate, others: Iterable[x509.Certificate]
) -> tuple[x509.Certificate, ...]:
    """Return, of the other certificates, those above this one, the nearest first."""
    known = {one.subject.hashable: one for one in others}
    found: list[x509.Certificate] = []
    current = certificate
    while current.issuer.hashable != current.subject.hashable:
        above = known.get(current.issuer.hashable)
        if above is None or above in found:
            break
        found.append(above)
        current = above
    return tuple(found)


def given_text(given: Mapping[str, Any], name: str, required: bool = False) -> str:
    """Return a text of a key's configuration. Raises ValueError that names it."""
    value = given.get(name, "")
    if not isinstance(value, str) or "\n" in value:
        raise ValueError(f"{name} must be a text on one line")
    if required and not value:
        raise ValueError(f"{name} is missing")
    return value


def only(given: Mapping[str, Any], names: Iterable[str]) -> None:
    """Raise ValueError when the configuration has a name that means nothing."""
    unknown = sorted(set(given) - set(names))
    if unknown:
        raise ValueError(f"{unknown[0]} is not known here; known are: {', '.join(sorted(names))}")
