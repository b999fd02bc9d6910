"""Every format and level with every kind of key on a token, checked by programs not ours."""

from .documents import letter_pdf
from .documents import XML
from .others import cms_is_intact
from .others import pdf_is_intact
from .others import pdfsig
from .others import run
from .others import xml_is_intact
from .pki import PEOPLE
from eurzad.signing.formats.asic import MANIFEST
from eurzad.signing.formats.asic import sign_files
from eurzad.signing.formats.asic import SIGNATURE
from eurzad.signing.formats.cades import sign_data
from eurzad.signing.formats.levels import LEVELS
from eurzad.signing.formats.pades.places import Place
from eurzad.signing.formats.pades.signing import NotAPdf
from eurzad.signing.formats.pades.signing import sign_pdf
from eurzad.signing.formats.pades.signing import Visible
from eurzad.signing.formats.pades.stamp import Stamp
from eurzad.signing.formats.xades import NotXml
from eurzad.signing.formats.xades import sign_xml
from hashlib import sha256
from io import BytesIO
from lxml import etree
from zipfile import ZipFile
import base64
import pytest
import re


STAMP = Stamp(
    heading="Podpisano elektronicznie",
    name="Burmistrz Gęślą Jaźń-Żółć",
    function="Burmistrz Gminy Przykładowo",
    mark="WOŚ.6131.1.2026",
    date="27.11.2026, 04:15:09",
)


def shown(folder, pdf):
    (folder / "seen.pdf").write_bytes(pdf)
    return run("pdftotext", "-layout", folder / "seen.pdf", "-")[1]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", PEOPLE)
def test_a_pdf_is_signed_at_every_level_with_every_kind_of_key(
    open_key, authorities, proofs, tmp_path, name, level
):
    signed = sign_pdf(letter_pdf(), open_key(name), level, None, authorities, proofs)

    assert pdf_is_intact(tmp_path, signed)
    told = pdfsig(tmp_path, signed)
    assert f"Common Name: {PEOPLE[name][0]}" in told
    assert "ETSI.CAdES.detached" in told
    assert (b"/ETSI.RFC3161" in signed) is (level == "B-LTA")
    assert (b"/DSS" in signed) is (level in ("B-LT", "B-LTA"))


@pytest.mark.parametrize("name", PEOPLE)
def test_an_altered_pdf_is_found_out(open_key, tmp_path, name):
    signed = sign_pdf(letter_pdf(), open_key(name))
    at = signed.index(b"/Title")

    altered = signed[: at + 8] + bytes([signed[at + 8] ^ 1]) + signed[at + 9 :]

    assert pdf_is_intact(tmp_path, signed)
    assert not pdf_is_intact(tmp_path, altered)


@pytest.mark.parametrize("level", ["B-B", "B-T"])
@pytest.mark.parametrize("name", PEOPLE)
def test_an_xml_document_is_sealed_inside(open_key, authorities, pki, tmp_path, name, level):
    sealed = sign_xml(XML, open_key(name), level, authorities)

    assert xml_is_intact(tmp_path, sealed, pki.root_file)
    root = etree.fromstring(sealed)
    assert [etree.QName(child).localname for child in root] == ["UPP", "Signature"]
    assert (b"EncapsulatedTimeStamp" in sealed) is (level == "B-T")
    altered = sealed.replace("zażółć".encode(), "zażółty".encode())
    assert not xml_is_intact(tmp_path, altered, pki.root_file)


def test_the_time_stamp_of_an_xml_signature_is_of_its_value(open_key, authorities):
    from asn1crypto import cms

    sealed = etree.fromstring(sign_xml(XML, open_key("pieczec"), "B-T", authorities))
    value = next(sealed.iter("{http://www.w3.org/2000/09/xmldsig#}SignatureValue"))
    text = next(sealed.iter("{http://uri.etsi.org/01903/v1.3.2#}EncapsulatedTimeStamp")).text

    token = cms.ContentInfo.load(base64.b64decode(text))
    told = token["content"]["encap_content_info"]["content"].parsed
    canonical = (
        '<ds:SignatureValue xmlns:ds="http://www.w3.org/2000/09/xmldsig#">'
        f"{value.text}</ds:SignatureValue>"
    )
    assert told["message_imprint"]["hashed_message"].native == sha256(canonical.encode()).digest()


@pytest.mark.parametrize("level", ["B-B", "B-T"])
@pytest.mark.parametrize("name", PEOPLE)
def test_any_file_gets_a_signature_beside_it_or_around_it(
    open_key, authorities, pki, tmp_path, name, level
):
    key, data = open_key(name), b"\x00any\xff" * 100

    beside = sign_data(data, key, level, True, authorities)
    around = sign_data(data, key, level, False, authorities)

    assert cms_is_intact(tmp_path, beside, pki.root_file, data)
    assert not cms_is_intact(tmp_path, beside, pki.root_file, data + b".")
    assert cms_is_intact(tmp_path, around, pki.root_file)
    assert (tmp_path / "out.bin").read_bytes() == data
    at = around.index(b"\x00any")
    assert not cms_is_intact(tmp_path, around[:at] + b"\x01" + around[at + 1 :], pki.root_file)


def test_files_travel_in_one_container_with_their_signature(open_key, authorities, pki, tmp_path):
    held = [("wniosek.xml", XML), ("załącznik 1.bin", b"abc")]

    packed = sign_files(held, open_key("skarbnik"), "B-T", authorities)

    assert packed[30:38] == b"mimetype"
    with ZipFile(BytesIO(packed)) as container:
        manifest, signature = container.read(MANIFEST), container.read(SIGNATURE)
        assert [(name, container.read(name)) for name, _data in held] == held
    assert cms_is_intact(tmp_path, signature, pki.root_file, manifest)
    digests = re.findall(r"<ds:DigestValue>(.+?)</ds:DigestValue>", manifest.decode())
    assert digests == [base64.b64encode(sha256(data).digest()).decode() for _name, data in held]


@pytest.mark.parametrize("names", [[], ["a", "a"], ["../a"], ["a/b"], ["mimetype"], [""]])
def test_a_container_takes_names_of_files_only(open_key, names):
    with pytest.raises(ValueError, match=r"container|name"):
        sign_files([(name, b"x") for name in names], open_key("pieczec"))


def test_the_stamp_says_who_in_what_capacity_in_which_matter_and_when(open_key, tmp_path):
    signed = sign_pdf(letter_pdf(), open_key("burmistrz"), "B-B", Visible(STAMP))

    text = shown(tmp_path, signed)
    for words in (STAMP.heading, STAMP.name, STAMP.function, STAMP.mark, STAMP.date):
        assert words in text
    assert pdf_is_intact(tmp_path, signed)


def test_a_signed_letter_stays_archival_tagged_and_its_typefaces_embedded(open_key, tmp_path):
    signed = sign_pdf(letter_pdf(), open_key("burmistrz"), "B-B", Visible(STAMP))
    (tmp_path / "seen.pdf").write_bytes(signed)

    assert re.search(rb"<pdfaid:part>3</pdfaid:part>\s*<pdfaid:conformance>A", signed)
    assert re.search(r"Tagged:\s+yes", run("pdfinfo", tmp_path / "seen.pdf")[1])
    assert "Form" in run("pdfinfo", "-struct", tmp_path / "seen.pdf")[1]
    rows = run("pdffonts", tmp_path / "seen.pdf")[1].splitlines()[2:]
    assert all(re.search(r"\byes yes yes\b", row) for row in rows)


def test_a_second_signature_fills_its_field_and_leaves_the_first_one_good(open_key, tmp_path):
    places = (Place(0, 60, 120), Place(0, 300, 120))
    first = sign_pdf(letter_pdf(), open_key("burmistrz"), "B-B", Visible(STAMP, places))

    both = sign_pdf(first, open_key("skarbnik"), "B-B", Visible(STAMP, places, number=1))

    assert both.startswith(first)
    assert pdf_is_intact(tmp_path, both, signatures=2)


def test_a_place_outside_the_page_gives_way_to_the_usual_one(open_key, tmp_path):
    visible = Visible(STAMP, (Place(7, 5000, 10),))

    signed = sign_pdf(letter_pdf(), open_key("pieczec"), "B-B", visible)

    assert STAMP.name in shown(tmp_path, signed)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"\x00" * 999, b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_is_refused(open_key, data):
    with pytest.raises(NotAPdf):
        sign_pdf(data, open_key("pieczec"))


@pytest.mark.parametrize(
    "data",
    [b"", b"<a>", b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>', b"\xff"],
)
def test_what_is_no_xml_or_asks_for_something_outside_is_refused(open_key, data):
    with pytest.raises(NotXml):
        sign_xml(data, open_key("pieczec"))
