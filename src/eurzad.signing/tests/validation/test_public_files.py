"""What the command says of signed files that other people's tools made."""

from eurzad.signing.validation.check import check
from eurzad.signing.validation.result import moment
from eurzad.signing.verify import main
from pathlib import Path
import json
import pytest
import re


FILES = Path(__file__).parent / "data" / "signatures"

# file: (what it is, verdict, trust, [(signer, level)], reasons that must be given)
SAID = {
    "AD-RB.pdf": (
        "Brazilian signature, then DocuSign's over the whole file",
        "intact",
        "expired",
        [("DAVYD PEREIRA DO NASCIMENTO SANTOS:30773760830", "B-T"), ("DocuSign DEV-TEST", "B-B")],
        {"allowed-after", "expired"},
    ),
    "BadEncodedCMS.pdf": (
        "certificate with an illegal serial number, SHA-1; whole and unchanged",
        "intact",
        "expired",
        [("Yury Strozhevsky", "B-B")],
        {"weak-digest", "expired"},
    ),
    "DSS-2025.pdf": (
        "plugtests of 2015",
        "intact",
        "expired",
        [("CS", "B-B")],
        {"stamp-missing", "expired"},
    ),
    "PAdES-LT.pdf": (
        "three signatures and a document time stamp, evidence added after each",
        "intact",
        "expired",
        [
            ("LEPROPRE Jean", "B-LTA"),
            ("FERREIRA Ricardo", "B-LTA"),
            ("Certum EV TSA SHA2", "timestamp"),
            ("FERREIRA Ricardo", "B-LT"),
        ],
        {"allowed-after", "expired"},
    ),
    "Signature-X-HU_POL-3.xml": (
        "enveloping XAdES with all levels, Hungarian plugtests",
        "intact",
        "expired",
        [("POLYSYS Kft.", "B-LTA")],
        {"archive-stamp", "expired"},
    ),
    "doc-firmado-LT.pdf": (
        "Costa Rican signature with evidence of validity",
        "intact",
        "expired",
        [("FRANCISCO DE LA PEÑA FERNANDEZ (FIRMA)", "B-LT")],
        {"allowed-after", "expired"},
    ),
    "doc-firmado.pdf": (
        "the same with a document time stamp",
        "intact",
        "expired",
        [("FRANCISCO DE LA PEÑA FERNANDEZ (FIRMA)", "B-LTA"), ("TSA SINPE v2", "timestamp")],
        {"allowed-after", "expired"},
    ),
    "dss-2236-hide.pdf": (
        "shadow attack: an object hidden by a table appended after signing",
        "altered",
        "untrusted",
        [("Firstname Lastname", "")],
        {"revision-unreadable"},
    ),
    "dss-signed-altered-refRemoved.xml": (
        "the reference to the content was taken out of SignedInfo",
        "altered",
        "expired",
        [("good-user", "B-B")],
        {"signature-invalid", "covers-nothing-shown"},
    ),
    "dss-signed-altered-signedPropsRemoved.xml": (
        "the reference to the signed properties was taken out",
        "altered",
        "expired",
        [("good-user", "B-B")],
        {"signature-invalid", "properties-unsigned"},
    ),
    "dss-signed.xml": (
        "the one those two were made of",
        "intact",
        "expired",
        [("good-user", "B-B")],
        {"stamp-missing", "expired"},
    ),
    "malformed-pades.pdf": (
        "the first bytes of the file were changed after signing",
        "altered",
        "expired",
        [("good-user", "B-B")],
        {"digest-mismatch"},
    ),
    "modified_after_signature.pdf": (
        "the page was edited after signing",
        "altered",
        "expired",
        [("AHMED MEGDICH", "B-B")],
        {"changed-after"},
    ),
    "xades-detached.xml": (
        "about a file that is not here: neither intact nor altered can be said",
        "unreadable",
        "expired",
        [("sha3-good-user", "B-B")],
        {"content-missing"},
    ),
}


def verified(capsys, *arguments):
    assert main([str(argument) for argument in arguments]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def codes(line):
    return {reason.split(":")[0].split("] ")[-1] for reason in line["reasons"]}


def test_every_public_file_is_in_the_table():
    present = {path.name for path in FILES.iterdir() if path.suffix in (".pdf", ".xml")}
    assert present == set(SAID)


@pytest.mark.parametrize("name", sorted(SAID))
def test_public_file_is_judged_as_the_table_says(capsys, name):
    _what, verdict, trust, signers, reasons = SAID[name]
    (line,) = verified(capsys, FILES / name)
    assert (line["verdict"], line["trust"]) == (verdict, trust)
    assert [(signer["name"], signer["level"]) for signer in line["signers"]] == signers
    assert reasons <= codes(line)
    assert line["file"] == str(FILES / name)
    assert set(line) == {"file", "verdict", "trust", "qualified", "signers", "reasons"}


def test_archive_time_stamp_of_xades_proves_only_what_it_was_made_over():
    data = (FILES / "Signature-X-HU_POL-3.xml").read_bytes()
    (signature,) = check(data).signatures
    assert signature.archived
    assert "2014-11-05T11:50:11Z" in [moment(stamp.time) for stamp in signature.stamps]
    values = re.compile(rb"<xades132:CertificateValues.*?</xades132:CertificateValues>", re.DOTALL)
    for changed in (
        data.replace(b"<xades132:OCSPValues>", b"<xades132:OCSPValues> "),
        values.sub(b"", data),
    ):
        assert changed != data
        (signature,) = check(changed).signatures
        assert (signature.verdict, signature.archived) == ("intact", False)
        assert signature.has("archive-stamp-broken")


def test_detached_signature_beside_another_file_of_that_name_is_altered(capsys, tmp_path):
    signature = tmp_path / "xades-detached.xml"
    signature.write_bytes((FILES / signature.name).read_bytes())
    (tmp_path / "sample.xml").write_text("<another/>")
    (line,) = verified(capsys, signature)
    assert line["verdict"] == "altered"


@pytest.mark.parametrize(
    ("name", "content", "verdict"),
    [
        ("note.txt", b"Zwyk\xc5\x82y tekst\n", "unsigned"),
        ("plain.xml", b"<wniosek><pole/></wniosek>", "unsigned"),
        ("broken.xml", b"<wniosek><pole></wniosek>", "unreadable"),
        ("picture.png", b"\x89PNG\r\n\x1a\n....", "unsigned"),
        ("noise.bin", bytes(range(256)), "unreadable"),
        ("empty.pdf", b"", "unreadable"),
        ("broken.pdf", b"%PDF-1.7\nnothing else", "unreadable"),
        ("broken.zip", b"PK\x03\x04 and no more", "unreadable"),
    ],
)
def test_file_without_a_signature_is_unsigned_and_one_not_understood_unreadable(
    capsys, tmp_path, name, content, verdict
):
    path = tmp_path / name
    path.write_bytes(content)
    (line,) = verified(capsys, path)
    assert (line["verdict"], line["signers"]) == (verdict, [])


def test_missing_file_is_said_and_the_next_one_still_checked(capsys, tmp_path):
    lines = verified(capsys, tmp_path / "none.pdf", FILES / "dss-signed.xml")
    assert [line["verdict"] for line in lines] == ["unreadable", "intact"]
