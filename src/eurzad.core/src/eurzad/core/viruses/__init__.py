"""Scanning of files that come from outside: quarantined until a scanner has found them clean."""

from .quarantine import examine_later
from .quarantine import Verdict
from .quarantine import verdict_of
from .quarantine import withheld


__all__ = ["Verdict", "examine_later", "verdict_of", "withheld"]
