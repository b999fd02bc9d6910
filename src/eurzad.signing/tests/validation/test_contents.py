"""A document signed elsewhere holds the same as the original, or it does not."""

from ..documents import letter_pdf
from ..documents import XML
from base64 import b64encode
from datetime import datetime
from datetime import UTC
from eurzad.core.documents import render_pdf
from eurzad.signing.contents.same import same_document
from eurzad.signing.contents.service import SignedContent
from io import BytesIO
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from pyhanko.sign import fields
from pyhanko.sign import signers
import pytest


DS = "http://www.w3.org/2000/09/xmldsig#"


@pytest.fixture(scope="module")
def sign(tmp_path_factory):
    """Signs a PDF with a key made for this test, visibly or not."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
    from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Osoba Podpisująca")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(datetime(2026, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2036, 1, 1, tzinfo=UTC))
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("key") / "key.p12"
    path.write_bytes(
        serialize_key_and_certificates(
            b"k", key, certificate, None, BestAvailableEncryption(b"tajne")
        )
    )
    signer = signers.SimpleSigner.load_pkcs12(str(path), passphrase=b"tajne")

    def signed(data: bytes, box=None) -> bytes:
        writer = IncrementalPdfFileWriter(BytesIO(data), strict=False)
        field = fields.SigFieldSpec("Podpis", box=box, on_page=0) if box else None
        target = BytesIO()
        metadata = signers.PdfSignatureMetadata(field_name="Podpis")
        signers.PdfSigner(metadata, signer, new_field_spec=field).sign_pdf(writer, output=target)
        return target.getvalue()

    return signed


def another_pdf() -> bytes:
    data = {
        "title": "Zaświadczenie",
        "office": {"name": "Gmina Przykładowo", "office_name": "Urząd Gminy Przykładowo"},
        "text": "Zupełnie co innego. " * 40,
    }
    return render_pdf("plain-document", data, timestamp=datetime(2026, 11, 27, tzinfo=UTC))


@pytest.mark.parametrize("box", [None, (100, 50, 250, 100)], ids=["unseen", "seen"])
def test_a_signed_pdf_is_the_same_document(sign, box):
    assert same_document(letter_pdf(), sign(letter_pdf(), box))


def test_so_is_one_that_the_program_wrote_anew(sign):
    writer = copy_into_new_writer(PdfFileReader(BytesIO(letter_pdf())))
    target = BytesIO()
    writer.write(target)
    assert same_document(letter_pdf(), sign(target.getvalue()))


def test_another_document_under_a_good_signature_is_not(sign):
    told = SignedContent().told(sign(another_pdf()), letter_pdf())
    assert told == {"verdict": "intact", "same": False, "signers": ["Osoba Podpisująca"]}


def test_the_signature_and_who_signed_are_told(sign):
    signed = sign(letter_pdf())
    assert SignedContent().told(signed, letter_pdf()) == {
        "verdict": "intact",
        "same": True,
        "signers": ["Osoba Podpisująca"],
    }
    assert SignedContent().told(letter_pdf(), letter_pdf())["verdict"] == "unsigned"
    altered = signed.replace(b"/Type /Catalog", b"/Type /CataloG", 1)
    altered = altered if altered != signed else signed[:400] + b"\xff" + signed[401:]
    assert SignedContent().told(altered, letter_pdf())["verdict"] != "intact"


@pytest.mark.parametrize("junk", [b"", b"%PDF-1.7 junk", b"<a", b"PK\x03\x04", b"\x00" * 50])
def test_junk_is_not_the_document(junk):
    assert not same_document(letter_pdf(), junk)
    assert not same_document(XML, junk)


def enveloped(more: bytes = b"") -> bytes:
    signature = f'<ds:Signature xmlns:ds="{DS}"><ds:SignedInfo/></ds:Signature>'.encode()
    return XML.replace(b"</Dokument>", more + signature + b"\n</Dokument>")


def enveloping(held: bytes) -> bytes:
    return (
        f'<ds:Signature xmlns:ds="{DS}"><ds:Object>'.encode()
        + held
        + b"</ds:Object></ds:Signature>"
    )


@pytest.mark.parametrize(
    ("signed", "same"),
    [
        (enveloped(), True),
        (enveloped(b"<Dopisane/>"), False),
        (enveloped().replace(b"za\xc5\xbc", b"zaz"), False),
        (enveloping(XML.split(b"?>\n", 1)[1]), True),
        (enveloping(b64encode(XML)), True),
        (enveloping(b64encode(XML.replace(b"2026", b"2027"))), False),
        (enveloping(b"<Inny/>"), False),
    ],
    ids=["inside", "added", "changed", "around", "base64", "base64 changed", "another"],
)
def test_an_xml_is_compared_without_its_signature(signed, same):
    assert same_document(XML, signed) is same
