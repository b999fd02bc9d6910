"""Office files signed inside: OOXML (.docx, .xlsx, .pptx) and ODF (.odt, .ods)."""

from . import officemaking as making
from .test_pdf_attacks import codes
from eurzad.signing.validation.check import check
import pytest


@pytest.fixture(scope="module")
def docx():
    return making.docx()


@pytest.fixture(scope="module")
def odt():
    return making.odt()


def judged(members):
    return check(making.packed(members))


def test_office_document_is_intact_and_says_what_is_not_covered(docx):
    report = judged(docx)
    assert report.verdict == "intact", report.reasons()
    assert [one.values["name"] for one in report.findings] == ["customXml/a.xml"]
    assert report.form == "OOXML"


def test_office_document_without_signature_is_unsigned(docx):
    left = {n: d for n, d in docx.items() if not n.startswith("_xmlsignatures")}
    left["_rels/.rels"] = making.relationships(*making.ROOT_LINKS[:2])
    assert judged(left).verdict == "unsigned"


LATER = {
    "word/document.xml": b"<w>Kwota 900</w>",
    "word/styles.xml": b"<styles><hidden/></styles>",
    "word/_rels/document.xml.rels": making.relationships(
        ("rId1", f"{making.OFFICE}/styles", "other.xml"), making.LINKS[0]
    ),
    "_xmlsignatures/sig1.xml": making.docx(b"<w>Kwota 900</w>")["_xmlsignatures/sig1.xml"],
}


@pytest.mark.parametrize("name", sorted(LATER))
def test_office_document_with_a_changed_part_is_altered(docx, name):
    assert "digest-mismatch" in codes(judged(docx | {name: LATER[name]}))
    assert judged(docx | {name: LATER[name]}).verdict == "altered"


def test_office_document_with_a_part_taken_out_is_altered(docx):
    report = judged({name: data for name, data in docx.items() if name != "word/styles.xml"})
    assert report.verdict == "altered"
    assert "member-missing" in codes(report)


def test_signature_taken_out_of_an_office_document_is_altered(docx):
    report = judged({n: d for n, d in docx.items() if n != "_xmlsignatures/sig1.xml"})
    assert report.verdict == "altered"
    assert "signature-removed" in codes(report)


@pytest.mark.parametrize(
    "link",
    [
        ("rId9", f"{making.OFFICE}/comments", "comments.xml"),
        ("rId9", f"{making.OFFICE}/attachedTemplate", "https://zly.example/szablon.dotm"),
        ("rId9", f"{making.OFFICE}/customXml", "https://zly.example/a.xml"),
    ],
)
def test_relationship_added_to_an_office_document_is_altered(docx, link):
    more = making.relationships(*making.LINKS, link)
    added = {"word/_rels/document.xml.rels": more, "word/comments.xml": b"<comments/>"}
    report = judged(docx | added)
    assert report.verdict == "altered"
    assert {"relationship-unsigned", "member-unsigned"} <= codes(report)


def test_second_main_part_of_an_office_document_is_altered(docx):
    links = [("rId0", f"{making.OFFICE}/officeDocument", "word/other.xml"), *making.ROOT_LINKS]
    report = judged(docx | {"_rels/.rels": making.relationships(*links), "word/other.xml": b"<w/>"})
    assert report.verdict == "altered"
    assert "relationship-unsigned" in codes(report)


def test_changed_type_of_a_signed_part_is_altered(docx):
    kinds = making.KINDS | {"/word/styles.xml": making.MAIN}
    report = judged(docx | {"[Content_Types].xml": making.types(kinds)})
    assert report.verdict == "altered"
    assert "member-type-changed" in codes(report)


def test_part_of_the_same_name_in_other_letters_is_altered(docx):
    report = judged({"Word/Document.xml": b"<w>Kwota 900</w>"} | docx)
    assert report.verdict == "altered"
    assert "member-twice" in codes(report)


def test_custom_xml_that_a_signed_part_shows_must_be_signed():
    report = judged(making.docx(b'<w><dataBinding xpath="/a"/></w>'))
    assert report.verdict == "altered"
    assert "member-unsigned" in codes(report)


def test_signature_stored_elsewhere_is_found_through_the_relationships(docx):
    moved = dict(docx)
    moved["package/sig.psdsxs"] = moved.pop("_xmlsignatures/sig1.xml")
    kind = f"{making.PACKAGE}/relationships/digital-signature/signature"
    moved["_xmlsignatures/_rels/origin.sigs.rels"] = making.relationships(
        ("rId1", kind, "/package/sig.psdsxs")
    )
    assert judged(moved).verdict == "intact"
    assert judged(moved | {"word/document.xml": b"<w>Kwota 900</w>"}).verdict == "altered"


def test_open_document_is_intact(odt):
    report = judged(odt)
    assert (report.form, report.verdict) == ("ODF", "intact"), report.reasons()


@pytest.mark.parametrize("name", ["content.xml", "Pictures/znak.png", "META-INF/manifest.xml"])
def test_open_document_with_a_changed_file_is_altered(odt, name):
    report = judged(odt | {name: odt[name] + b" "})
    assert report.verdict == "altered"
    assert "digest-mismatch" in codes(report)


def test_file_added_to_an_open_document_is_altered(odt):
    report = judged(odt | {"Pictures/drugi.png": b"\x89PNG"})
    assert report.verdict == "altered"
    assert "member-unsigned" in codes(report)


def test_signature_of_macros_alone_does_not_sign_the_document(odt):
    macros = dict(odt)
    macros["META-INF/macrosignatures.xml"] = macros.pop("META-INF/documentsignatures.xml")
    report = judged(macros)
    assert report.verdict == "unsigned"
    assert "macros-signed" in codes(report)


def test_entities_in_an_office_signature_are_not_expanded(docx):
    bomb = b'<!DOCTYPE a [<!ENTITY x "y">]><Signature>&x;</Signature>'
    report = judged(docx | {"_xmlsignatures/sig1.xml": bomb})
    assert report.verdict != "intact"
    assert "dtd-entities" in codes(report)
