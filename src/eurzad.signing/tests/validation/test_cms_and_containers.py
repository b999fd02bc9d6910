"""CMS files made by openssl and containers made of them."""

from . import xmlmaking
from .making import plain_pdf
from .pki import authority
from .test_pdf_attacks import codes
from asn1crypto import cms
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from eurzad.signing.validation import containers
from eurzad.signing.validation.check import check
from io import BytesIO
import asyncio
import base64
import hashlib
import pytest
import subprocess
import warnings
import zipfile


CONTENT = b"Kwota 100 zl\n"
FORGED = b"Kwota 900 zl\n"


def openssl(folder, *arguments):
    return subprocess.run(["openssl", *arguments], cwd=folder, capture_output=True, check=False)


def cms_sign(folder, *options, content=CONTENT, holder=None):
    """A CMS signature of openssl, in DER unless an option says otherwise."""
    holder = holder or authority().clerk
    (folder / "key.pem").write_bytes(holder.key_pem)
    (folder / "cert.pem").write_bytes(holder.pem)
    (folder / "content").write_bytes(content)
    made = openssl(
        folder,
        *("cms", "-sign", "-binary", "-in", "content", "-signer", "cert.pem", "-inkey", "key.pem"),
        *("-out", "signature"),
        *(("-outform", "DER") if "-outform" not in options else ()),
        *options,
    )
    assert made.returncode == 0, made.stderr
    return (folder / "signature").read_bytes()


def openssl_verifies(folder, der, content=None):
    (folder / "given.p7s").write_bytes(der)
    (folder / "given").write_bytes(content or b"")
    beside = ("-content", "given") if content is not None else ()
    run = openssl(
        folder,
        *("cms", "-verify", "-binary", "-inform", "DER", "-in", "given.p7s", "-noverify"),
        *("-out", "out", *beside),
    )
    return run.returncode == 0


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("-cades",),
        ("-md", "sha512"),
        ("-noattr",),
        ("-keyopt", "rsa_padding_mode:pss"),
        ("-keyid",),
        ("-stream", "-indef"),
    ],
    ids=lambda options: " ".join(options) or "plain",
)
def test_attached_signature_of_openssl(tmp_path, options):
    der = cms_sign(tmp_path, "-nodetach", *options)
    report = check(der)
    assert report.verdict == "intact", report.reasons("en")
    changed = der.replace(CONTENT, FORGED)
    assert changed != der
    assert check(changed).verdict == "altered"
    assert openssl_verifies(tmp_path, der)
    assert not openssl_verifies(tmp_path, changed)


@pytest.mark.parametrize("who", ["clerk", "head"])
def test_detached_signature_of_openssl(tmp_path, who):
    der = cms_sign(tmp_path, "-cades", holder=getattr(authority(), who))
    assert check(der).verdict == "unreadable"
    assert check(der, beside=lambda _: CONTENT).verdict == "intact"
    assert check(der, beside=lambda _: FORGED).verdict == "altered"
    assert openssl_verifies(tmp_path, der, CONTENT)
    assert not openssl_verifies(tmp_path, der, FORGED)


def test_signature_in_pem_and_in_base64(tmp_path):
    pem = cms_sign(tmp_path, "-nodetach", "-outform", "PEM")
    assert check(pem).verdict == "intact"
    der = cms_sign(tmp_path, "-nodetach")
    assert check(base64.encodebytes(der)).verdict == "intact"


def test_two_signers_are_each_judged(tmp_path):
    first = cms_sign(tmp_path, "-nodetach")
    (tmp_path / "first").write_bytes(first)
    head = authority().head
    (tmp_path / "key2.pem").write_bytes(head.key_pem)
    (tmp_path / "cert2.pem").write_bytes(head.pem)
    made = openssl(
        tmp_path,
        *("cms", "-resign", "-inform", "DER", "-in", "first", "-outform", "DER", "-out", "second"),
        *("-signer", "cert2.pem", "-inkey", "key2.pem", "-nodetach", "-binary"),
    )
    assert made.returncode == 0, made.stderr
    report = check((tmp_path / "second").read_bytes())
    assert [one.verdict for one in report.signatures] == ["intact", "intact"]


def test_cut_and_broken_cms_is_never_intact(tmp_path):
    der = cms_sign(tmp_path, "-nodetach")
    for end in (40, 200, len(der) - 40, len(der) - 1):
        assert check(der[:end]).verdict in ("altered", "unreadable"), end


def test_certificates_alone_are_unsigned(tmp_path):
    (tmp_path / "cert.pem").write_bytes(authority().clerk.pem)
    openssl(
        tmp_path,
        *("crl2pkcs7", "-nocrl", "-certfile", "cert.pem", "-outform", "DER", "-out", "certs.p7b"),
    )
    assert check((tmp_path / "certs.p7b").read_bytes()).verdict == "unsigned"


def stamped(der_holder, at=None):
    signer = der_holder.signer()
    stamper = authority().tsa.stamper(at)
    made = asyncio.run(
        signer.async_sign_general_data(CONTENT, "sha256", detached=False, timestamper=stamper)
    )
    return made.dump()


def test_time_stamp_is_checked_against_the_signature():
    der = stamped(authority().clerk)
    report = check(der)
    assert report.verdict == "intact"
    assert report.signatures[0].stamped is not None
    other = stamped(authority().head)
    token = check(other)
    assert token.verdict == "intact"


def test_time_stamp_of_another_signature_proves_nothing():
    from asn1crypto import cms

    one = cms.ContentInfo.load(stamped(authority().clerk))
    other = cms.ContentInfo.load(stamped(authority().head))
    theirs = other["content"]["signer_infos"][0]["unsigned_attrs"]
    one["content"]["signer_infos"][0]["unsigned_attrs"] = theirs
    report = check(one.dump(force=True))
    assert report.verdict == "intact"
    assert report.signatures[0].stamped is None
    assert "stamp-broken" in codes(report)


# containers


def packed(members, kind="application/vnd.etsi.asic-e+zip"):
    out = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as container:
        warnings.simplefilter("ignore")
        if kind:
            container.writestr("mimetype", kind)
        for name, data in members:
            container.writestr(name, data)
    return out.getvalue()


def asic_signature(folder, *names):
    """XAdES over files of the container, by xmlsec1 (which finds them in the folder)."""
    references = "".join(xmlmaking.reference(name) for name in names)
    text = (
        '<asic:XAdESSignatures xmlns:asic="http://uri.etsi.org/02918/v1.2.1#">'
        + xmlmaking.template(references)
        + "</asic:XAdESSignatures>"
    )
    return xmlmaking.xmlsec_sign(text, folder)


@pytest.fixture
def files(tmp_path):
    (tmp_path / "a.txt").write_bytes(CONTENT)
    (tmp_path / "b.txt").write_bytes(b"Zal. 1\n")
    return tmp_path


def test_container_with_xades_over_all_files_is_intact(files):
    signature = asic_signature(files, "a.txt", "b.txt")
    members = [("a.txt", CONTENT), ("b.txt", b"Zal. 1\n"), ("META-INF/signatures.xml", signature)]
    report = check(packed(members))
    assert (report.verdict, report.form) == ("intact", "ASiC-E")
    members[0] = ("a.txt", FORGED)
    assert check(packed(members)).verdict == "altered"


def test_file_added_to_a_container_is_altered(files):
    signature = asic_signature(files, "a.txt")
    members = [("a.txt", CONTENT), ("META-INF/signatures0.xml", signature)]
    assert check(packed(members)).verdict == "intact"
    report = check(packed([*members, ("b.txt", b"dodany")]))
    assert report.verdict == "altered"
    assert "member-unsigned" in codes(report)


def test_file_taken_out_of_a_container_is_altered(files):
    signature = asic_signature(files, "a.txt", "b.txt")
    report = check(packed([("a.txt", CONTENT), ("META-INF/signatures0.xml", signature)]))
    assert report.verdict == "altered"
    assert "member-missing" in codes(report)


def test_two_files_of_one_name_are_altered(files):
    signature = asic_signature(files, "a.txt")
    members = [("a.txt", FORGED), ("a.txt", CONTENT), ("META-INF/signatures0.xml", signature)]
    assert check(packed(members)).verdict == "altered"


def test_two_signatures_over_different_files_are_intact_and_say_so(files):
    one, other = asic_signature(files, "a.txt"), asic_signature(files, "b.txt")
    report = check(
        packed(
            [
                ("a.txt", CONTENT),
                ("b.txt", b"Zal. 1\n"),
                ("META-INF/signatures0.xml", one),
                ("META-INF/signatures1.xml", other),
            ]
        )
    )
    assert report.verdict == "intact"
    assert "member-partly" in codes(report)


def asic_manifest(content, signature="META-INF/signature001.p7s"):
    value = base64.b64encode(hashlib.sha256(content).digest()).decode()
    return (
        '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" '
        f'xmlns:ds="{xmlmaking.DS}"><asic:SigReference URI="{signature}" '
        'MimeType="application/pkcs7-signature"/><asic:DataObjectReference URI="a.txt">'
        f'<ds:DigestMethod Algorithm="{xmlmaking.SHA256}"/><ds:DigestValue>{value}'
        "</ds:DigestValue></asic:DataObjectReference></asic:ASiCManifest>"
    ).encode()


def test_container_with_cades_and_manifest(tmp_path):
    manifest = asic_manifest(CONTENT)
    signature = cms_sign(tmp_path, "-cades", content=manifest)

    def container(content, manifest=manifest):
        return packed(
            [
                ("a.txt", content),
                ("META-INF/ASiCManifest001.xml", manifest),
                ("META-INF/signature001.p7s", signature),
            ]
        )

    assert check(container(CONTENT)).verdict == "intact"
    assert check(container(FORGED)).verdict == "altered"
    assert check(container(FORGED, asic_manifest(FORGED))).verdict == "altered"


def test_simple_container_with_cades(tmp_path):
    kind = "application/vnd.etsi.asic-s+zip"
    signature = cms_sign(tmp_path, "-cades")
    report = check(packed([("a.txt", CONTENT), ("META-INF/signature.p7s", signature)], kind))
    assert (report.verdict, report.form) == ("intact", "ASiC-S")
    forged = packed([("a.txt", FORGED), ("META-INF/signature.p7s", signature)], kind)
    assert check(forged).verdict == "altered"


def test_plain_zip_is_unsigned():
    assert check(packed([("a.txt", CONTENT)], kind=None)).verdict == "unsigned"


def test_zip_bomb_is_not_unpacked():
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
        container.writestr("META-INF/signatures.xml", b"<a/>")
        container.writestr("zera", b"\x00" * (64 * 1024 * 1024))
    report = check(out.getvalue())
    assert report.verdict == "unreadable"
    assert "bomb" in codes(report)


def test_member_that_lies_about_its_size_is_bounded(monkeypatch):
    monkeypatch.setattr(containers, "LARGEST", 1000)
    assert check(packed([("META-INF/signatures.xml", b"<a>" + b"x" * 2000 + b"</a>")])).verdict == (
        "unreadable"
    )


def test_a_pdf_inside_a_signature_or_a_container_is_not_taken_for_the_file(tmp_path):
    page = plain_pdf()
    der = cms_sign(tmp_path, "-nodetach", content=page)
    assert b"%PDF-" in der[:1024]
    assert (check(der).form, check(der).verdict) == ("CMS", "intact")
    assert check(der.replace(b"%%EOF", b"%%EOX")).verdict == "altered"

    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("pismo.pdf", page)
    assert check(packed.getvalue()).verdict == "unsigned"


def test_an_ecdsa_value_of_two_plain_numbers_is_read(tmp_path):
    """BSI TR-03111, 5.2.1, as German cards write it."""
    info = cms.ContentInfo.load(cms_sign(tmp_path, "-nodetach", holder=authority().head))
    signer = info["content"]["signer_infos"][0]
    numbers = decode_dss_signature(signer["signature"].native)
    plain = b"".join(number.to_bytes(32, "big") for number in numbers)
    signer["signature"] = plain
    signer["signature_algorithm"] = {"algorithm": "0.4.0.127.0.7.1.1.4.1.3"}
    der = info.dump(force=True)
    assert check(der).verdict == "intact", check(der).reasons("en")
    assert check(der.replace(CONTENT, FORGED)).verdict == "altered"
    assert check(der.replace(plain, plain[32:] + plain[:32])).verdict == "altered"


@pytest.mark.parametrize("encoding", ["cp852", "utf-8"])
def test_polish_names_of_members_are_read_however_they_are_written(encoding):
    named = zipfile.ZipInfo("załącznik.txt")
    written = named.filename.encode(encoding).decode("cp437")
    member = zipfile.ZipInfo(written)
    member.flag_bits = 0
    assert containers.written_name(member) == named.filename
    named.flag_bits = containers.UTF8_NAME
    assert containers.written_name(named) == named.filename


def test_member_without_a_name_is_unreadable():
    container = packed([("a.txt", CONTENT)], kind=None)
    at = container.index(b"PK\x01\x02")
    # the name's length in the directory, and the name
    nameless = container[: at + 28] + b"\x00\x00" + container[at + 30 : at + 46]
    end = container[at + 46 + len("a.txt") :]
    report = check(nameless + end[:12] + (46).to_bytes(4, "little") + end[16:])
    assert report.verdict == "unreadable"
    assert "cannot-parse" in codes(report)


def test_container_put_behind_another_is_altered(tmp_path):
    kind = "application/vnd.etsi.asic-s+zip"
    signature = cms_sign(tmp_path, "-cades")
    whole = packed([("a.txt", CONTENT), ("META-INF/signature.p7s", signature)], kind)
    report = check(packed([("a.txt", FORGED)]) + whole)
    assert report.verdict == "altered"
    assert "members-hidden" in codes(report)
