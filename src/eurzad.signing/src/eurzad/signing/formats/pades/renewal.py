"""What keeps a signature provable for long: proofs in the document, a time stamp over all of it.

PAdES B-LT and B-LTA: `extend_pdf` adds them to a signature that has a time stamp, `renew_pdf` puts
a fresh time stamp over the document before the last one weakens.
"""

from .signing import NotAPdf
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import timedelta
from eurzad.signing.formats.cms import run
from eurzad.signing.timestamps.authorities import Authorities
from eurzad.signing.timestamps.revocation import Proofs
from io import BytesIO
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper
from pyhanko.sign.validation import async_add_validation_info


# A time stamp is renewed so long before its certificate ends.
RENEW_BEFORE = timedelta(days=90)
# And however long that is valid, its algorithms are looked at anew after this time.
LONGEST = timedelta(days=4 * 365)


@dataclass(frozen=True)
class LastStamp:
    """The last time stamp over a document: when it was given, until when its certificate holds."""

    given: datetime
    certificate_until: datetime

    @property
    def renew_on(self) -> date:
        """The day on which a fresh one is to be put over it."""
        weakens = self.certificate_until - RENEW_BEFORE
        return min(weakens, self.given + LONGEST).date()


def last_stamp(pdf: bytes) -> LastStamp | None:
    """Return the last time stamp over a whole document, None where there is none. NotAPdf."""
    stamps = _reader(BytesIO(pdf)).embedded_timestamp_signatures
    if not stamps:
        return None
    try:
        token = stamps[-1].signed_data["encap_content_info"]["content"].parsed
        return LastStamp(token["gen_time"].native, stamps[-1].signer_cert.not_valid_after)
    except (ValueError, KeyError, TypeError) as error:
        raise NotAPdf(type(error).__name__) from error


def extend_pdf(pdf: bytes, level: str, authorities: Authorities, proofs: Proofs) -> bytes:
    """Return a document signed with a time stamp (B-T) as B-LT or B-LTA, by its last signature.

    Raises NotAPdf, NoTimeStamp, and what gathering proofs raises.
    """
    out = BytesIO(pdf)
    signatures = _reader(out).embedded_regular_signatures
    if not signatures:
        raise NotAPdf("no signature")
    run(async_add_validation_info(signatures[-1], proofs.context(), in_place=True))
    return renew_pdf(out.getvalue(), authorities, proofs) if level == "B-LTA" else out.getvalue()


def renew_pdf(pdf: bytes, authorities: Authorities, proofs: Proofs) -> bytes:
    """Return the document with proofs for its last time stamp and a fresh one over all of it.

    Raises NotAPdf, NoTimeStamp, and what gathering proofs raises.
    """
    out = BytesIO(pdf)
    run(
        PdfTimeStamper(authorities).async_update_archival_timestamp_chain(
            _reader(out), proofs.context(), in_place=True, default_md_algorithm="sha256"
        )
    )
    return out.getvalue()


def _reader(stream: BytesIO) -> PdfFileReader:
    try:
        return PdfFileReader(stream, strict=False)
    except (PdfError, ValueError, KeyError, TypeError) as error:
        raise NotAPdf(type(error).__name__) from error
