"""Talking to a PKCS#11 module: one logged-in session, in a process of the signer's own."""

from .options import Pkcs11Options
from asn1crypto import x509
from collections.abc import Iterator
from contextlib import contextmanager
from eurzad.signing.keys.base import chain_of
from eurzad.signing.keys.base import KeyTrouble
from eurzad.signing.keys.base import load_certificates
from pathlib import Path
from pkcs11.util.ec import encode_ecdsa_signature
from typing import Any
import pkcs11


# What a module says when the token is not there any more, or its session is not.
LOST = (
    pkcs11.DeviceRemoved,
    pkcs11.DeviceError,
    pkcs11.TokenNotPresent,
    pkcs11.TokenNotRecognised,
    pkcs11.SessionClosed,
    pkcs11.SessionHandleInvalid,
    pkcs11.SlotIDInvalid,
    pkcs11.ObjectHandleInvalid,
    pkcs11.KeyHandleInvalid,
    pkcs11.UserNotLoggedIn,
    pkcs11.GeneralError,
    pkcs11.FunctionFailed,
)
WRONG_PIN = (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange)
LOCKED_PIN = (pkcs11.PinLocked, pkcs11.PinExpired)

# The token itself says that another wrong PIN would lock it, or that it is locked.
LOCKED_FLAG, LAST_TRY_FLAG = 0x00040000, 0x00020000


@contextmanager
def troubles() -> Iterator[None]:
    """Turn what a module raises into a KeyTrouble."""
    try:
        yield
    except WRONG_PIN as error:
        raise KeyTrouble("pin_wrong") from error
    except LOCKED_PIN as error:
        raise KeyTrouble("pin_locked") from error
    except LOST as error:
        raise KeyTrouble("token_lost", type(error).__name__) from error
    except pkcs11.NoSuchToken as error:
        raise KeyTrouble("no_token") from error
    except pkcs11.MultipleTokensReturned as error:
        raise KeyTrouble("no_token", "more than one token fits") from error
    except (pkcs11.NoSuchKey, pkcs11.MultipleObjectsReturned) as error:
        raise KeyTrouble("no_key", type(error).__name__) from error
    except pkcs11.PKCS11Error as error:
        raise KeyTrouble("token_lost", type(error).__name__) from error


def load_module(path: str) -> Any:
    """Return the module, told anew which tokens there are. Raises KeyTrouble."""
    if not Path(path).is_file():
        raise KeyTrouble("no_module", path)
    try:
        module = pkcs11.lib(path)
    except (RuntimeError, OSError) as error:
        raise KeyTrouble("no_module", path) from error
    return module


def restart_module(path: str) -> None:
    """Let a module forget sessions and tokens that are gone: some notice a token only then."""
    with troubles():
        load_module(path).reinitialize()


def find_token(module: Any, options: Pkcs11Options) -> Any:
    """Return the one token that fits. Raises KeyTrouble."""
    with troubles():
        found = [
            token
            for slot in module.get_slots(token_present=True)
            if (options.slot is None or slot.slot_id == options.slot)
            and fits(token := slot.get_token(), options)
        ]
    if len(found) != 1:
        raise KeyTrouble("no_token", "more than one token fits" if found else "")
    return found[0]


def fits(token: Any, options: Pkcs11Options) -> bool:
    """Tell whether this is the token that the options name. One never made ready is none."""
    if not int(token.flags) & int(pkcs11.TokenFlag.TOKEN_INITIALIZED):
        return False
    by_label = not options.token or token.label.strip() == options.token
    return by_label and (not options.serial or serial_of(token) == options.serial)


def serial_of(token: Any) -> str:
    """Return the serial number that a token tells."""
    serial = token.serial
    return (serial.decode(errors="replace") if isinstance(serial, bytes) else serial).strip()


def logged_in(token: Any, pin: str) -> Any:
    """Return a session with a token. Reading is all that signing needs. Raises KeyTrouble.

    A token knows of one login for the whole process, whatever the number of its keys.
    """
    with troubles():
        try:
            return token.open(user_pin=pin)
        except pkcs11.UserAlreadyLoggedIn:
            return token.open()


def is_present(key: Any) -> None:
    """Raise KeyTrouble when a key cannot be read any more."""
    with troubles():
        key[pkcs11.Attribute.KEY_TYPE]


def check_pin_state(token: Any) -> None:
    """Raise KeyTrouble when the PIN is locked, or one more wrong try would lock it.

    A machine does not take the last try: whether the PIN is right, a person finds out.
    """
    flags = int(token.flags)
    if flags & LOCKED_FLAG:
        raise KeyTrouble("pin_locked")
    if flags & LAST_TRY_FLAG:
        raise KeyTrouble("pin_held", "one try left")


def find_private_key(session: Any, options: Pkcs11Options) -> Any:
    """Return the private key that the options name. Raises KeyTrouble."""
    wanted: dict[Any, Any] = {pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY}
    if options.key:
        wanted[pkcs11.Attribute.LABEL] = options.key
    if options.key_id:
        wanted[pkcs11.Attribute.ID] = options.key_id
    with troubles():
        found = list(session.get_objects(wanted))
    if len(found) != 1:
        raise KeyTrouble("no_key", "more than one key fits" if found else "")
    return found[0]


def certificates_on(session: Any) -> list[tuple[bytes, x509.Certificate]]:
    """Return the certificates of a token with the ids of their keys."""
    wanted = {pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE}
    with troubles():
        return [
            (bytes(one[pkcs11.Attribute.ID]), x509.Certificate.load(one[pkcs11.Attribute.VALUE]))
            for one in list(session.get_objects(wanted))
        ]


def find_certificate(
    session: Any, key: Any, options: Pkcs11Options
) -> tuple[x509.Certificate, tuple[x509.Certificate, ...]]:
    """Return the certificate of a key and those above it. Raises KeyTrouble."""
    on_token = certificates_on(session)
    others = [one for _id, one in on_token]
    if options.chain:
        others += load_certificates(options.chain)
    if options.certificate:
        own, *more = load_certificates(options.certificate)
        return own, chain_of(own, [*more, *others])
    with troubles():
        key_id = bytes(key[pkcs11.Attribute.ID])
    found = [one for id, one in on_token if id == key_id]
    if not found:
        raise KeyTrouble("no_certificate")
    return found[0], chain_of(found[0], others)


def sign_rsa(key: Any, digest_info: bytes) -> bytes:
    """Return the PKCS #1 v1.5 signature of a DigestInfo."""
    with troubles():
        return bytes(key.sign(digest_info, mechanism=pkcs11.Mechanism.RSA_PKCS))


def sign_ec(key: Any, digest: bytes) -> bytes:
    """Return the ECDSA signature of a digest, in DER. The raw mechanism is the one all have."""
    with troubles():
        return bytes(encode_ecdsa_signature(key.sign(digest, mechanism=pkcs11.Mechanism.ECDSA)))
