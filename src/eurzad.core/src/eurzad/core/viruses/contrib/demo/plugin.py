"""The demonstration scanner: it knows one thing only, the test file of the antivirus makers."""

from eurzad.core import _
from eurzad.core.viruses.base import ScannerPlugin
from typing import BinaryIO


# Written in two parts, so that no scanner stops at this source.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD" + rb"-ANTIVIRUS-TEST-FILE!$H+H*"
NAME = "EICAR-Test"
CHUNK = 1 << 16


class DemoScanner(ScannerPlugin):
    """Finds the EICAR test string wherever it stands in a file. It protects from nothing."""

    title = _("Demonstration (finds the EICAR test file only)")

    def check(self, address: str) -> None:
        if address:
            raise ValueError("virus_scanner_address: the demo scanner has none")

    def scan(self, address: str, stream: BinaryIO) -> str | None:
        kept = b""
        while chunk := stream.read(CHUNK):
            if EICAR in kept + chunk:
                return NAME
            kept = chunk[-len(EICAR) :]
        return None

    def problems(self, address: str) -> list[str]:
        return [_("The demonstration scanner protects from nothing. Configure clamd.")]
