"""What an agent is asked, as a job that only this office's server can have signed."""

from base64 import urlsafe_b64decode
from base64 import urlsafe_b64encode
from eurzad.records.letters.office import office_setting
from eurzad.signing.cards.store import CardJob
from eurzad.signing.settings import Settings
from eurzad.signing.signer.client import made
from typing import Any
from urllib.parse import urlsplit
import hashlib
import json
import secrets


def origin_of(site: Any) -> str:
    """Return the origin of the office's pages, as browsers write it."""
    parts = urlsplit(site.absolute_url())
    return f"{parts.scheme}://{parts.netloc}"


def office_title(site: Any) -> str:
    """Return the office's name for people."""
    return office_setting("office_name") or site.title or site.getId()


def public_key(known: Settings, site: Any) -> str:
    """Return the public key of an office's jobs: raw Ed25519 in base64url. Raises SignerTrouble."""
    raw = made(known, {"do": "job-key", "office": site.getId()})
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def fingerprint(key: str) -> str:
    """Return what people compare when an agent is paired: 128 bits of the key's SHA-256."""
    digits = hashlib.sha256(urlsafe_b64decode(key + "=" * (-len(key) % 4))).hexdigest()
    return " ".join(digits[at : at + 4] for at in range(0, 32, 4))


def job_token(
    known: Settings, site: Any, job: CardJob, do: str, name: str, now: float, **more: Any
) -> str:
    """Return a job for the agent. `do` is certificate or sign. Raises SignerTrouble."""
    claims = {
        "do": do,
        "aud": origin_of(site),
        "office": office_title(site),
        "sub": job.person,
        "name": name,
        "iat": int(now),
        "exp": int(job.until),
        "jti": secrets.token_urlsafe(24),
        **more,
    }
    payload = json.dumps(claims, ensure_ascii=False, separators=(",", ":")).encode()
    return made(known, {"do": "job", "office": site.getId()}, payload).decode()


def document_claim(
    told: dict[str, Any], document: bytes, title: str, mark: str, filename: str
) -> dict[str, Any]:
    """Return what a job says of one document: in words, and exactly."""
    attributes = urlsafe_b64encode(bytes.fromhex(told["attributes"])).rstrip(b"=").decode()
    return {
        "title": title,
        "mark": mark,
        "filename": filename,
        "pages": told["pages"],
        "sha256": hashlib.sha256(document).hexdigest(),
        "algorithm": told["algorithm"],
        "attributes": attributes,
    }
