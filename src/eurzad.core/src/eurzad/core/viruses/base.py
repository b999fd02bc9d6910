"""The contract of a virus scanner."""

from abc import ABC
from abc import abstractmethod
from eurzad.core.outbox import JobFailed
from typing import BinaryIO


class ScannerAway(JobFailed):
    """The scanner gave no verdict: the file goes on waiting, and is tried again later."""


class ScannerPlugin(ABC):
    """A scanner. It keeps nothing between two files and may be asked from several processes."""

    title: str

    @abstractmethod
    def check(self, address: str) -> None:
        """Raise ValueError when the address cannot be one of this scanner."""

    @abstractmethod
    def scan(self, address: str, stream: BinaryIO) -> str | None:
        """Return the name of what was found, None when the file is clean. Raises ScannerAway."""

    def problems(self, address: str) -> list[str]:
        """Return what is wrong with the scanner now, as messages."""
        return []
