"""A key that is somewhere else: the document's attributes leave, the signature comes back."""

from .documents import letter_pdf
from .others import pdf_is_intact
from eurzad.signing.formats.pades.card import finish
from eurzad.signing.formats.pades.card import prepare
from eurzad.signing.formats.pades.renewal import extend_pdf
from eurzad.signing.formats.pades.renewal import last_stamp
from eurzad.signing.formats.pades.renewal import renew_pdf
from eurzad.signing.formats.pades.signing import NotAPdf
from eurzad.signing.formats.pades.signing import sign_pdf
from eurzad.signing.formats.pades.signing import Visible
from eurzad.signing.formats.pades.stamp import Stamp
from eurzad.signing.keys.base import KeyTrouble
import pytest


@pytest.mark.parametrize("name", ["pieczec", "skarbnik"])
def test_a_signature_made_elsewhere_is_put_into_the_document(
    open_key, authorities, proofs, pki, tmp_path, name
):
    key = open_key(name)
    visible = Visible(Stamp("Podpisano elektronicznie", "Skarbnik Gminy"))

    prepared = prepare(letter_pdf(), key.certificate, key.chain, visible)
    assert len(prepared.attributes) < 400
    signature = key.sign(prepared.attributes, prepared.algorithm)
    signed = finish(prepared, signature, key.certificate, key.chain, authorities)
    kept = extend_pdf(signed, "B-LTA", authorities, proofs)

    assert pdf_is_intact(tmp_path, signed)
    assert pdf_is_intact(tmp_path, kept)
    assert b"/DSS" in kept
    assert last_stamp(kept) is not None


def test_another_documents_signature_is_refused(open_key, pki):
    key = open_key("pieczec")
    prepared = prepare(letter_pdf(), key.certificate, key.chain)
    other = prepare(letter_pdf() + b"\n", key.certificate, key.chain)
    signature = key.sign(other.attributes, other.algorithm)

    with pytest.raises(KeyTrouble, match="mismatch"):
        finish(prepared, signature, key.certificate, key.chain)


def test_the_signature_of_another_key_is_refused(open_key, pki):
    key, other = open_key("pieczec"), open_key("burmistrz")
    prepared = prepare(letter_pdf(), key.certificate, key.chain)
    signature = other.sign(prepared.attributes, prepared.algorithm)

    with pytest.raises(KeyTrouble, match="mismatch"):
        finish(prepared, signature, key.certificate, key.chain)


def test_a_time_stamp_is_renewed_over_the_whole_document(open_key, authorities, proofs, tmp_path):
    signed = sign_pdf(letter_pdf(), open_key("pieczec"), "B-LTA", None, authorities, proofs)

    renewed = renew_pdf(signed, authorities, proofs)

    assert renewed.startswith(signed)
    assert renewed.count(b"/DocTimeStamp") == 2 * signed.count(b"/DocTimeStamp")
    assert pdf_is_intact(tmp_path, renewed)
    # the certificate of the tests' authority ends in a far year: algorithms age before
    stamp = last_stamp(renewed)
    assert (stamp.renew_on - stamp.given.date()).days == 4 * 365


def test_what_is_not_signed_cannot_be_extended(authorities, proofs):
    with pytest.raises(NotAPdf):
        extend_pdf(letter_pdf(), "B-LT", authorities, proofs)
    assert last_stamp(letter_pdf()) is None
