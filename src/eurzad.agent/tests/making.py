"""An office, its jobs, documents and a card, all made up: no server and no reader is needed."""

from asn1crypto import cms
from asn1crypto import tsp
from asn1crypto import x509 as asn1
from base64 import b64encode
from base64 import urlsafe_b64encode
from contextlib import contextmanager
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from datetime import datetime
from datetime import UTC
from eurzad.agent.card import Found
from eurzad.agent.documents import digest_of
from eurzad.agent.errors import Refused
from eurzad.agent.settings import Office
from functools import cache
import hashlib
import json
import secrets


ORIGIN = "https://urzad.example.pl"
NOW = 1_800_000_000
PIN = "648219"


def encoded(data):
    return urlsafe_b64encode(data).rstrip(b"=").decode()


class Server:
    """An office's server: signs jobs with its key."""

    def __init__(self, origin=ORIGIN):
        self.key = Ed25519PrivateKey.generate()
        public = encoded(self.key.public_key().public_bytes_raw())
        self.office = Office(origin, "Urząd Gminy Przykładowo", public)

    def token(self, header=None, **claims):
        told = {
            "do": "sign",
            "aud": self.office.origin,
            "office": self.office.name,
            "sub": "burmistrz",
            "name": "Burmistrz Gminy",
            "iat": NOW,
            "exp": NOW + 600,
            "jti": secrets.token_urlsafe(24),
            **claims,
        }
        parts = (header or {"alg": "EdDSA", "typ": "eurzad-card"}, told)
        signed = ".".join(encoded(json.dumps(part).encode()) for part in parts)
        return f"{signed}.{encoded(self.key.sign(signed.encode()))}"

    def message(self, *documents, **more):
        """A message that asks to sign; each document is a pair of what is said of it and bytes."""
        certificate = hashlib.sha256(own_certificate()).hexdigest()
        claims = {"certificate": certificate, "documents": [told for told, _data in documents]}
        return {
            "version": 1,
            "do": "sign",
            "job": self.token(**{**claims, **more}),
            "documents": [b64encode(data).decode() for _told, data in documents],
        }


def pdf(text=b"Decyzja", gap=b"0" * 64, tail=b"\n%%EOF\n"):
    """A file with a place for a signature, as the server's library leaves it."""
    head = b"%PDF-1.7\n" + text + b"\n/Contents "
    after = len(head) + len(gap) + 2
    for length in range(10, 400):
        ranges = b"\n/ByteRange [0 %d %d %d]" % (len(head), after, length)
        if len(ranges + tail) == length:
            return head + b"<" + gap + b">" + ranges + tail
    raise AssertionError("no such length")


def attributes(digest, certificate, **other):
    """What a card signs: the attributes of a CMS signature (DER)."""
    reference = tsp.SigningCertificateV2(
        {"certs": [{"cert_hash": hashlib.sha256(certificate).digest()}]}
    )
    values = {
        "content_type": "data",
        "message_digest": digest,
        "signing_certificate_v2": reference,
        **other,
    }
    made = [
        cms.CMSAttribute({"type": name, "values": (value,)})
        for name, value in values.items()
        if value is not None
    ]
    return cms.CMSAttributes(made).dump()


def document(data=None, signed=None, **more):
    """A document as a job tells of it, with its bytes; `signed` are other attributes."""
    data = data if data is not None else pdf()
    if signed is None:
        signed = attributes(digest_of(data, "sha256"), own_certificate())
    told = {
        "title": "Decyzja: zezwolenie",
        "mark": "WOŚ.6131.1.2026",
        "filename": "decyzja.pdf",
        "pages": 2,
        "sha256": hashlib.sha256(data).hexdigest(),
        "algorithm": "sha256",
        "attributes": encoded(signed),
        **more,
    }
    return told, data


@cache
def _key():
    return ec.generate_private_key(ec.SECP256R1())


@cache
def own_certificate(name="Burmistrz Gminy"):
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(_key().public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2100, 1, 1, tzinfo=UTC))
        .sign(_key(), hashes.SHA256())
    )
    der = made.public_bytes(Encoding.DER)
    return asn1.Certificate.load(der).dump()


class MadeUpCard:
    """A card with a PIN that locks after three wrong tries, and says when one is left."""

    def __init__(self):
        self.tried = []
        self.left = 3
        self.signed = []
        self.breaks_after = 1000

    def look(self):
        tries = self.left if self.left < 2 else None
        return Found(own_certificate(), (), tries, self.left < 3)

    @contextmanager
    def opened(self, pin, certificate):
        self.tried.append(pin)
        if pin != PIN:
            self.left -= 1
            code = "pin_wrong" if self.left else "pin_locked"
            raise Refused(code, tries=self.left if self.left < 2 else None)
        self.left = 3

        def sign(data, algorithm):
            if len(self.signed) >= self.breaks_after:
                raise Refused("card_lost")
            self.signed.append(data)
            return hashlib.new(algorithm, data).digest()

        yield sign
