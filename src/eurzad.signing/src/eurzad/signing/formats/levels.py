"""Levels of a signature (ETSI EN 319 142, 319 132, 319 122)."""

LEVELS = ("B-B", "B-T", "B-LT", "B-LTA")


def with_time_stamp(level: str) -> bool:
    """Tell whether a signature of this level bears a time stamp."""
    return level != "B-B"


def with_revocation(level: str) -> bool:
    """Tell whether what proves the certificates valid is kept in the document."""
    return level in ("B-LT", "B-LTA")
