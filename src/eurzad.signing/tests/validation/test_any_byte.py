"""Whatever single byte is changed, a signed file is never called intact, and nothing crashes."""

from . import making
from . import xmlmaking
from .pki import authority
from eurzad.signing.validation.check import check
from functools import cache
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import settings
from hypothesis import strategies as st
from pyhanko.sign import fields
import asyncio


VERDICTS = {"intact", "altered", "unsigned", "unreadable"}
often = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@cache
def pdf():
    return making.sign(making.plain_pdf(), authority().clerk, stamper=authority().tsa.stamper())


@cache
def updated_pdf():
    """Signed, then a form field filled in and signed again."""
    spec = fields.SigFieldSpec("Podpis2", box=(300, 50, 500, 120))
    return making.sign(pdf(), authority().head, "Podpis2", new_field=spec)


@cache
def xml():
    return xmlmaking.xades()


@cache
def cms():
    signer = authority().clerk.signer()
    made = asyncio.run(signer.async_sign_general_data(b"Kwota 100 zl", "sha256", detached=False))
    return made.dump()


def flipped(data, at, mask):
    changed = bytearray(data)
    changed[at % len(data)] ^= mask
    return bytes(changed)


places = st.integers(min_value=0, max_value=1_000_000)
masks = st.integers(min_value=1, max_value=255)


@often
@given(places, masks)
def test_byte_covered_by_a_pdf_signature(at, mask):
    data = pdf()
    start, length, second, rest = making.byte_range(data)
    covered = [*range(start, length), *range(second, second + rest)]
    assert check(flipped(data, covered[at % len(covered)], mask)).verdict != "intact"


@often
@given(places, masks)
def test_byte_covered_by_the_first_of_two_pdf_signatures(at, mask):
    data = updated_pdf()
    start, length, second, rest = making.byte_range(data, 0)
    covered = [*range(start, length), *range(second, second + rest)]
    assert check(flipped(data, covered[at % len(covered)], mask)).verdict != "intact"


@often
@given(places, masks)
def test_byte_of_the_text_covered_by_an_xml_signature(at, mask):
    data = xml()
    first, last = data.index(b"<tresc>"), data.index(b"</tresc>")
    place = first + len(b"<tresc>") + at % (last - first - len(b"<tresc>"))
    assert check(flipped(data, place, mask)).verdict != "intact"


@often
@given(places, masks)
def test_byte_of_the_content_of_a_cms_signature(at, mask):
    data = cms()
    first = data.index(b"Kwota")
    assert check(flipped(data, first + at % 12, mask)).verdict != "intact"


@often
@given(st.sampled_from(["pdf", "updated_pdf", "xml", "cms"]), places, masks)
def test_any_byte_at_all_gives_a_verdict(which, at, mask):
    data = {"pdf": pdf, "updated_pdf": updated_pdf, "xml": xml, "cms": cms}[which]()
    assert check(flipped(data, at, mask)).verdict in VERDICTS


@often
@given(st.sampled_from(["pdf", "updated_pdf", "xml", "cms"]), places)
def test_cutting_anywhere_gives_a_verdict_other_than_intact(which, at):
    data = {"pdf": pdf, "updated_pdf": updated_pdf, "xml": xml, "cms": cms}[which]()
    report = check(data[: at % (len(data) - 8)])
    assert report.verdict in VERDICTS
    if which in ("xml", "cms"):
        assert report.verdict != "intact"


@often
@given(st.binary(max_size=400))
def test_any_bytes_give_a_verdict(data):
    assert check(data).verdict in VERDICTS
    assert check(b"%PDF-1.7\n" + data).verdict in VERDICTS
    assert check(b"\x30\x82" + bytes.fromhex("06092a864886f70d010702") + data).verdict in VERDICTS
    assert check(b"<a>" + data + b"</a>").verdict in VERDICTS
