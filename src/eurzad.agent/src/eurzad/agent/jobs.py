"""A job: what an office's server asks for, signed by it, once, for a few minutes."""

from base64 import urlsafe_b64decode
from cryptography.exceptions import InvalidSignature
from dataclasses import dataclass
from eurzad.agent.errors import Refused
from eurzad.agent.settings import Office
from typing import Any
import json


HEADER = {"alg": "EdDSA", "typ": "eurzad-card"}
LONGEST_TOKEN = 1024 * 1024
# Clocks of offices' computers differ; a job may not last longer than this, whatever it says.
LEEWAY = 120
LONGEST_LIFE = 3600
MOST_DOCUMENTS = 100
ALGORITHMS = ("sha256", "sha384", "sha512")


@dataclass(frozen=True)
class Document:
    """What the office says of a document that is to be signed.

    `sha256` is of the file, `attributes` (DER) are what the card is to sign, hashed by `algorithm`.
    """

    title: str
    mark: str
    filename: str
    pages: int
    sha256: str
    algorithm: str
    attributes: bytes


@dataclass(frozen=True)
class Job:
    """`do` is what is asked for; `certificate` is the SHA-256 of the one that is to sign.

    `expires` is in seconds since 1970.
    """

    do: str
    nonce: str
    expires: int
    office: Office
    person: str
    certificate: str
    documents: tuple[Document, ...]


def read_job(token: str, office: Office, do: str, now: float) -> Job:
    """Return the job in a token, if this office's server signed it for this act and for now.

    Raises Refused: bad_job, job_expired.
    """
    claims = claims_of(token, office)
    try:
        job = _job(claims, office)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Refused("bad_job") from error
    if claims["aud"] != office.origin or job.do != do or len(job.nonce) < 16:
        raise Refused("bad_job")
    issued = claims.get("iat")
    if not isinstance(issued, int) or job.expires - issued > LONGEST_LIFE:
        raise Refused("bad_job")
    if not issued - LEEWAY <= now <= job.expires + LEEWAY:
        raise Refused("job_expired")
    return job


def claims_of(token: Any, office: Office) -> dict[str, Any]:
    """Return what a token says, its signature checked with the office's key. Raises Refused."""
    if not isinstance(token, str) or len(token) > LONGEST_TOKEN or token.count(".") != 2:
        raise Refused("bad_job")
    signed, _, signature = token.rpartition(".")
    header, _, payload = signed.partition(".")
    try:
        office.public_key.verify(decoded(signature), signed.encode("ascii"))
        if json.loads(decoded(header)) != HEADER:
            raise Refused("bad_job")
        claims = json.loads(decoded(payload))
    except (ValueError, InvalidSignature) as error:
        raise Refused("bad_job") from error
    if not isinstance(claims, dict):
        raise Refused("bad_job")
    return claims


def decoded(text: str) -> bytes:
    """Return the bytes of base64url without padding. Raises ValueError."""
    return urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))


def _job(claims: dict[str, Any], office: Office) -> Job:
    documents = claims.get("documents", [])
    if len(documents) > MOST_DOCUMENTS:
        raise ValueError("too many documents")
    return Job(
        do=_text(claims, "do"),
        nonce=_text(claims, "jti"),
        expires=_number(claims, "exp"),
        office=office,
        person=_text(claims, "name"),
        certificate=str(claims.get("certificate", "")),
        documents=tuple(_document(one) for one in documents),
    )


def _document(given: dict[str, Any]) -> Document:
    if given["algorithm"] not in ALGORITHMS:
        raise ValueError("no such algorithm")
    return Document(
        title=_text(given, "title"),
        mark=_text(given, "mark"),
        filename=_text(given, "filename"),
        pages=_number(given, "pages"),
        sha256=_text(given, "sha256"),
        algorithm=given["algorithm"],
        attributes=decoded(_text(given, "attributes")),
    )


def _text(given: dict[str, Any], name: str) -> str:
    value = given[name]
    if not isinstance(value, str) or len(value) > 4000:
        raise ValueError(name)
    return value


def _number(given: dict[str, Any], name: str) -> int:
    value = given[name]
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(name)
    return value
