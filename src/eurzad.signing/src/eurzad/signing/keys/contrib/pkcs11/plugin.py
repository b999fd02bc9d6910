"""The plugin of keys behind a PKCS#11 module."""

from .client import check_pin_state
from .client import find_certificate
from .client import find_private_key
from .client import find_token
from .client import is_present
from .client import load_module
from .client import logged_in
from .client import restart_module
from .client import serial_of
from .client import sign_ec
from .client import sign_rsa
from .options import Pkcs11Options
from .options import read
from asn1crypto import algos
from asn1crypto import core
from collections.abc import Mapping
from eurzad.signing.keys.base import Key
from eurzad.signing.keys.base import KeyPlugin
from eurzad.signing.keys.base import KeyTrouble
from pathlib import Path
from typing import Any
import pkcs11


class Pkcs11Key(Key):
    """A private key that never leaves its token."""

    def __init__(self, options: Pkcs11Options, token: Any, pin: str) -> None:
        self._session = logged_in(token, pin)
        try:
            self._key = find_private_key(self._session, options)
            self.certificate, self.chain = find_certificate(self._session, self._key, options)
        except KeyTrouble:
            self.close()
            raise

    def sign_digest(self, digest: bytes, algorithm: str) -> bytes:
        if not self.is_rsa:
            return sign_ec(self._key, digest)
        info = algos.DigestInfo(
            {
                "digest_algorithm": {"algorithm": algorithm, "parameters": core.Null()},
                "digest": digest,
            }
        )
        return sign_rsa(self._key, info.dump())

    def is_there(self) -> None:
        is_present(self._key)

    def close(self) -> None:
        try:
            self._session.close()
        except pkcs11.PKCS11Error:
            # the token is gone, and the session with it
            return


class Pkcs11Keys(KeyPlugin):
    """Cards, tokens and HSMs."""

    def check(self, given: Mapping[str, Any]) -> Pkcs11Options:
        return read(given)

    def open(self, options: Pkcs11Options, pin: str, folder: Path, guard: Any) -> Pkcs11Key:
        token = find_token(load_module(options.module), options)
        check_pin_state(token)
        with guard.trying(f"{options.module} {serial_of(token)}"):
            return Pkcs11Key(options, token, pin)

    def forget(self, options: Pkcs11Options) -> None:
        restart_module(options.module)
