"""Putting a signature into a PDF file."""

from .fields import field_name
from .fields import fields_of
from .fields import make_fields
from .places import page_sizes
from .places import Place
from .places import usual_place
from .stamp import Stamp
from .stamp import stamp_style
from collections.abc import Sequence
from dataclasses import dataclass
from eurzad.signing.formats.cms import digest_for
from eurzad.signing.formats.cms import KeySigner
from eurzad.signing.formats.cms import room_for
from eurzad.signing.formats.cms import run
from eurzad.signing.formats.levels import with_revocation
from eurzad.signing.formats.levels import with_time_stamp
from eurzad.signing.keys.base import Key
from eurzad.signing.timestamps.authorities import Authorities
from eurzad.signing.timestamps.revocation import Proofs
from io import BytesIO
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import append_signature_field
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.fields import SigFieldSpec
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata
from pyhanko.sign.signers.pdf_signer import PdfSigner
from typing import Any


# Usages of a certificate that may sign: a seal's has digital_signature only, now and then.
USAGES = {"non_repudiation", "digital_signature"}


class NotAPdf(ValueError):
    """The file cannot be read as a PDF, or may not be signed."""


@dataclass(frozen=True)
class Visible:
    """How a signature shows: the stamp, and where all signatures of the document will stand.

    `number` says which of the places is this one's, from 0. A place of None is the usual one.
    """

    stamp: Stamp
    places: Sequence[Place | None] = (None,)
    number: int = 0
    words: str = "Podpis elektroniczny"


def sign_pdf(
    pdf: bytes,
    key: Key,
    level: str = "B-B",
    visible: Visible | None = None,
    authorities: Authorities | None = None,
    proofs: Proofs | None = None,
) -> bytes:
    """Return the PDF with a PAdES signature of this level.

    Raises NotAPdf, KeyTrouble, NoTimeStamp, and what pyHanko raises when proofs are not to be had.
    """
    writer, signer = prepared_signer(
        pdf, KeySigner(key), level, visible, authorities, proofs, key.chain
    )

    async def sign() -> bytes:
        stamped = authorities if with_time_stamp(level) else None
        room = await room_for(key.certificate, key.chain, stamped)
        out = await signer.async_sign_pdf(writer, existing_fields_only=True, bytes_reserved=room)
        return bytes(out.getvalue())

    return run(sign())


def prepared_signer(
    pdf: bytes,
    signer: Signer,
    level: str,
    visible: Visible | None,
    authorities: Authorities | None,
    proofs: Proofs | None,
    chain: Sequence[Any] = (),
) -> tuple[IncrementalPdfFileWriter, PdfSigner]:
    """Return the document with its field made, and what signs it."""
    writer = open_pdf(pdf)
    name = field_for(writer, visible)
    meta = PdfSignatureMetadata(
        field_name=name,
        md_algorithm=digest_for(signer.signing_cert),
        subfilter=SigSeedSubFilter.PADES,
        embed_validation_info=with_revocation(level),
        use_pades_lta=level == "B-LTA",
        validation_context=(
            proofs.context(chain) if proofs is not None and with_revocation(level) else None
        ),
        signer_key_usage=USAGES,
    )
    style = None
    if visible is not None:
        width, height = _size(writer, name)
        style = stamp_style(visible.stamp, width, height)
    pdf_signer = PdfSigner(
        meta,
        signer=signer,
        timestamper=authorities if with_time_stamp(level) else None,
        stamp_style=style,
    )
    return writer, pdf_signer


def open_pdf(pdf: bytes) -> IncrementalPdfFileWriter:
    """Return a PDF to be added to. Raises NotAPdf."""
    try:
        writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
        page_sizes(writer.prev)
    except (PdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotAPdf(type(error).__name__) from error
    if writer.prev.encrypted:
        raise NotAPdf("encrypted")
    return writer


def field_for(writer: IncrementalPdfFileWriter, visible: Visible | None) -> str:
    """Return the name of the field to be signed; before the first signature all are made."""
    known = fields_of(writer.prev)
    if visible is None:
        return _invisible(writer, known)
    name = field_name(visible.number)
    if name in known:
        return name
    sizes = page_sizes(writer.prev)
    places = [
        (place if place is not None and place.on(sizes) else usual_place(sizes, number), words)
        for number, place in enumerate(visible.places)
        for words in [f"{visible.words} {number + 1}" if number else visible.words]
    ]
    make_fields(writer, places)
    return name


def _invisible(writer: IncrementalPdfFileWriter, known: dict[str, bool]) -> str:
    number = len(known) + 1
    while f"Pieczec-{number}" in known:
        number += 1
    name = f"Pieczec-{number}"
    append_signature_field(writer, SigFieldSpec(name, readable_field_name="Pieczęć elektroniczna"))
    return name


def _size(writer: IncrementalPdfFileWriter, name: str) -> tuple[float, float]:
    field = next(ref for found, _v, ref in enumerate_sig_fields(writer) if found == name)
    left, bottom, right, top = (float(one) for one in field.get_object()["/Rect"])
    return right - left, top - bottom
