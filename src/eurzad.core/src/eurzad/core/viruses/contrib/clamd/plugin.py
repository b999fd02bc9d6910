"""ClamAV's daemon as a scanner: files go through its socket, it needs no right to read ours."""

from .client import ask
from .client import ClamdTrouble
from .client import scan
from .options import read
from datetime import datetime
from datetime import timedelta
from eurzad.core import _
from eurzad.core.viruses.base import ScannerAway
from eurzad.core.viruses.base import ScannerPlugin
from typing import BinaryIO


TOO_LONG = "size limit exceeded"
OLD = timedelta(days=7)


class Clamd(ScannerPlugin):
    """Scans by clamd."""

    title = _("ClamAV (clamd)")

    def check(self, address: str) -> None:
        read(address)

    def scan(self, address: str, stream: BinaryIO) -> str | None:
        try:
            return scan(read(address), stream)
        except ClamdTrouble as trouble:
            if TOO_LONG in trouble.answer:
                raise ScannerAway(
                    _("The file is longer than clamd takes: raise StreamMaxLength.")
                ) from trouble
            raise ScannerAway(_("clamd cannot be reached, or cannot scan.")) from trouble

    def problems(self, address: str) -> list[str]:
        try:
            told = ask(read(address), "VERSION")
        except ClamdTrouble:
            return [_("clamd cannot be reached, or cannot scan.")]
        made = database_time(told)
        if made is not None and datetime.now() - made > OLD:
            return [_("The virus database is more than a week old: look at freshclam.")]
        return []


def database_time(version: str) -> datetime | None:
    """Return when the database was made, of an answer such as
    ``ClamAV 1.4.3/27700/Mon Jul 14 10:35:35 2025``; None for a database of one's own.
    """
    try:
        return datetime.strptime(version.rpartition("/")[2], "%a %b %d %H:%M:%S %Y")
    except ValueError:
        return None
