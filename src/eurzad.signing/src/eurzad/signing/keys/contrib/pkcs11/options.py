"""Which module, which token in it, which key on that."""

from collections.abc import Mapping
from dataclasses import dataclass
from eurzad.signing.keys.base import given_text
from eurzad.signing.keys.base import only
from typing import Any


NAMES = ("module", "slot", "token", "serial", "key", "key_id", "certificate", "chain")


@dataclass(frozen=True)
class Pkcs11Options:
    """`module` is the path of the library. A token is found by its label, its serial number or the
    number of its slot; a key by its label or its id (hex). What is left out is not asked about:
    one token with one key needs no more than the module.

    `certificate` is a file, for tokens that hold none; `chain` one with the certificates above.
    """

    module: str
    slot: int | None = None
    token: str = ""
    serial: str = ""
    key: str = ""
    key_id: bytes = b""
    certificate: str = ""
    chain: str = ""


def read(given: Mapping[str, Any]) -> Pkcs11Options:
    """Return the options. Raises ValueError that names the field."""
    only(given, NAMES)
    slot = given.get("slot")
    if slot is not None and (isinstance(slot, bool) or not isinstance(slot, int) or slot < 0):
        raise ValueError("slot must be a number")
    try:
        key_id = bytes.fromhex(given_text(given, "key_id"))
    except ValueError as error:
        raise ValueError("key_id must be written in hexadecimal digits") from error
    return Pkcs11Options(
        module=given_text(given, "module", required=True),
        slot=slot,
        token=given_text(given, "token"),
        serial=given_text(given, "serial"),
        key=given_text(given, "key"),
        key_id=key_id,
        certificate=given_text(given, "certificate"),
        chain=given_text(given, "chain"),
    )
