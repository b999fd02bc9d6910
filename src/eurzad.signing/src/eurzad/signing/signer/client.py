"""Asking the signer. Used by the worker and by the endpoints; nothing here sees a key or a PIN."""

from . import protocol
from collections.abc import Sequence
from eurzad.signing.settings import Settings
from typing import Any
import socket


TIMEOUT = 240.0


class SignerTrouble(Exception):
    """The signer could not do it. `code` says why; `passes` whether to try again later."""

    def __init__(self, code: str, passes: bool = True, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.passes = passes
        self.detail = detail


def ask(
    settings: Settings, told: dict[str, Any], *parts: bytes, timeout: float = TIMEOUT
) -> tuple[dict[str, Any], list[bytes]]:
    """Return the signer's answer. Raises SignerTrouble."""
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(timeout)
            connection.connect(str(settings.socket))
            with connection.makefile("rwb") as stream:
                protocol.write(stream, told, parts)
                message = protocol.read(stream)
    except (OSError, protocol.BadMessage) as error:
        raise SignerTrouble("signer_away", True, type(error).__name__) from error
    if message is None:
        raise SignerTrouble("signer_away")
    answer, made = message
    if not answer.get("ok"):
        raise SignerTrouble(
            str(answer.get("trouble")), bool(answer.get("passes")), str(answer.get("detail", ""))
        )
    return answer, made


def made(settings: Settings, told: dict[str, Any], *parts: bytes) -> bytes:
    """Return the one thing that the signer made. Raises SignerTrouble."""
    _answer, found = ask(settings, told, *parts)
    return found[0]


def status(settings: Settings, timeout: float = 2.0) -> dict[str, Any]:
    """Return what the signer says of itself. Raises SignerTrouble."""
    return ask(settings, {"do": "status"}, timeout=timeout)[0]


__all__: Sequence[str] = ["SignerTrouble", "ask", "made", "status"]
