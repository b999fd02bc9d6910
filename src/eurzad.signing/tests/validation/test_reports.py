"""What is kept in the case file: the ETSI report and the words for the clerk."""

from . import making
from . import xmlmaking
from .pki import authority
from .pki import NOW
from eurzad.signing.trust.assess import Trust
from eurzad.signing.validation.check import check
from eurzad.signing.validation.etsi import etsi_report
from eurzad.signing.validation.service import examine
from eurzad.signing.validation.summary import summary
from eurzad.signing.validation.words import FINDINGS
from lxml import etree
from pathlib import Path
from pyhanko.generated.etsi.ts_11910202 import ValidationReport
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.parsers.config import ParserConfig
import pytest
import string


FILES = Path(__file__).parent / "data" / "signatures"
VR = "{http://uri.etsi.org/19102/v1.2.1#}"


def reported(data, trust=None):
    report = check(data)
    (trust or Trust(anchors=[authority().root.asn1])).assess(report, NOW)
    return report, etsi_report(report, data, NOW)


def forged_pdf():
    return making.sign(making.plain_pdf(), authority().clerk).replace(b"100 zl", b"900 zl")


def indication(xml):
    status = etree.fromstring(xml).find(f".//{VR}SignatureValidationStatus")
    sub = status.findtext(f"{VR}SubIndication") or ""
    return status.findtext(f"{VR}MainIndication").split(":")[-1], sub.split(":")[-1]


@pytest.mark.parametrize("name", sorted(path.name for path in FILES.glob("*.[px]*")))
def test_report_of_every_public_file_has_the_form_of_the_standard(name):
    """Read by the classes made from the standard's schema; unknown elements are refused."""
    _report, xml = reported((FILES / name).read_bytes())
    parser = XmlParser(config=ParserConfig(fail_on_unknown_properties=True))
    parsed = parser.from_bytes(xml, ValidationReport)
    assert parsed.signature_validation_report


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: xmlmaking.xades(), ("total-passed", "")),
        (lambda: xmlmaking.xades().replace(b"100", b"900"), ("total-failed", "HASH_FAILURE")),
        (
            lambda: xmlmaking.xades(holder=authority().former),
            ("indeterminate", "OUT_OF_BOUNDS_NO_POE"),
        ),
        (
            lambda: xmlmaking.xades(holder=authority().stranger),
            ("indeterminate", "NO_CERTIFICATE_CHAIN_FOUND"),
        ),
        (
            lambda: making.sign(making.plain_pdf(), authority().clerk).replace(
                b"100 zl", b"900 zl"
            ),
            ("total-failed", "HASH_FAILURE"),
        ),
    ],
)
def test_indications_are_those_of_the_standard(make, expected):
    data = make()
    trust = Trust(anchors=[authority().root.asn1, authority().issuing.asn1])
    assert indication(reported(data, trust)[1]) == expected


def test_clerk_is_told_in_one_word_and_a_sentence():
    good, _xml = reported(making.sign(making.plain_pdf(), authority().clerk))
    assert summary(good) == {
        "state": "trusted",
        "word": "Podpis ważny",
        "sentence": "Plik jest taki, jak go podpisano.",
    }
    assert summary(check(b"tekst"))["word"] == "Bez podpisu"
    assert summary(check(forged_pdf()), "en")["word"] == "Changed after signing"


def test_every_finding_is_said_in_both_languages_with_the_same_values():
    for code, words in FINDINGS.items():
        names = [
            {field for _text, field, _spec, _conv in string.Formatter().parse(text) if field}
            for text in (words.pl, words.en)
        ]
        assert names[0] == names[1], code
        assert words.pl.strip(), code


def test_office_hands_the_file_over_in_memory_and_gets_all_of_it():
    data = making.sign(making.plain_pdf(), authority().clerk)
    said = examine(data)
    assert said["verdict"] == "intact"
    assert said["summary"]["state"] == "unknown"
    assert said["report"].startswith("<?xml")
    assert said["signers"][0]["name"] == "Referent Próbny"


def test_office_hands_over_the_content_of_a_detached_signature(tmp_path):
    (tmp_path / "umowa.txt").write_bytes(b"Kwota 100 zl")
    signature = xmlmaking.xmlsec_sign(
        xmlmaking.template(xmlmaking.reference("umowa.txt")), tmp_path
    )
    assert examine(signature)["verdict"] == "unreadable"
    assert examine(signature, b"Kwota 100 zl")["verdict"] == "intact"
    assert examine(signature, b"Kwota 900 zl")["verdict"] == "altered"
