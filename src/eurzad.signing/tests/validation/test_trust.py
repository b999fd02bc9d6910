"""Trust: chains, time stamps, expiry, revocation, and the EU lists."""

from . import making
from .pki import authority
from .pki import DAY
from .pki import issue
from .pki import NOW
from .test_pdf_attacks import codes
from argparse import Namespace
from asn1crypto import crl
from asn1crypto import ocsp as asn1_ocsp
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import serialization
from cryptography.x509 import ocsp
from eurzad.signing.trust.assess import Trust
from eurzad.signing.trust.fetch import Refused
from eurzad.signing.validation.check import check
from pyhanko_certvalidator import ValidationContext
import pytest


def anchored(get=None):
    return Trust(anchors=[authority().root.asn1], get=get)


def judged(data, trust=None, now=NOW):
    report = check(data)
    (trust or anchored()).assess(report, now)
    return report


def trust_of(data, trust=None, now=NOW):
    return judged(data, trust, now).signatures[0].trust


def signed(holder, **options):
    return making.sign(making.plain_pdf(), holder, **options)


def test_certificate_of_a_trusted_authority_is_trusted():
    assert trust_of(signed(authority().clerk)) == "trusted"


def test_certificate_of_somebody_unknown_is_untrusted():
    report = judged(signed(authority().clerk), Trust(anchors=[authority().stranger.asn1]))
    assert report.signatures[0].trust == "untrusted"
    assert report.verdict == "intact"
    assert "issuer-unknown" in codes(report)


def test_self_signed_certificate_is_untrusted():
    report = judged(signed(authority().stranger))
    assert report.signatures[0].trust == "untrusted"
    assert "self-signed" in codes(report)


def test_without_anybody_to_trust_it_is_unknown():
    report = judged(signed(authority().clerk), Trust())
    assert report.signatures[0].trust == "unknown"
    assert "no-lists" in codes(report)


def test_reason_is_given_when_qualification_is_not_known():
    for trust in (Trust(), anchored()):
        report = judged(signed(authority().clerk), trust)
        assert report.signatures[0].qualified is None
        assert "qualification-no-lists" in codes(report)


def test_certificate_not_allowed_to_issue_others_is_no_issuer():
    person = issue("Podrobiony", authority().clerk)
    report = judged(signed(person))
    assert report.signatures[0].trust == "untrusted"


@pytest.fixture(scope="module")
def expired():
    """Signed when the certificate was valid, time-stamped then."""
    then = NOW - 60 * DAY
    return signed(authority().former, stamper=authority().tsa.stamper(then))


def test_expired_certificate_is_expired_and_the_file_still_intact():
    report = judged(signed(authority().former))
    assert (report.verdict, report.signatures[0].trust) == ("intact", "expired")


def test_expired_certificate_with_a_trusted_time_stamp_is_trusted(expired):
    report = judged(expired)
    assert report.signatures[0].trust == "trusted"
    assert "expired" not in codes(report)


def test_time_stamp_of_an_unknown_authority_proves_nothing():
    then = NOW - 60 * DAY
    tsa = issue("Obca", purpose=x509.oid.ExtendedKeyUsageOID.TIME_STAMPING, since=NOW - 300 * DAY)
    assert trust_of(signed(authority().former, stamper=tsa.stamper(then))) == "expired"


def test_time_stamp_by_a_certificate_for_another_purpose_proves_nothing():
    then = NOW - 60 * DAY
    assert trust_of(signed(authority().former, stamper=authority().clerk.stamper(then))) == (
        "expired"
    )


def test_certificate_not_yet_valid_is_not_trusted():
    future = issue("Przyszły", authority().issuing, since=NOW + DAY)
    assert trust_of(signed(future)) == "expired"


# revocation


def with_crl(data, der):
    report = check(data)
    for signature in report.signatures:
        signature.crls.append(crl.CertificateList.load(der))
    return report


def test_revoked_certificate_is_revoked():
    report = with_crl(signed(authority().clerk), authority().crl({authority().clerk: NOW - DAY}))
    anchored().assess(report, NOW)
    assert (report.verdict, report.signatures[0].trust) == ("intact", "revoked")


def test_revoked_certificate_is_revoked_even_without_lists():
    report = with_crl(signed(authority().clerk), authority().crl({authority().clerk: NOW - DAY}))
    Trust().assess(report, NOW)
    assert report.signatures[0].trust == "revoked"


def test_certificate_revoked_after_the_time_stamp_is_trusted():
    holder = authority().clerk
    data = signed(holder, stamper=authority().tsa.stamper(NOW - 10 * DAY))
    report = with_crl(data, authority().crl({holder: NOW - DAY}))
    anchored().assess(report, NOW)
    assert report.signatures[0].trust == "trusted"
    assert "revoked-later" in codes(report)


def test_list_of_revoked_not_signed_by_the_issuer_counts_for_nothing():
    der = bytearray(authority().crl({authority().clerk: NOW - DAY}))
    der[-5] ^= 1
    report = with_crl(signed(authority().clerk), bytes(der))
    anchored().assess(report, NOW)
    assert report.signatures[0].trust == "trusted"
    assert "revocation-unknown" in codes(report)


def test_other_certificates_on_the_list_do_not_matter():
    report = with_crl(signed(authority().clerk), authority().crl({authority().head: NOW - DAY}))
    anchored().assess(report, NOW)
    assert report.signatures[0].trust == "trusted"
    assert "revocation-unknown" not in codes(report)


def ocsp_answer(holder, status, responder=None, nonce=None):
    issuing = authority().issuing
    responder = responder or issuing
    revoked = status is ocsp.OCSPCertStatus.REVOKED
    builder = ocsp.OCSPResponseBuilder().add_response(
        cert=holder.certificate,
        issuer=issuing.certificate,
        algorithm=hashes.SHA1(),  # noqa: S303
        cert_status=status,
        this_update=NOW - DAY,
        next_update=NOW + DAY,
        revocation_time=NOW - 5 * DAY if revoked else None,
        revocation_reason=x509.ReasonFlags.key_compromise if revoked else None,
    )
    builder = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, responder.certificate)
    if responder is not issuing:
        builder = builder.certificates([responder.certificate])
    if nonce is not None:
        oid = x509.oid.OCSPExtensionOID.NONCE
        builder = builder.add_extension(x509.UnrecognizedExtension(oid, nonce), critical=False)
    signed = builder.sign(responder.private, hashes.SHA256())
    return signed.public_bytes(serialization.Encoding.DER)


def responder(purpose=x509.oid.ExtendedKeyUsageOID.OCSP_SIGNING, by=None):
    return issue("Odpowiadający", by or authority().issuing, purpose=purpose)


@pytest.mark.parametrize(
    ("answered_by", "expected"),
    [
        (lambda: authority().issuing, "revoked"),
        (lambda: responder(), "revoked"),
        (lambda: responder(x509.oid.ExtendedKeyUsageOID.EMAIL_PROTECTION), "trusted"),
        (lambda: authority().stranger, "trusted"),
    ],
)
def test_answer_counts_only_from_the_issuer_or_its_responder(answered_by, expected):
    holder = authority().clerk
    der = ocsp_answer(holder, ocsp.OCSPCertStatus.REVOKED, answered_by())
    report = check(signed(holder))
    report.signatures[0].ocsps.append(asn1_ocsp.OCSPResponse.load(der))
    anchored().assess(report, NOW)
    assert report.signatures[0].trust == expected


def addressed(url):
    """A person whose certificate says where to ask."""
    access = x509.AuthorityInformationAccess(
        [
            x509.AccessDescription(
                x509.oid.AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier(url)
            )
        ]
    )
    point = x509.DistributionPoint([x509.UniformResourceIdentifier(url)], None, None, None)
    return issue(
        "Z adresem",
        authority().issuing,
        extensions=[access, x509.CRLDistributionPoints([point])],
    )


def test_issuer_is_asked_when_that_is_allowed():
    holder = addressed("http://ocsp.example.org/")
    asked = []

    def get(url, body=None, kind=None, largest=None):
        asked.append((url, kind))
        return ocsp_answer(holder, ocsp.OCSPCertStatus.REVOKED)

    assert trust_of(signed(holder), anchored(get)) == "revoked"
    assert asked == [("http://ocsp.example.org/", "application/ocsp-request")]


def test_answer_with_a_nonce_of_bare_bytes_is_read():
    holder = addressed("http://ocsp.example.org/")

    def get(url, body=None, kind=None, largest=None):
        return ocsp_answer(holder, ocsp.OCSPCertStatus.REVOKED, nonce=b"\x99" * 16)

    assert trust_of(signed(holder), anchored(get)) == "revoked"


def test_list_is_fetched_when_there_is_no_answer():
    holder = addressed("http://crl.example.org/x.crl")

    def get(url, body=None, kind=None, largest=None):
        if body is not None:
            raise Refused("status 500")
        return authority().crl({holder: NOW - DAY})

    assert trust_of(signed(holder), anchored(get)) == "revoked"


def test_nobody_is_asked_unless_that_is_allowed(monkeypatch):
    monkeypatch.setattr("socket.getaddrinfo", lambda *_a, **_k: pytest.fail("network"))
    assert trust_of(signed(addressed("http://ocsp.example.org/"))) == "trusted"


def test_private_address_in_a_certificate_is_never_asked(monkeypatch):
    from eurzad.signing.trust.fetch import fetch

    monkeypatch.setattr("socket.create_connection", lambda *_a, **_k: pytest.fail("connected"))
    for url in ("http://127.0.0.1/", "http://169.254.169.254/latest", "file:///etc/passwd"):
        report = judged(signed(addressed(url)), anchored(fetch))
        assert report.signatures[0].trust == "trusted"
        assert "revocation-unknown" in codes(report)


def test_long_term_signature_carries_its_evidence(tmp_path):
    holder = authority().clerk
    context = ValidationContext(
        trust_roots=[authority().root.asn1],
        other_certs=[authority().issuing.asn1],
        crls=[authority().crl(), root_crl()],
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    data = signed(
        holder,
        stamper=authority().tsa.stamper(),
        embed_validation_info=True,
        validation_context=context,
        use_pades_lta=True,
    )
    report = judged(data)
    assert report.verdict == "intact"
    assert report.signatures[0].level == "B-LTA"
    assert report.signatures[0].trust == "trusted"
    assert "revocation-unknown" not in codes(report)


def root_crl():
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(authority().root.certificate.subject)
        .last_update(NOW - DAY)
        .next_update(NOW + 30 * DAY)
        .add_extension(x509.CRLNumber(1), critical=False)
    )
    signed_list = builder.sign(authority().root.private, hashes.SHA256())
    return signed_list.public_bytes(serialization.Encoding.DER)


def test_command_takes_an_anchor_from_a_file(tmp_path):
    path = tmp_path / "root.pem"
    path.write_bytes(authority().root.pem)
    options = Namespace(trusted_lists=None, anchor=[path], online=False)
    assert trust_of(signed(authority().clerk), Trust.from_options(options)) == "trusted"
