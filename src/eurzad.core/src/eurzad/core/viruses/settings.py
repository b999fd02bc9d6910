"""Which scanner, from the environment that instance.yaml makes."""

from .base import ScannerPlugin
from .registry import plugin_for
from dataclasses import dataclass
import os


SCANNER = "EURZAD_VIRUS_SCANNER"
ADDRESS = "EURZAD_VIRUS_SCANNER_ADDRESS"
INFECTED = "EURZAD_VIRUS_INFECTED"
KEEP, REMOVE = "keep", "remove"


@dataclass(frozen=True)
class Scanner:
    """A scanner and where it is."""

    plugin: ScannerPlugin
    address: str


def configured_scanner() -> Scanner | None:
    """Return the scanner of this installation, None where there is none. Raises ValueError."""
    name = os.environ.get(SCANNER, "")
    if not name:
        return None
    plugin, address = plugin_for(name), os.environ.get(ADDRESS, "")
    plugin.check(address)
    return Scanner(plugin, address)


def removes_infected() -> bool:
    """Tell whether the bytes of an infected file are removed; otherwise nobody can reach them."""
    return os.environ.get(INFECTED, KEEP) == REMOVE
