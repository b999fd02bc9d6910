"""Archive time stamps of CAdES: sound ones prove a time, those over something else nothing."""

from .cadesmaking import archived_v2
from .cadesmaking import archived_v3
from .cadesmaking import attribute
from .cadesmaking import INDEX_V1
from .cadesmaking import INDEX_V2
from .cadesmaking import INDEX_V3
from .cadesmaking import signed
from .cadesmaking import unsigned
from .cadesmaking import with_unsigned
from .pki import DAY
from .pki import NOW
from .test_pdf_attacks import codes
from asn1crypto import cms
from eurzad.signing.validation.check import check
import pytest


CONTENT = b"Kwota 100 zl\n"


def said(der, content=None):
    report = check(der, beside=lambda _: content)
    return report.verdict, report.signatures[0], codes(report)


@pytest.mark.parametrize("kind", [INDEX_V1, INDEX_V2, INDEX_V3])
@pytest.mark.parametrize("detached", [False, True])
def test_stamp_over_the_index_proves_the_signature(kind, detached):
    der = archived_v3(signed(CONTENT, detached), CONTENT, kind)
    verdict, signature, found = said(der, CONTENT)
    assert verdict == "intact"
    assert "archive-stamp" in found
    assert not {"archive-stamp-broken", "archive-stamp-unchecked"} & set(found)
    assert signature.level == "B-LTA"


@pytest.mark.parametrize("detached", [False, True])
def test_older_stamp_over_all_that_was_there(detached):
    der = archived_v2(signed(CONTENT, detached), CONTENT if detached else None)
    verdict, signature, found = said(der, CONTENT)
    assert (verdict, signature.level) == ("intact", "B-LTA")
    assert "archive-stamp" in found


def test_stamps_are_renewed_one_over_the_other():
    first = archived_v2(signed(CONTENT), at=NOW - 20 * DAY)
    second = archived_v3(cms.ContentInfo.load(first), CONTENT, at=NOW - 10 * DAY)
    third = archived_v3(cms.ContentInfo.load(second), CONTENT)
    verdict, signature, found = said(third)
    assert verdict == "intact"
    assert "archive-stamp-broken" not in found
    assert len(signature.stamps) == 4


def test_what_came_after_the_stamp_is_not_its_affair():
    info = cms.ContentInfo.load(archived_v3(signed(CONTENT), CONTENT))
    later = attribute("1.2.3.4.5", b"\x05\x00")
    der = with_unsigned(info, [*unsigned(info["content"]["signer_infos"][0]), later])
    assert "archive-stamp" in said(der)[2]


def without_crls(info):
    data = info["content"]
    data["crls"] = None
    return info.dump(force=True)


@pytest.mark.parametrize(
    "make", [archived_v2, lambda info: archived_v3(info, CONTENT)], ids=["v2", "v3"]
)
def test_what_the_stamp_covers_is_missed_when_taken_away(make):
    info = cms.ContentInfo.load(make(signed(CONTENT)))
    signer = info["content"]["signer_infos"][0]
    less = with_unsigned(info, unsigned(signer)[1:])
    for der in (less, without_crls(cms.ContentInfo.load(info.dump()))):
        verdict, signature, found = said(der)
        assert verdict == "intact"
        assert "archive-stamp-broken" in found
        assert not signature.archived


def test_index_that_was_rewritten_proves_nothing():
    der = archived_v3(signed(CONTENT), CONTENT, spoil=lambda index: index[:-1] + b"\x00")
    assert "archive-stamp-broken" in said(der)[2]


def test_stamp_over_another_content_proves_nothing():
    assert "archive-stamp-broken" in said(archived_v3(signed(CONTENT), b"Kwota 900 zl\n"))[2]


def test_stamp_without_the_content_is_not_called_broken():
    der = archived_v3(signed(CONTENT, detached=True), CONTENT)
    verdict, _signature, found = said(der)
    assert verdict == "unreadable"
    assert "archive-stamp-unchecked" in found
    assert "archive-stamp-broken" not in found


def test_changed_content_is_altered_with_a_stamp_too():
    der = archived_v3(signed(CONTENT), CONTENT)
    assert said(der.replace(CONTENT, b"Kwota 900 zl\n"))[0] == "altered"


def test_stamp_that_is_none_is_broken():
    info = signed(CONTENT)
    for oid in ("0.4.0.1733.2.4", "1.2.840.113549.1.9.16.2.48"):
        verdict, _signature, found = said(with_unsigned(info, [attribute(oid, b"\x05\x00")]))
        assert verdict == "intact"
        assert "archive-stamp-broken" in found


def test_revocation_list_beside_the_signature_is_read():
    _verdict, signature, _found = said(signed(CONTENT).dump())
    assert len(signature.crls) == 1
