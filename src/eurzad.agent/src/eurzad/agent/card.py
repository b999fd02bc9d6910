"""The card: its certificate is read without a PIN, and it signs once the PIN was given.

A wrong PIN is tried once. Whoever holds a session lets go of it with all it knows at the end.
"""

from asn1crypto import algos
from asn1crypto import core
from asn1crypto import x509
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.serialization import load_der_public_key
from dataclasses import dataclass
from eurzad.agent.errors import Refused
from eurzad.agent.settings import Settings
from pathlib import Path
from pkcs11.util.ec import encode_ecdsa_signature
from typing import Any
import hashlib
import pkcs11


HASHES = {"sha256": hashes.SHA256(), "sha384": hashes.SHA384(), "sha512": hashes.SHA512()}
WRONG_PIN = (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange)
LOCKED_PIN = (pkcs11.PinLocked, pkcs11.PinExpired)

Sign = Callable[[bytes, str], bytes]


@dataclass(frozen=True)
class Found:
    """The certificate that signs, and those above it (DER).

    `tries` is how many tries the PIN has left where the card tells (1, or 0: locked), else None;
    `low` that a wrong one was given since the last right one.
    """

    certificate: bytes
    chain: tuple[bytes, ...]
    tries: int | None
    low: bool


@contextmanager
def troubles() -> Iterator[None]:
    """Turn what a module raises into a Refused."""
    try:
        yield
    except WRONG_PIN as error:
        raise Refused("pin_wrong") from error
    except LOCKED_PIN as error:
        raise Refused("pin_locked") from error
    except (pkcs11.NoSuchToken, pkcs11.TokenNotPresent) as error:
        raise Refused("no_card") from error
    except pkcs11.NoSuchKey as error:
        raise Refused("no_key") from error
    except pkcs11.PKCS11Error as error:
        raise Refused("card_lost") from error


class Card:
    """Whatever card is in the reader, behind the PKCS#11 module that the settings name."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def look(self) -> Found:
        """Return what is on the card. Raises Refused."""
        with troubles():
            token, certificate, _id, chain = self._find()
            tries, low = tries_of(token)
        return Found(certificate.dump(), tuple(one.dump() for one in chain), tries, low)

    @contextmanager
    def opened(self, pin: str, certificate: bytes) -> Iterator[Sign]:
        """Log in, once, and give what signs data with the key of this certificate.

        Raises Refused: pin_wrong and pin_locked with `tries`, how many are left, or None.
        """
        with troubles():
            token, found, key_id, _chain = self._find()
        if found.dump() != certificate:
            raise Refused("other_certificate")
        session = self._login(token, pin)
        try:
            with troubles():
                key = session.get_key(
                    object_class=pkcs11.ObjectClass.PRIVATE_KEY, id=key_id, **self._label()
                )
            yield _signing(key, found, pin)
        finally:
            _close(session)

    def _login(self, token: Any, pin: str) -> Any:
        try:
            with troubles():
                return token.open(user_pin=pin)
        except Refused as refused:
            if refused.code not in ("pin_wrong", "pin_locked"):
                raise
            raise Refused(refused.code, tries=self._tries_left()) from refused

    def _tries_left(self) -> int | None:
        """Ask the card anew; it tells by flags, which are read afresh with the slot."""
        with troubles():
            return tries_of(self._find()[0])[0]

    def _label(self) -> dict[str, str]:
        return {"label": self.settings.key} if self.settings.key else {}

    def _find(self) -> tuple[Any, x509.Certificate, bytes, list[x509.Certificate]]:
        """Return token, certificate, id of its key and the chain. Raises Refused."""
        candidates = []
        tokens = self._tokens()
        if not tokens:
            raise Refused("no_card")
        for token in tokens:
            on_token = certificates_on(token)
            candidates += [(token, one, id, on_token) for id, one in on_token if signs(one)]
        best = [one for one in candidates if is_for_signatures(one[1])] or candidates
        if len(best) != 1:
            raise Refused("no_key", several=len(best) > 1)
        token, certificate, key_id, on_token = best[0]
        return token, certificate, key_id, chain_of(certificate, [one for _id, one in on_token])

    def _tokens(self) -> list[Any]:
        module = load_module(self.settings.module)
        ready = int(pkcs11.TokenFlag.TOKEN_INITIALIZED)
        tokens = [slot.get_token() for slot in module.get_slots(token_present=True)]
        wanted = self.settings.token
        return [
            one
            for one in tokens
            if int(one.flags) & ready and (not wanted or one.label.strip() == wanted)
        ]


def load_module(path: str) -> Any:
    """Return the PKCS#11 module. Raises Refused."""
    if not path:
        raise Refused("not_set_up")
    if not Path(path).is_file():
        raise Refused("no_module")
    try:
        return pkcs11.lib(path)
    except (RuntimeError, OSError) as error:
        raise Refused("no_module") from error


def tries_of(token: Any) -> tuple[int | None, bool]:
    """Return how many tries the PIN has left where the card tells, and whether one was wrong."""
    flags = int(token.flags)
    low = bool(flags & int(pkcs11.TokenFlag.USER_PIN_COUNT_LOW))
    if flags & int(pkcs11.TokenFlag.USER_PIN_LOCKED):
        return 0, True
    if flags & int(pkcs11.TokenFlag.USER_PIN_FINAL_TRY):
        return 1, True
    return None, low


def certificates_on(token: Any) -> list[tuple[bytes, x509.Certificate]]:
    """Return the certificates of a card with the ids of their keys; no PIN is needed for that."""
    session = token.open()
    try:
        wanted = {pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE}
        return [
            (bytes(one[pkcs11.Attribute.ID]), x509.Certificate.load(one[pkcs11.Attribute.VALUE]))
            for one in list(session.get_objects(wanted))
        ]
    finally:
        _close(session)


def signs(certificate: x509.Certificate) -> bool:
    """Tell whether a certificate is a person's, with which something can be signed."""
    usage = certificate.key_usage_value
    named = usage.native if usage is not None else {"digital_signature"}
    return not certificate.ca and bool(named & {"digital_signature", "non_repudiation"})


def is_for_signatures(certificate: x509.Certificate) -> bool:
    """Tell whether a certificate is for signatures that bind, and not for logging in."""
    usage = certificate.key_usage_value
    return usage is not None and "non_repudiation" in usage.native


def chain_of(
    certificate: x509.Certificate, others: list[x509.Certificate]
) -> list[x509.Certificate]:
    """Return, of the other certificates, those above this one, the nearest first."""
    known = {one.subject.hashable: one for one in others}
    found: list[x509.Certificate] = []
    current = certificate
    while current.issuer.hashable != current.subject.hashable:
        above = known.get(current.issuer.hashable)
        if above is None or above in found:
            break
        found.append(above)
        current = above
    return found


def proves(certificate: x509.Certificate, signature: bytes, digest: bytes, algorithm: str) -> bool:
    """Tell whether a signature of a digest was made with the key of this certificate."""
    public = load_der_public_key(certificate.public_key.dump())
    hashed = Prehashed(HASHES[algorithm])
    try:
        if isinstance(public, rsa.RSAPublicKey):
            public.verify(signature, digest, padding.PKCS1v15(), hashed)
        elif isinstance(public, ec.EllipticCurvePublicKey):
            public.verify(signature, digest, ec.ECDSA(hashed))
        else:
            return False
    except InvalidSignature:
        return False
    return True


def _signing(key: Any, certificate: x509.Certificate, pin: str) -> Sign:
    """Return what signs data. Some cards want the PIN for every signature: it is given again."""
    with troubles():
        each_time = {"pin": pin} if _wants_pin_each_time(key) else {}
    rsa_key = certificate.public_key.algorithm == "rsa"

    def sign(data: bytes, algorithm: str) -> bytes:
        digest = hashlib.new(algorithm, data).digest()
        with troubles():
            if rsa_key:
                info = digest_info(digest, algorithm)
                made = bytes(key.sign(info, mechanism=pkcs11.Mechanism.RSA_PKCS, **each_time))
            else:
                raw = key.sign(digest, mechanism=pkcs11.Mechanism.ECDSA, **each_time)
                made = bytes(encode_ecdsa_signature(raw))
        if not proves(certificate, made, digest, algorithm):
            raise Refused("card_lost")
        return made

    return sign


def _wants_pin_each_time(key: Any) -> bool:
    try:
        return bool(key[pkcs11.Attribute.ALWAYS_AUTHENTICATE])
    except pkcs11.AttributeTypeInvalid:
        return False


def digest_info(digest: bytes, algorithm: str) -> bytes:
    """Return the structure that an RSA key signs (PKCS #1 v1.5)."""
    info = {
        "digest_algorithm": {"algorithm": algorithm, "parameters": core.Null()},
        "digest": digest,
    }
    return bytes(algos.DigestInfo(info).dump())


def _close(session: Any) -> None:
    try:
        session.close()
    except pkcs11.PKCS11Error:
        # the card is gone, and the session with it
        return
