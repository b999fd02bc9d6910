"""Where the trusted lists lie, and whether issuers are asked: set for the whole installation."""

from pathlib import Path
import os


LISTS = "EURZAD_TRUSTED_LISTS"
ONLINE = "EURZAD_ASK_ISSUERS"


def lists_folder() -> Path | None:
    """The folder of trusted lists; None when none is set."""
    found = os.environ.get(LISTS, "")
    return Path(found) if found else None


def asks_issuers() -> bool:
    """Whether OCSP and CRL addresses in certificates may be asked."""
    return os.environ.get(ONLINE, "") == "yes"
