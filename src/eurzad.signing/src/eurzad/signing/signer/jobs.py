"""Jobs for cards at clerks': signed with a key of the office, so that agents know whose they are.

The key stays with the signer, like all others. Agents keep its public part from the day they were
paired.
"""

from base64 import urlsafe_b64encode
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.hazmat.primitives.serialization import NoEncryption
from cryptography.hazmat.primitives.serialization import PrivateFormat
from pathlib import Path
import json
import os
import re


HEADER = {"alg": "EdDSA", "typ": "eurzad-card"}
OFFICE = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}", re.IGNORECASE)


class JobKeys:
    """One key for each office, made the first time it is needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "jobs"

    def token(self, office: str, claims: bytes) -> bytes:
        """Return claims (JSON) as a compact JWS (RFC 7515, RFC 8037). Raises ValueError."""
        json.loads(claims)
        header = json.dumps(HEADER, separators=(",", ":")).encode()
        signed = b".".join(map(encoded, (header, claims)))
        return signed + b"." + encoded(self._key(office).sign(signed))

    def public(self, office: str) -> bytes:
        """Return the raw public key. Raises ValueError."""
        return self._key(office).public_key().public_bytes_raw()

    def _key(self, office: str) -> Ed25519PrivateKey:
        if OFFICE.fullmatch(office) is None:
            raise ValueError("this is no id of an office")
        path = self.folder / f"{office}.pem"
        if not path.exists():
            self._make(path)
        found = load_pem_private_key(path.read_bytes(), None)
        if not isinstance(found, Ed25519PrivateKey):
            raise ValueError("the key of an office's jobs is no Ed25519 key")
        return found

    def _make(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = Ed25519PrivateKey.generate().private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
        )
        new = path.with_suffix(".new")
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as target:
            target.write(made)
        new.replace(path)


def encoded(data: bytes) -> bytes:
    """Return base64url without padding."""
    return urlsafe_b64encode(data).rstrip(b"=")
