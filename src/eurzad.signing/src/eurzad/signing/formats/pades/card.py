"""Signing with a key that is somewhere else, such as a card at the clerk's, in two steps.

`prepare` fixes the document and returns what has to be signed; whoever has the key signs the
`attributes` (hashed by `algorithm`); `finish` checks the signature and puts it in. Between the two
the document must not change: keep `Prepared` where only the server can write.
"""

from .signing import prepared_signer
from .signing import Visible
from asn1crypto import cms
from asn1crypto import x509
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from eurzad.signing.formats.cms import digest_for
from eurzad.signing.formats.cms import placeholder
from eurzad.signing.formats.cms import registry_of
from eurzad.signing.formats.cms import room_for
from eurzad.signing.formats.cms import run
from eurzad.signing.keys.base import KeyTrouble
from eurzad.signing.keys.base import proves
from eurzad.signing.timestamps.authorities import Authorities
from io import BytesIO
from pyhanko.sign.signers.pdf_byterange import PreparedByteRangeDigest
from pyhanko.sign.signers.pdf_cms import ExternalSigner
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.signers.pdf_signer import PdfTBSDocument
import hashlib


# Room for the time stamp that is added when the signature is there.
TIME_STAMP_DIGITS = 2 * 16 * 1024


@dataclass(frozen=True)
class Prepared:
    """A document ready for its signature.

    `document` has room for it from `start` to `end`; `document_digest` is of all but that room.
    `attributes` (DER) are what the key signs: they hold that digest, and the certificate's.
    """

    document: bytes
    document_digest: bytes
    start: int
    end: int
    algorithm: str
    attributes: bytes

    @property
    def to_sign(self) -> bytes:
        """The digest that the key signs."""
        return hashlib.new(self.algorithm, self.attributes).digest()


def prepare(
    pdf: bytes,
    certificate: x509.Certificate,
    chain: Sequence[x509.Certificate] = (),
    visible: Visible | None = None,
    now: datetime | None = None,
) -> Prepared:
    """Return the document with its stamp, and what has to be signed. Raises NotAPdf.

    Nothing is fetched: a time stamp and proofs come after the signature (`finish`, `extend_pdf`).
    """
    signer = _signer(certificate, chain, placeholder(certificate))
    writer, pdf_signer = prepared_signer(pdf, signer, "B-B", visible, None, None, chain)
    algorithm = digest_for(certificate)

    async def work() -> Prepared:
        room = await room_for(certificate, chain, None) + TIME_STAMP_DIGITS
        digest, _document, out = await pdf_signer.async_digest_doc_for_signing(
            writer, existing_fields_only=True, bytes_reserved=room
        )
        attributes = await signer.signed_attrs(
            digest.document_digest,
            algorithm,
            use_pades=True,
            attr_settings=PdfCMSSignedAttributes(signing_time=now or datetime.now(UTC)),
        )
        return Prepared(
            document=bytes(out.getvalue()),
            document_digest=digest.document_digest,
            start=digest.reserved_region_start,
            end=digest.reserved_region_end,
            algorithm=algorithm,
            attributes=attributes.dump(),
        )

    return run(work())


def finish(
    prepared: Prepared,
    signature: bytes,
    certificate: x509.Certificate,
    chain: Sequence[x509.Certificate] = (),
    authorities: Authorities | None = None,
) -> bytes:
    """Return the signed document: B-B, or B-T where there are authorities.

    Raises KeyTrouble when the signature was not made with the certificate's key over this document,
    NoTimeStamp.
    """
    if not proves(certificate, signature, prepared.to_sign, prepared.algorithm):
        raise KeyTrouble("mismatch")
    signer = _signer(certificate, chain, signature)
    out = BytesIO(prepared.document)
    region = PreparedByteRangeDigest(prepared.document_digest, prepared.start, prepared.end)

    async def work() -> None:
        made = await signer.async_sign_prescribed_attributes(
            prepared.algorithm,
            signed_attrs=cms.CMSAttributes.load(prepared.attributes),
            timestamper=authorities,
        )
        await PdfTBSDocument.async_finish_signing(out, region, made)

    run(work())
    return out.getvalue()


def _signer(
    certificate: x509.Certificate, chain: Sequence[x509.Certificate], signature: bytes
) -> ExternalSigner:
    return ExternalSigner(
        signing_cert=certificate,
        cert_registry=registry_of(certificate, chain),
        signature_value=signature,
    )
