"""The demo's own certification authority. It stays on this machine and nobody trusts it."""

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from eurzad.signing.keys.base import KeyTrouble
from eurzad.signing.keys.contrib.pkcs12.plugin import load
from eurzad.signing.keys.contrib.pkcs12.plugin import SoftwareKey
from pathlib import Path
from typing import Any
import os
import secrets


NO_LEGAL_FORCE = "DEMO - BEZ MOCY PRAWNEJ"
AUTHORITY = "Centrum certyfikacji eUrząd"
LONGEST_NAME = 64
YEARS = 5


def demo_key(folder: Path, name: str, of: str, given: str) -> SoftwareKey:
    """Return the demo's key called `name`, made the first time: `of` is whom it is for.

    `given` is the office, as the certificate says it. Raises KeyTrouble.
    """
    path = folder / f"{name}.p12"
    password = _password(folder)
    if not path.exists():
        authority = _authority(folder, password)
        private, certificate = _certificate(of, given, authority)
        _keep(path, private, certificate, [authority[1]], password)
    return load(path, password)


def _authority(folder: Path, password: str) -> tuple[Any, x509.Certificate]:
    path = folder / "authority.p12"
    if not path.exists():
        private = _private_key()
        name = _name(f"{AUTHORITY} ({NO_LEGAL_FORCE})", AUTHORITY)
        certificate = (
            _builder(name, name, private)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(_usage(authority=True), critical=True)
            .sign(private, hashes.SHA256())
        )
        _keep(path, private, certificate, [], password)
        (folder / "authority.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    key = load(path, password)
    return key._private, x509.load_der_x509_certificate(key.certificate.dump())


def _certificate(
    of: str, office: str, authority: tuple[Any, x509.Certificate]
) -> tuple[Any, x509.Certificate]:
    private = _private_key()
    signing, above = authority
    certificate = (
        _builder(_name(f"{of} ({NO_LEGAL_FORCE})", office), above.subject, private)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(authority=False), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key()), critical=False
        )
        .sign(signing, hashes.SHA256())
    )
    return private, certificate


def _builder(subject: x509.Name, issuer: x509.Name, private: Any) -> x509.CertificateBuilder:
    begun = datetime.now(UTC) - timedelta(days=1)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begun)
        .not_valid_after(begun + timedelta(days=365 * YEARS))
        .add_extension(
            x509.SubjectKeyIdentifier.from_public_key(private.public_key()), critical=False
        )
    )


def _usage(authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=not authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )


def _name(common: str, organisation: str) -> x509.Name:
    mark = f" ({NO_LEGAL_FORCE})"
    if common.endswith(mark):
        common = _cut(common.removesuffix(mark), LONGEST_NAME - len(mark)) + mark
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "PL"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, _cut(organisation, LONGEST_NAME)),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, NO_LEGAL_FORCE),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _cut(text: str, top: int) -> str:
    """Return as much of a text as has room in so many bytes (X.520 has 64)."""
    return text.encode()[:top].decode(errors="ignore").strip()


def _private_key() -> Any:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _password(folder: Path) -> str:
    """Return the password of the demo's files: made once, readable by the owner only."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / "password"
    if not path.exists():
        _write(path, secrets.token_urlsafe(24).encode())
    return path.read_text().strip()


def _keep(
    path: Path,
    private: Any,
    certificate: x509.Certificate,
    above: list[x509.Certificate],
    password: str,
) -> None:
    encryption = BestAvailableEncryption(password.encode())
    data = serialize_key_and_certificates(b"demo", private, certificate, above, encryption)
    _write(path, data)


def _write(path: Path, data: bytes) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as target:
            target.write(data)
    except OSError as error:
        raise KeyTrouble("no_file", str(path)) from error
