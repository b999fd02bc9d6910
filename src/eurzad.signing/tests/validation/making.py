"""PDFs made by hand, signed by pyHanko, and then changed in the ways an attacker would."""

from io import BytesIO
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields
from pyhanko.sign import signers
import re


CONTENT = b"BT /F1 24 Tf 72 700 Td (Decyzja: przyznaje sie 100 zl) Tj ET"
FORGED = b"BT /F1 24 Tf 72 700 Td (Decyzja: przyznaje sie 900 zl) Tj ET"


def stream(content, extra=""):
    return f"<< /Length {len(content)} {extra}>>\nstream\n".encode() + content + b"\nendstream"


def plain_objects(content=CONTENT):
    """A page with a line of text, a form with a text field and a button."""
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R 8 0 R] "
        b"/DA (/F1 12 Tf) /DR << /Font << /F1 5 0 R >> >> >> >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> /Annots [6 0 R 8 0 R] >>",
        4: stream(content),
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        6: b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (uwagi) /Rect [72 600 300 630] /P 3 0 R "
        b"/F 4 /AP << /N 7 0 R >> >>",
        7: stream(b"/Tx BMC EMC", "/Type /XObject /Subtype /Form /BBox [0 0 228 30] "),
        8: b"<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (guzik) "
        b"/Rect [72 500 300 530] /P 3 0 R /F 4 /AP << /N 9 0 R >> >>",
        9: stream(b"q Q", "/Type /XObject /Subtype /Form /BBox [0 0 228 30] "),
    }


def written(objects, root=1):
    """A PDF file of numbered objects with a table of them."""
    out, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), {}
    for number, body in objects.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    at = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (max(objects) + 1)
    for number in range(1, max(objects) + 1):
        out += b"%010d 00000 n \n" % offsets[number]
    out += b"trailer\n<< /Size %d /Root %d 0 R >>\n" % (max(objects) + 1, root)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % at)


def plain_pdf(content=CONTENT):
    return written(plain_objects(content))


def sign(data, holder, field="Podpis1", stamper=None, strict=True, **options):
    """The PDF signed; options go into the signature's metadata."""
    writer = IncrementalPdfFileWriter(BytesIO(data), strict=strict)
    signer_options = {name: options.pop(name) for name in ("prefer_pss",) if name in options}
    new_field = options.pop("new_field", None)
    metadata = signers.PdfSignatureMetadata(
        field_name=field,
        md_algorithm=options.pop("md_algorithm", "sha256"),
        subfilter=options.pop("subfilter", fields.SigSeedSubFilter.PADES),
        **options,
    )
    out = BytesIO()
    signers.sign_pdf(
        writer,
        metadata,
        signer=holder.signer(**signer_options),
        timestamper=stamper,
        new_field_spec=new_field,
        output=out,
    )
    return out.getvalue()


def updated(data, change):
    """The PDF after an incremental update made by ``change(writer)``."""
    writer = IncrementalPdfFileWriter(BytesIO(data), strict=False)
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def appended(data, objects, trailer="", table=None):
    """The PDF with objects and a table appended by hand: {number: body}.

    ``table`` overrides which offset the table gives for a number.
    """
    out, offsets = bytearray(data if data.endswith(b"\n") else data + b"\n"), {}
    for number, body in objects.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    offsets.update(table or {})
    previous = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    size = max(int(one) for one in re.findall(rb"/Size (\d+)", data))
    size = max([size, *[number + 1 for number in offsets]])
    root = int(re.findall(rb"/Root (\d+) 0 R", data)[-1])
    at = len(out)
    out += b"xref\n"
    for number in sorted(offsets):
        out += b"%d 1\n%010d 00000 n \n" % (number, offsets[number])
    given = trailer or f"/Root {root} 0 R"
    out += f"trailer\n<< /Size {size} {given} /Prev {previous} >>\n".encode()
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % at)


def object_body(data, number):
    """The last body of an object written in the file."""
    found = re.findall(rb"(?:^|\n)%d 0 obj\s*(.*?)\s*endobj" % number, data, re.DOTALL)
    return found[-1]


def byte_range(data, index=-1):
    return [
        [int(number) for number in found.split()]
        for found in re.findall(rb"/ByteRange\s*\[([\d\s]+)\]", data)
    ][index]


def page_of(writer):
    return writer.root["/Pages"]["/Kids"][0]


def mark(writer, thing):
    writer.update_container(thing)


def new_stream(writer, content):
    return writer.add_object(generic.StreamObject(stream_data=content))


def annotation(writer, subtype="/FreeText", rect=(72, 690, 400, 730)):
    page = page_of(writer)
    node = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name(subtype),
            pdf_name("/Rect"): generic.ArrayObject([generic.NumberObject(one) for one in rect]),
            pdf_name("/Contents"): generic.pdf_string("900 zl"),
        }
    )
    page["/Annots"].append(writer.add_object(node))
    mark(writer, page["/Annots"])
    mark(writer, page)
