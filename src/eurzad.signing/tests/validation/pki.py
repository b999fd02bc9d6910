"""A small certification authority made in memory: people, time stamps, revocation."""

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID
from cryptography.x509.oid import NameOID
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from functools import cache
from pyhanko.sign.signers.pdf_cms import SimpleSigner
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore


NOW = datetime.now(UTC).replace(microsecond=0)
DAY = timedelta(days=1)


@cache
def key(kind, number=0):
    """A key of its own for each kind and number, made once."""
    makers = {
        "rsa-1024": lambda: rsa.generate_private_key(65537, 1024),  # noqa: S505
        "rsa-2048": lambda: rsa.generate_private_key(65537, 2048),
        "rsa-3072": lambda: rsa.generate_private_key(65537, 3072),
        "p-256": lambda: ec.generate_private_key(ec.SECP256R1()),
        "p-384": lambda: ec.generate_private_key(ec.SECP384R1()),
        "brainpool-256": lambda: ec.generate_private_key(ec.BrainpoolP256R1()),
        "ed25519": ed25519.Ed25519PrivateKey.generate,
    }
    return makers[kind]()


class Holder:
    """A certificate with its key and the chain above it."""

    def __init__(self, certificate, private, above=()):
        self.certificate = certificate
        self.private = private
        self.above = list(above)

    @property
    def der(self):
        return self.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def pem(self):
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def key_pem(self):
        return self.private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )

    @property
    def asn1(self):
        return asn1_x509.Certificate.load(self.der)

    @property
    def asn1_key(self):
        der = self.private.private_bytes(
            serialization.Encoding.DER,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        return asn1_keys.PrivateKeyInfo.load(der)

    def store(self):
        store = SimpleCertificateStore()
        store.register_multiple([self.asn1, *[one.asn1 for one in self.above]])
        return store

    def signer(self, **options):
        return SimpleSigner(
            signing_cert=self.asn1, signing_key=self.asn1_key, cert_registry=self.store(), **options
        )

    def stamper(self, at=None):
        return DummyTimeStamper(
            tsa_cert=self.asn1, tsa_key=self.asn1_key, certs_to_embed=self.store(), fixed_dt=at
        )


def name(common):
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "PL"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Urząd próbny"),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def issue(
    common,
    by=None,
    kind="rsa-2048",
    number=0,
    since=NOW - 365 * DAY,
    until=NOW + 365 * DAY,
    authority=False,
    purpose=None,
    extensions=(),
    private=None,
):
    """A certificate for a name, signed by its issuer or by itself."""
    private = private or key(kind, f"{common}{number}")
    issuer = by.certificate.subject if by else name(common)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name(common))
        .issuer_name(issuer)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(authority, None), critical=True)
        .add_extension(usage(authority), critical=True)
        .add_extension(
            x509.SubjectKeyIdentifier.from_public_key(private.public_key()), critical=False
        )
    )
    if by is not None:
        builder = builder.add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(by.private.public_key()),
            critical=False,
        )
    if purpose is not None:
        builder = builder.add_extension(x509.ExtendedKeyUsage([purpose]), critical=True)
    for extension in extensions:
        builder = builder.add_extension(extension, critical=False)
    signer = by.private if by else private
    digest = None if isinstance(signer, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    certificate = builder.sign(signer, digest)
    return Holder(certificate, private, [by, *by.above] if by else [])


def usage(authority):
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=not authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )


class Authority:
    """Root, issuing authority, time-stamping unit and people, by their names."""

    def __init__(self):
        far = {"since": NOW - 3650 * DAY, "until": NOW + 3650 * DAY}
        self.root = issue("Główny urząd próbny", authority=True, **far)
        self.issuing = issue("Urząd wydający", self.root, authority=True, **far)
        self.tsa = issue(
            "Znakowanie czasem", self.issuing, purpose=ExtendedKeyUsageOID.TIME_STAMPING, **far
        )
        self.clerk = issue("Referent Próbny", self.issuing)
        self.head = issue("Kierownik Próbny", self.issuing, kind="p-256")
        self.stranger = issue("Ktoś Obcy")
        self.former = issue(
            "Były Referent", self.issuing, since=NOW - 800 * DAY, until=NOW - 30 * DAY
        )

    def person(self, kind):
        return issue(f"Osoba {kind}", self.issuing, kind=kind)

    def crl(self, revoked=(), at=NOW):
        """A list of revoked certificates: {holder: time}."""
        builder = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self.issuing.certificate.subject)
            .last_update(at - DAY)
            .next_update(at + 30 * DAY)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(
                    self.issuing.private.public_key()
                ),
                critical=False,
            )
            .add_extension(x509.CRLNumber(1), critical=False)
        )
        for holder, time in dict(revoked).items():
            builder = builder.add_revoked_certificate(
                x509.RevokedCertificateBuilder()
                .serial_number(holder.certificate.serial_number)
                .revocation_date(time)
                .build()
            )
        signed = builder.sign(self.issuing.private, hashes.SHA256())
        return signed.public_bytes(serialization.Encoding.DER)


@cache
def authority():
    return Authority()
