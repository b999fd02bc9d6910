"""Passwords are kept as scrypt hashes, in the form that Plone's user folder understands."""

from AuthEncoding import AuthEncoding
import base64
import hashlib
import hmac
import os


ID = "SCRYPT"
COST, BLOCK, PARALLEL = 2**14, 8, 1
SALT_BYTES, KEY_BYTES = 16, 32


class ScryptScheme:
    """``{SCRYPT}salt$key``, both in base64."""

    def encrypt(self, pw: str | bytes) -> bytes:
        """Hash with a new salt."""
        salt = os.urandom(SALT_BYTES)
        return b"$".join(base64.b64encode(part) for part in (salt, _derive(pw, salt)))

    def validate(self, reference: bytes, attempt: str | bytes) -> bool:
        """Tell whether the attempt is the password."""
        try:
            salt, key = (base64.b64decode(part, validate=True) for part in reference.split(b"$"))
        except ValueError:
            return False
        return hmac.compare_digest(key, _derive(attempt, salt))


def _derive(password: str | bytes, salt: bytes) -> bytes:
    data = password.encode() if isinstance(password, str) else password
    return hashlib.scrypt(data, salt=salt, n=COST, r=BLOCK, p=PARALLEL, dklen=KEY_BYTES)


if ID not in AuthEncoding.listSchemes():
    AuthEncoding.registerScheme(ID, ScryptScheme())


def hashed(password: str) -> str:
    """The hash to keep."""
    return AuthEncoding.pw_encrypt(password, ID).decode("ascii")


def looks_hashed(password: str) -> bool:
    """Whether the user folder would take this text for a hash."""
    return bool(AuthEncoding.is_encrypted(password))
