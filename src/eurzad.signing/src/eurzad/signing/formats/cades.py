"""CAdES: a signature of any file, beside it or around it."""

from .cms import digest_for
from .cms import KeySigner
from .cms import run
from .levels import with_time_stamp
from datetime import datetime
from datetime import UTC
from eurzad.signing.keys.base import Key
from eurzad.signing.timestamps.authorities import Authorities
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes


def sign_data(
    data: bytes,
    key: Key,
    level: str = "B-B",
    detached: bool = True,
    authorities: Authorities | None = None,
) -> bytes:
    """Return the signature (DER): of the file beside it, or with the file in it.

    Raises KeyTrouble, NoTimeStamp, and ValueError for a level above B-T.
    """
    if level not in ("B-B", "B-T"):
        raise ValueError(f"CAdES is made as B-B or B-T, not {level}")
    made = run(
        KeySigner(key).async_sign_general_data(
            data,
            digest_for(key.certificate),
            detached=detached,
            use_cades=True,
            timestamper=authorities if with_time_stamp(level) else None,
            signed_attr_settings=PdfCMSSignedAttributes(signing_time=datetime.now(UTC)),
        )
    )
    return bytes(made.dump())
