"""The chain from a certificate up to somebody who is trusted (RFC 5280)."""

from eurzad.signing.validation.certificates import BROKEN
from pyhanko_certvalidator import CertificateValidator
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathBuildingError
from pyhanko_certvalidator.errors import PathError
from pyhanko_certvalidator.errors import ValidationError
from typing import NamedTuple
import asyncio


FOUND, NONE, INVALID = "found", "none", "invalid"
MOST_OTHERS = 100


class Chain(NamedTuple):
    """``outcome`` is found, none (nobody trusted above it) or invalid, with ``why``."""

    outcome: str
    path: object = None
    why: str = ""

    @property
    def certificates(self):
        """From the certificate up to its anchor."""
        return list(reversed(list(self.path.iter_certs(include_root=True)))) if self.path else []


def build(certificate, others, anchors, moment):
    """The Chain of the certificate at a moment, to one of the anchors (a trust manager)."""
    context = ValidationContext(
        trust_manager=anchors,
        other_certs=list(others)[:MOST_OTHERS],
        moment=moment,
        allow_fetching=False,
        revocation_mode="soft-fail",
        crls=[],
        ocsps=[],
        weak_hash_algos=["md2", "md5"],
    )
    try:
        validator = CertificateValidator(certificate, validation_context=context)
        path = asyncio.run(validator.async_validate_path())
    except PathBuildingError:
        return Chain(NONE)
    except (ValidationError, PathError, NotImplementedError, *BROKEN) as error:
        return Chain(INVALID, why=type(error).__name__)
    return Chain(FOUND, path)
