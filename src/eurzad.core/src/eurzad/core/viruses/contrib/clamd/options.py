"""Where the daemon listens."""

from dataclasses import dataclass
import re


DEFAULT = "/run/clamav/clamd.ctl"


@dataclass(frozen=True)
class Address:
    """A socket of this machine (`path`), or a host and a port."""

    path: str = ""
    host: str = ""
    port: int = 0


def read(given: str) -> Address:
    """Return the address of a text: a path, or host:port. Raises ValueError."""
    text = given or DEFAULT
    if text.startswith("/"):
        return Address(path=text)
    match = re.fullmatch(r"([A-Za-z0-9.-]+):(\d{1,5})", text)
    if match is None or not 1 <= int(match[2]) <= 65535:
        raise ValueError(
            "virus_scanner_address must be the path of a socket such as "
            f"{DEFAULT}, or host:port, not {given!r}"
        )
    return Address(host=match[1], port=int(match[2]))
