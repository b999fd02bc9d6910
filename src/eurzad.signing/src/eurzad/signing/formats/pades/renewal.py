"""Renewing the time stamp over a whole document before it weakens (PAdES B-LTA)."""

from .signing import NotAPdf
from dataclasses import dataclass
from datetime import datetime
from eurzad.signing.formats.cms import run
from eurzad.signing.timestamps.authorities import Authorities
from eurzad.signing.timestamps.revocation import Proofs
from io import BytesIO
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper


@dataclass(frozen=True)
class LastStamp:
    """The last time stamp over a document: when it was given, until when its certificate holds."""

    given: datetime
    certificate_until: datetime


def last_stamp(pdf: bytes) -> LastStamp | None:
    """Return the last time stamp over a whole document, None where there is none. NotAPdf."""
    try:
        stamps = PdfFileReader(BytesIO(pdf), strict=False).embedded_timestamp_signatures
        if not stamps:
            return None
        last = stamps[-1]
        return LastStamp(last.timestamp, last.signer_cert.not_valid_after)
    except (PdfError, ValueError, KeyError, TypeError) as error:
        raise NotAPdf(type(error).__name__) from error


def renew_pdf(pdf: bytes, authorities: Authorities, proofs: Proofs) -> bytes:
    """Return the document with proofs for its last time stamp and a fresh one over all of it."""
    try:
        reader = PdfFileReader(BytesIO(pdf), strict=False)
    except (PdfError, ValueError) as error:
        raise NotAPdf(type(error).__name__) from error
    stamper = PdfTimeStamper(authorities)
    out = BytesIO(pdf)
    reader = PdfFileReader(out, strict=False)
    run(
        stamper.async_update_archival_timestamp_chain(
            reader, proofs.context(), in_place=True, default_md_algorithm="sha256"
        )
    )
    return out.getvalue()
