"""PDFs signed and then changed: what must be called altered, and what must not."""

from . import making
from .pki import authority
from eurzad.signing.validation.check import check
from io import BytesIO
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from pyhanko.sign import fields
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm
import asyncio
import pytest
import re
import subprocess


def codes(report):
    found = {finding.code for finding in report.findings}
    return found.union(*[{one.code for one in each.findings} for each in report.signatures])


def verdict(data):
    return check(data).verdict


@pytest.fixture(scope="module")
def signed():
    return making.sign(making.plain_pdf(), authority().clerk)


@pytest.fixture(scope="module")
def certified():
    """{DocMDP level: the certified PDF}"""
    return {
        level: making.sign(
            making.plain_pdf(), authority().clerk, certify=True, docmdp_permissions=level
        )
        for level in MDPPerm
    }


def fill(writer, value="Tekst"):
    field = writer.root["/AcroForm"]["/Fields"][0]
    field[pdf_name("/V")] = generic.pdf_string(value)
    look = generic.StreamObject(stream_data=b"/Tx BMC BT (Tekst) Tj ET EMC")
    look[pdf_name("/Subtype")] = pdf_name("/Form")
    field["/AP"][pdf_name("/N")] = writer.add_object(look)
    making.mark(writer, field["/AP"])
    making.mark(writer, field)


def paint(index):
    """Change the look of a field and not its value."""

    def change(writer):
        field = writer.root["/AcroForm"]["/Fields"][index]
        look = generic.StreamObject(stream_data=b"BT /F1 20 Tf (900 zl) Tj ET")
        look[pdf_name("/Subtype")] = pdf_name("/Form")
        field["/AP"][pdf_name("/N")] = writer.add_object(look)
        making.mark(writer, field["/AP"])
        making.mark(writer, field)

    return change


def move(writer):
    field = writer.root["/AcroForm"]["/Fields"][0]
    field[pdf_name("/Rect")] = generic.ArrayObject(
        [generic.NumberObject(one) for one in (0, 0, 595, 842)]
    )
    making.mark(writer, field)


def replace_page(writer):
    page = making.page_of(writer)
    page[pdf_name("/Contents")] = making.new_stream(writer, making.FORGED)
    making.mark(writer, page)


def overlay_page(writer):
    page = making.page_of(writer)
    old = page.raw_get("/Contents")
    page[pdf_name("/Contents")] = generic.ArrayObject(
        [old, making.new_stream(writer, making.FORGED)]
    )
    making.mark(writer, page)


def replace_font(writer):
    font = making.page_of(writer)["/Resources"]["/Font"]["/F1"]
    font[pdf_name("/BaseFont")] = pdf_name("/ZapfDingbats")
    making.mark(writer, font)


def turn_page(writer):
    page = making.page_of(writer)
    page[pdf_name("/Rotate")] = generic.NumberObject(180)
    making.mark(writer, page)


def crop_page(writer):
    page = making.page_of(writer)
    page[pdf_name("/CropBox")] = generic.ArrayObject(
        [generic.NumberObject(one) for one in (0, 0, 10, 10)]
    )
    making.mark(writer, page)


def add_page(writer):
    page = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Page"),
            pdf_name("/MediaBox"): making.page_of(writer)["/MediaBox"],
            pdf_name("/Parent"): writer.root.raw_get("/Pages"),
        }
    )
    pages = writer.root["/Pages"]
    pages["/Kids"].append(writer.add_object(page))
    pages[pdf_name("/Count")] = generic.NumberObject(2)
    making.mark(writer, pages["/Kids"])
    making.mark(writer, pages)


def add_script(writer):
    writer.root[pdf_name("/OpenAction")] = generic.DictionaryObject(
        {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): generic.pdf_string("app.beep()")}
    )
    writer.update_root()


def hide_layers(writer):
    writer.root[pdf_name("/OCProperties")] = generic.DictionaryObject(
        {pdf_name("/OCGs"): generic.ArrayObject()}
    )
    writer.update_root()


def add_attachment(writer):
    names = generic.DictionaryObject({pdf_name("/EmbeddedFiles"): generic.DictionaryObject()})
    writer.root[pdf_name("/Names")] = names
    writer.update_root()


def add_field(writer):
    form = writer.root["/AcroForm"]
    node = generic.DictionaryObject(
        {
            pdf_name("/FT"): pdf_name("/Tx"),
            pdf_name("/T"): generic.pdf_string("nowe"),
            pdf_name("/V"): generic.pdf_string("900"),
        }
    )
    form["/Fields"].append(writer.add_object(node))
    making.mark(writer, form["/Fields"])
    making.mark(writer, form)


def drop_signature(writer):
    form = writer.root["/AcroForm"]
    form[pdf_name("/Fields")] = generic.ArrayObject(list(list.__iter__(form["/Fields"]))[:2])
    making.mark(writer, form)


def forget_form(writer):
    del writer.root["/AcroForm"]
    writer.update_root()


def drop_value(writer):
    field = writer.root["/AcroForm"]["/Fields"][2]
    del field["/V"]
    making.mark(writer, field)


def add_metadata(writer):
    holder = generic.StreamObject(stream_data=b"<x/>")
    holder[pdf_name("/Type")] = pdf_name("/Metadata")
    writer.root[pdf_name("/Metadata")] = writer.add_object(holder)
    writer.update_root()


def add_evidence(writer):
    writer.root[pdf_name("/DSS")] = generic.DictionaryObject(
        {
            pdf_name("/Certs"): generic.ArrayObject(
                [making.new_stream(writer, authority().issuing.der)]
            )
        }
    )
    writer.update_root()


def rewrite_same(writer):
    """The same content, stored anew: nothing has changed."""
    page = making.page_of(writer)
    page[pdf_name("/Contents")] = making.new_stream(writer, making.CONTENT)
    making.mark(writer, page)


CHANGED = {
    "the text of a page": replace_page,
    "another text over the page": overlay_page,
    "a font": replace_font,
    "a page turned round": turn_page,
    "a page cropped": crop_page,
    "a page added": add_page,
    "a script": add_script,
    "layers": hide_layers,
    "an attachment": add_attachment,
    "a field added": add_field,
    "a field moved over the page": move,
    "the look of an empty field": paint(0),
    "the picture of a button": paint(1),
    "a comment over the text": making.annotation,
    "the signature's field taken out": drop_signature,
    "the form forgotten": forget_form,
    "the signature's value taken out": drop_value,
}


@pytest.mark.parametrize("what", sorted(CHANGED))
def test_change_after_signing_is_altered(signed, what):
    assert verdict(making.updated(signed, CHANGED[what])) == "altered"


def add_signature_field(writer):
    spec = fields.SigFieldSpec("Podpis3", box=(300, 50, 500, 120), on_page=0)
    fields.append_signature_field(writer, spec)


HARMLESS = {
    "an empty signature field for the next signatory": add_signature_field,
    "a field filled in": fill,
    "metadata": add_metadata,
    "evidence of validity": add_evidence,
    "the same content stored anew": rewrite_same,
    "nothing at all": lambda writer: writer.update_root(),
}


@pytest.mark.parametrize("what", sorted(HARMLESS))
def test_harmless_change_leaves_it_intact(signed, what):
    assert verdict(making.updated(signed, HARMLESS[what])) == "intact"


@pytest.mark.parametrize(
    ("level", "change", "expected"),
    [
        (MDPPerm.NO_CHANGES, fill, "altered"),
        (MDPPerm.NO_CHANGES, making.annotation, "altered"),
        (MDPPerm.NO_CHANGES, add_evidence, "intact"),
        (MDPPerm.FILL_FORMS, fill, "intact"),
        (MDPPerm.FILL_FORMS, making.annotation, "altered"),
        (MDPPerm.FILL_FORMS, replace_page, "altered"),
        (MDPPerm.ANNOTATE, fill, "intact"),
        (MDPPerm.ANNOTATE, making.annotation, "intact"),
        (MDPPerm.ANNOTATE, replace_page, "altered"),
        (MDPPerm.ANNOTATE, add_field, "altered"),
    ],
)
def test_certified_document_allows_what_its_level_says(certified, level, change, expected):
    assert verdict(making.updated(certified[level], change)) == expected


def test_locked_field_may_not_be_filled_in():
    lock = fields.FieldMDPSpec(fields.FieldMDPAction.INCLUDE, fields=["uwagi"])
    spec = fields.SigFieldSpec("Podpis1", field_mdp_spec=lock)
    signed = making.sign(making.plain_pdf(), authority().clerk, new_field=spec)
    report = check(making.updated(signed, fill))
    assert report.verdict == "altered"
    assert "forbidden-after" in codes(report)


def test_a_lock_of_another_field_leaves_the_rest_to_be_filled_in():
    """The signature points at the catalog (/Data), in which the filled field is found again."""
    lock = fields.FieldMDPSpec(fields.FieldMDPAction.INCLUDE, fields=["inne"])
    spec = fields.SigFieldSpec("Podpis1", field_mdp_spec=lock)
    signed = making.sign(making.plain_pdf(), authority().clerk, new_field=spec)
    assert verdict(making.updated(signed, fill)) == "intact"
    assert verdict(making.updated(signed, replace_page)) == "altered"


def test_two_signatures_and_a_document_time_stamp_are_intact():
    once = making.sign(making.plain_pdf(), authority().clerk)
    twice = making.sign(once, authority().head, "Podpis2", stamper=authority().tsa.stamper())
    report = check(twice)
    assert report.verdict == "intact"
    assert [one.level for one in report.signatures] == ["B-B", "B-T"]


def test_content_changed_between_two_signatures_is_altered_for_the_first_only():
    once = making.sign(making.plain_pdf(), authority().clerk)
    changed = making.updated(once, replace_page)
    twice = making.sign(changed, authority().head, "Podpis2")
    assert [one.verdict for one in check(twice).signatures] == ["altered", "intact"]


def test_signature_whose_picture_hides_the_page_is_altered(signed):
    spec = fields.SigFieldSpec("Podpis2", box=(0, 0, 595, 842))
    covered = making.sign(signed, authority().stranger, "Podpis2", new_field=spec)
    assert verdict(covered) == "altered"


def test_visible_signature_of_usual_size_is_intact(signed):
    spec = fields.SigFieldSpec("Podpis2", box=(300, 50, 500, 120))
    again = making.sign(signed, authority().head, "Podpis2", new_field=spec)
    assert verdict(again) == "intact"


# attacks on the file's structure


def test_every_way_of_forging_the_byte_range_is_altered(signed):
    """Universal signature forgery (Mladenov et al. 2019)."""
    written = re.search(rb"/ByteRange\s*\[[^\]]*\]", signed)
    _start, length, second, rest = making.byte_range(signed)
    for forged in (
        b"",
        b"/ByteRange null",
        b"/ByteRange []",
        b"/ByteRange [0 0 0 0]",
        b"/ByteRange [0 %d]" % length,
        b"/ByteRange [0 -1 0 -1]",
        b"/ByteRange [0 %d %d 99999999999]" % (length, second),
        b"/ByteRange [9 %d %d %d]" % (length - 9, second, rest),
        b"/ByteRange [0 %d %d %d]" % (length - 50, second, rest),
        b"/ByteRange [0 %d %d %d]" % (length, second + 9, rest - 9),
        b"/ByteRange (0 0)",
    ):
        padded = forged.ljust(len(written.group()))
        data = signed[: written.start()] + padded + signed[written.end() :]
        assert verdict(data) == "altered", forged


def test_every_way_of_forging_the_contents_is_altered(signed):
    _start, length, second, _rest = making.byte_range(signed)
    size = second - length
    for forged in (
        b"<" + b"00" * ((size - 2) // 2) + b">",
        b"<>".ljust(size),
        b"null".ljust(size),
        b"<30800000>".ljust(size),
        b"".ljust(size),
        b"<" + signed[length + 1 : length + 201] + b">".ljust(size - 201),
    ):
        data = signed[:length] + forged[:size] + signed[length + len(forged[:size]) :]
        assert verdict(data) == "altered", forged[:20]


def test_signature_of_another_document_is_altered(signed):
    other = making.sign(making.plain_pdf(making.FORGED), authority().clerk)
    _start, length, second, _rest = making.byte_range(signed)
    data = other[:length] + signed[length:second] + other[second:]
    assert verdict(data) == "altered"


def test_objects_put_in_the_gap_are_altered(signed):
    """Signature wrapping: the second part is moved on, new objects stand before it."""
    start, length, second, rest = making.byte_range(signed)
    evil = b" /Junk 1 >>\nendobj\n4 0 obj\n" + making.stream(making.FORGED) + b"\nendobj\n"
    moved = signed[:second] + evil + signed[second:]
    old = re.search(rb"/ByteRange\s*\[[^\]]*\]", signed)
    new = b"/ByteRange [%d %d %d %d]" % (start, length, second + len(evil), rest)
    new = new[:-1].ljust(len(old.group()) - 1) + b"]"
    assert len(new) == len(old.group())
    moved = moved[: old.start()] + new + moved[old.end() :]
    assert verdict(moved) == "altered"


def test_objects_appended_without_a_table_are_altered(signed):
    """Incremental saving attack: readers that repair files would show them."""
    evil = b"\n4 0 obj\n" + making.stream(making.FORGED) + b"\nendobj\n"
    assert verdict(signed + evil) == "altered"
    assert verdict(signed + evil + b"trailer\n<< /Root 1 0 R >>\n%%EOF\n") == "altered"


def test_object_listed_beside_a_second_one_not_listed_is_altered(signed):
    evil = b"\n4 0 obj\n" + making.stream(making.FORGED) + b"\nendobj\n"
    updated = making.updated(signed, add_metadata)
    at = updated.rindex(b"startxref")
    assert verdict(updated[:at] + evil + updated[at:]) == "altered"


def shadowed(hidden, catalog=11):
    """A signed document that already carries what is to be shown later (shadow attacks)."""
    objects = making.plain_objects()
    objects |= hidden
    return making.sign(making.written(objects), authority().clerk)


def test_shadow_attack_hide_and_replace_is_altered():
    hidden = {
        10: b"<< /Type /Page /Parent 11 0 R /MediaBox [0 0 595 842] /Contents 12 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        11: b"<< /Type /Pages /Kids [10 0 R] /Count 1 >>",
        12: making.stream(making.FORGED),
    }
    signed = shadowed(hidden)
    root = int(re.findall(rb"/Root (\d+) 0 R", signed)[-1])
    catalog = making.object_body(signed, root).replace(b"/Pages 2 0 R", b"/Pages 11 0 R")
    assert verdict(making.appended(signed, {root: catalog})) == "altered"


def test_shadow_attack_by_a_table_alone_is_altered():
    """Only a table is appended: an object's number now leads to another one in the signed part."""
    signed = shadowed({10: making.stream(making.FORGED)})
    forged = signed.index(b"10 0 obj")
    data = making.appended(signed, {}, table={4: forged})
    assert verdict(data) == "altered"


def test_shadow_attack_hide_is_altered():
    """A picture over the true text is taken away after signing."""
    objects = making.plain_objects()
    objects[3] = objects[3].replace(b"/Contents 4 0 R", b"/Contents [4 0 R 10 0 R]")
    objects[10] = making.stream(b"1 g 0 0 595 842 re f")
    signed = making.sign(making.written(objects), authority().clerk)
    assert verdict(making.appended(signed, {10: making.stream(b"")})) == "altered"


def test_undefined_resource_defined_later_is_altered():
    """The signed page draws a thing that exists only after the update."""
    objects = making.plain_objects(making.CONTENT + b" /Later Do")
    signed = making.sign(making.written(objects), authority().clerk)

    def define(writer):
        resources = making.page_of(writer)["/Resources"]
        look = generic.StreamObject(stream_data=b"BT (900) Tj ET")
        look[pdf_name("/Subtype")] = pdf_name("/Form")
        resources[pdf_name("/XObject")] = generic.DictionaryObject(
            {pdf_name("/Later"): writer.add_object(look)}
        )
        making.mark(writer, resources)
        making.mark(writer, making.page_of(writer))

    assert verdict(making.updated(signed, define)) == "altered"


def test_cut_file_is_altered(signed):
    _start, _length, second, _rest = making.byte_range(signed)
    for end in (len(signed) - 30, second + 20, second):
        assert verdict(signed[:end]) in ("altered", "unreadable"), end


def test_signed_content_inside_the_signature_does_not_stand_for_the_document():
    """A detached signature that carries some content of its own verifies over that only."""
    holder = authority().clerk
    signed = making.sign(making.plain_pdf(), holder)
    _start, length, second, _rest = making.byte_range(signed)
    own = asyncio.run(
        holder.signer().async_sign_general_data(b"something else", "sha256", detached=False)
    )
    value = own.dump().hex().encode()
    forged = b"<" + value.ljust(second - length - 2, b"0") + b">"
    assert len(forged) == second - length
    assert verdict(signed[:length] + forged + signed[second:]) == "altered"


# keys, digests, kinds


@pytest.mark.parametrize(
    "kind", ["rsa-2048", "rsa-3072", "p-256", "p-384", "brainpool-256", "ed25519"]
)
def test_every_kind_of_key_is_intact_and_altered_when_changed(kind):
    digest = "sha512" if kind == "ed25519" else "sha256"
    signed = making.sign(making.plain_pdf(), authority().person(kind), md_algorithm=digest)
    assert verdict(signed) == "intact"
    assert verdict(signed.replace(b"100 zl", b"900 zl")) == "altered"


def test_rsa_pss_is_intact_and_altered_when_changed():
    signed = making.sign(making.plain_pdf(), authority().clerk, prefer_pss=True)
    assert verdict(signed) == "intact"
    assert verdict(signed.replace(b"100 zl", b"900 zl")) == "altered"


def test_sha1_is_intact_but_weak():
    signed = making.sign(making.plain_pdf(), authority().clerk, md_algorithm="sha1")
    report = check(signed)
    assert report.verdict == "intact"
    assert "weak-digest" in codes(report)


def test_short_key_is_intact_but_weak():
    report = check(making.sign(making.plain_pdf(), authority().person("rsa-1024")))
    assert report.verdict == "intact"
    assert "weak-key" in codes(report)


def test_adobe_signature_is_intact():
    subfilter = fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED
    signed = making.sign(making.plain_pdf(), authority().clerk, subfilter=subfilter)
    assert verdict(signed) == "intact"


def pdfsig(data, folder):
    """What poppler says of the signature's integrity."""
    (folder / "checked.pdf").write_bytes(data)
    said = subprocess.run(
        ["pdfsig", "-nocert", "checked.pdf"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return said.stdout


@pytest.mark.parametrize("kind", ["rsa-2048", "rsa-3072", "p-256"])
def test_program_not_ours_says_the_same(kind, tmp_path):
    signed = making.sign(making.plain_pdf(), authority().person(kind))
    assert "Signature is Valid" in pdfsig(signed, tmp_path)
    assert verdict(signed) == "intact"
    changed = signed.replace(b"100 zl", b"900 zl")
    assert "Digest Mismatch" in pdfsig(changed, tmp_path)
    assert verdict(changed) == "altered"


def encrypted(password):
    writer = copy_into_new_writer(PdfFileReader(BytesIO(making.plain_pdf())))
    writer.encrypt(owner_pass="wlasciciel", user_pass=password)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def sign_encrypted(password, data=None, field="Podpis1"):
    writer = IncrementalPdfFileWriter(BytesIO(data or encrypted(password)))
    writer.encrypt(password)
    out = BytesIO()
    metadata = signers.PdfSignatureMetadata(field_name=field, md_algorithm="sha256")
    signers.sign_pdf(writer, metadata, signer=authority().clerk.signer(), output=out)
    return out.getvalue()


@pytest.mark.parametrize("password", ["", "tajne"])
def test_encrypted_document_is_intact_and_altered_when_changed(password):
    signed = sign_encrypted(password)
    assert verdict(signed) == "intact"
    flipped = bytearray(signed)
    flipped[200] ^= 1
    assert verdict(bytes(flipped)) == "altered"


def test_encrypted_document_signed_twice_is_intact_when_it_can_be_read():
    assert verdict(sign_encrypted("", sign_encrypted(""), "Podpis2")) == "intact"
    locked = check(sign_encrypted("tajne", sign_encrypted("tajne"), "Podpis2"))
    assert locked.verdict == "unreadable"
    assert {"needs-password", "changes-unknown"} <= codes(locked)


def test_plain_pdf_is_unsigned_even_with_an_empty_signature_field():
    writer = IncrementalPdfFileWriter(BytesIO(making.plain_pdf()))
    fields.append_signature_field(writer, fields.SigFieldSpec("Podpis1"))
    out = BytesIO()
    writer.write(out)
    assert verdict(out.getvalue()) == "unsigned"
    assert verdict(making.plain_pdf()) == "unsigned"


def test_evidence_at_a_wrong_place_in_the_file_is_no_crash():
    data = making.sign(making.plain_pdf(), authority().clerk)
    catalog = making.object_body(data, 1)
    assert catalog.endswith(b">>")
    store = catalog[:-2] + b" /DSS << /OCSPs [90 0 R] /Certs [90 0 R] >> >>"
    report = check(making.appended(data, {1: store}, table={90: 5}))
    # evidence may be added; this adds none, and nothing that is shown was touched
    assert report.verdict == "intact"
    assert report.signatures[0].ocsps == []
