"""Which certificates may sign with a card, and whose they are."""

from .pki import TestPki
from asn1crypto import x509 as asn1
from base64 import b64encode
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from datetime import datetime
from datetime import UTC
from eurzad.core.errors import Forbidden
from eurzad.core.errors import Invalid
from eurzad.signing.cards.certificates import check_certificate
from eurzad.signing.cards.certificates import read_certificates
from eurzad.signing.cards.people import bears_name
from eurzad.signing.cards.people import identity_of
from eurzad.signing.settings import Settings
from pathlib import Path
from urllib.parse import urlsplit
import pytest


NO_USAGE = dict.fromkeys(
    (
        "key_encipherment",
        "data_encipherment",
        "key_agreement",
        "key_cert_sign",
        "crl_sign",
        "encipher_only",
        "decipher_only",
    ),
    False,
)


def made(key=None, since=2020, until=2100, signs=True, **names):
    """A certificate of one's own making (DER). Names: CN, serial_number, given_name, surname."""
    key = key or ec.generate_private_key(ec.SECP256R1())
    oids = {
        "CN": NameOID.COMMON_NAME,
        "serial_number": NameOID.SERIAL_NUMBER,
        "given_name": NameOID.GIVEN_NAME,
        "surname": NameOID.SURNAME,
    }
    given = names or {"CN": "Burmistrz Gminy"}
    name = x509.Name([x509.NameAttribute(oids[kind], value) for kind, value in given.items()])
    usage = x509.KeyUsage(
        **{**NO_USAGE, "key_encipherment": not signs},
        digital_signature=signs,
        content_commitment=signs,
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime(since, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(until, 1, 1, tzinfo=UTC))
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    return certificate.public_bytes(Encoding.DER)


def settings(**more):
    return Settings(Path("/s"), Path("/own"), cards=True, **more)


@pytest.fixture(autouse=True)
def no_lists(monkeypatch):
    for name in ("EURZAD_TRUSTED_LISTS", "EURZAD_ASK_ISSUERS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"until": 2021}, "not valid now"),
        ({"since": 2099}, "not valid now"),
        ({"signs": False}, "not one for signing"),
        ({"key": rsa.generate_private_key(65537, 1024)}, "not one for signing"),  # noqa: S505
        ({"key": ec.generate_private_key(ec.SECP256K1())}, "not one for signing"),
    ],
)
def test_a_certificate_must_be_valid_strong_and_for_signing(changes, words):
    with pytest.raises(Forbidden, match=words):
        check_certificate(settings(demo=True), made(**changes), ())


def test_only_a_demo_takes_a_certificate_when_nobody_is_trusted():
    assert check_certificate(settings(demo=True), made(), ())
    with pytest.raises(Forbidden, match="not set up"):
        check_certificate(settings(), made(), ())


def test_the_chain_must_end_at_somebody_whom_the_office_trusts(pki):
    known = settings(roots=str(pki.root_file), demo=True)
    mayor, issuing = pki.certificate("burmistrz").dump(), pki.certificate("issuing").dump()

    assert check_certificate(known, mayor, (issuing,))
    for certificate, chain in ((mayor, ()), (made(), ()), (made(), (issuing,))):
        with pytest.raises(Forbidden, match="Nobody whom"):
            check_certificate(known, certificate, chain)


def test_a_revoked_certificate_is_refused_where_issuers_are_asked(tmp_path, monkeypatch):
    pki = TestPki(tmp_path, {"burmistrz": ("Burmistrz Gminy", "p-256")})
    known = settings(roots=str(pki.root_file))
    given = pki.certificate("burmistrz").dump(), (pki.certificate("issuing").dump(),)

    def fetch(url, body=None, kind=None, largest=None):
        return pki.answer(urlsplit(url).path, body)[1]

    monkeypatch.setattr("eurzad.signing.cards.certificates.fetch", fetch)
    monkeypatch.setenv("EURZAD_ASK_ISSUERS", "yes")
    assert check_certificate(known, *given)
    pki.revoke("burmistrz")
    with pytest.raises(Forbidden, match="revoked"):
        check_certificate(known, *given)
    monkeypatch.delenv("EURZAD_ASK_ISSUERS")
    assert check_certificate(known, *given)
    pki.close()


@pytest.mark.parametrize("der", [b"", b"\x30\x00", b"MII", made()[:-1], made() + b"\0"])
def test_what_is_no_certificate_is_told_by_its_field(der):
    with pytest.raises(Invalid) as told:
        read_certificates({"certificate": b64encode(der).decode()})
    assert [one.field for one in told.value.fields] == ["certificate"]


@pytest.mark.parametrize(
    ("names", "fullname", "same"),
    [
        ({"CN": "Burmistrz Gminy Przykładowo"}, "Burmistrz Gminy", True),
        ({"CN": "ŁUKASZ ŻÓŁĆ-GĘŚLA"}, "Łukasz Żółć-Gęśla", True),
        ({"CN": "LUKASZ ZOLC GESLA"}, "Łukasz Żółć-Gęśla", True),
        ({"CN": "x", "given_name": "Anna Maria", "surname": "Nowak"}, "Anna Nowak", True),
        ({"CN": "Anna Nowakowska"}, "Anna Nowak", False),
        ({"CN": "Nowak"}, "Anna Nowak", False),
        ({"CN": "Anna Nowak"}, "", False),
    ],
)
def test_a_certificate_bears_a_clerks_name_or_not(names, fullname, same):
    assert bears_name(asn1.Certificate.load(made(**names)), fullname) is same


def test_a_persons_next_certificate_is_known_by_their_number_which_is_not_kept():
    first, second, other = (
        identity_of(asn1.Certificate.load(made(CN="Anna Nowak", serial_number=number)))
        for number in ("PNOPL-90010112345", "PNOPL-90010112345", "PNOPL-80010112345")
    )

    assert first == second != other
    assert "90010112345" not in first
    without = [identity_of(asn1.Certificate.load(made(CN="Anna Nowak"))) for _ in range(2)]
    assert without[0] != without[1]
