"""Signed messages made by openssl, and copies that were changed."""

from .test_cms_and_containers import cms_sign
from .test_cms_and_containers import openssl
from .test_pdf_attacks import codes
from eurzad.signing.validation.check import check
import pytest


TEXT = b"Content-Type: text/plain\n\nKwota 100 zl\nz powazaniem\n"
HEADERS = b"From: wojt@example.org\nSubject: Decyzja\n"


def message(folder, *options, content=TEXT):
    return HEADERS + cms_sign(folder, "-outform", "SMIME", *options, content=content)


@pytest.mark.parametrize("options", [(), ("-nodetach",)], ids=["beside", "inside"])
@pytest.mark.parametrize("signed", [b"\n", b"\r\n"], ids=["signed-lf", "signed-crlf"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"], ids=["lf", "crlf"])
def test_signed_message(tmp_path, options, signed, line_end):
    mail = message(tmp_path, *options, content=TEXT.replace(b"\n", signed))
    mail = mail.replace(b"\r\n", b"\n").replace(b"\n", line_end)
    report = check(mail)
    assert (report.verdict, report.form) == ("intact", "S/MIME"), report.reasons("en")
    assert "mail-headers" in codes(report)


def test_changed_message_is_altered(tmp_path):
    mail = message(tmp_path)
    assert check(mail.replace(b"100 zl", b"900 zl")).verdict == "altered"


def test_changed_signature_value_of_a_message_is_altered(tmp_path):
    mail = message(tmp_path)
    end = mail.rindex(b"\n\n--")  # the value is the last thing in the signature
    for place in (end - 20, end - 90, end - 200):
        other = b"A" if mail[place : place + 1] != b"A" else b"B"
        changed = mail[:place] + other + mail[place + 1 :]
        assert check(changed).verdict == "altered", place


def test_message_whose_signature_was_cut_off_is_altered(tmp_path):
    mail = message(tmp_path)
    second = mail.rindex(b"Content-Type: application/")
    start = mail.rindex(b"\n--", 0, second)
    assert check(mail[:start]).verdict == "altered"
    assert check(mail[: second + 200]).verdict == "altered"


def test_part_added_to_a_message_is_altered(tmp_path):
    mail = message(tmp_path)
    end = mail.rindex(b"\n--")
    boundary = mail[end + 1 :].strip().removesuffix(b"--")
    added = mail[:end] + b"\n" + boundary + b"\n\nKwota 900 zl\n" + mail[end:]
    report = check(added)
    assert report.verdict == "altered"
    assert "mail-parts" in codes(report)


def test_second_content_type_is_not_intact(tmp_path):
    shown = b'Content-Type: multipart/mixed; boundary="inna"\n'
    mail = message(tmp_path)
    assert check(mail.replace(b"Subject", shown + b"Subject", 1)).verdict != "intact"
    at = mail.index(b"\n\n")
    assert check(mail[:at] + b"\n" + shown.strip() + mail[at:]).verdict == "unreadable"


@pytest.mark.parametrize(
    "mail",
    [
        HEADERS + b"\nKwota 100 zl\n",
        HEADERS + b'Content-Type: multipart/signed; protocol="application/pgp-signature"\n\nx\n',
        b"Uwaga: to jest notatka\n\nContent-Type: multipart/signed\n",
    ],
    ids=["plain", "pgp", "note"],
)
def test_what_is_no_signed_message_is_unsigned(mail):
    assert check(mail).verdict == "unsigned"


@pytest.mark.parametrize("label", [b"PKCS7", b"CMS"])
def test_signature_in_pem_without_its_content_says_so(tmp_path, label):
    pem = cms_sign(tmp_path, "-outform", "PEM").replace(b" CMS-", b" " + label + b"-")
    report = check(pem)
    assert report.verdict == "unreadable"
    assert "content-missing" in codes(report)
    assert check(pem, beside=lambda _: b"Kwota 100 zl\n").verdict == "intact"


def test_encrypted_message_that_does_not_say_so_cannot_be_told(tmp_path):
    cms_sign(tmp_path)
    openssl(tmp_path, "cms", "-encrypt", "-in", "content", "-out", "encrypted", "cert.pem")
    mail = (tmp_path / "encrypted").read_bytes()
    silent = mail.replace(b"smime-type=enveloped-data; ", b"")
    assert silent != mail
    assert check(silent).verdict == "unreadable"
