"""Which file."""

from collections.abc import Mapping
from dataclasses import dataclass
from eurzad.signing.keys.base import given_text
from eurzad.signing.keys.base import only
from typing import Any


@dataclass(frozen=True)
class Pkcs12Options:
    """`file` holds the key with its certificate; `chain` is a file with those above it."""

    file: str
    chain: str = ""


def read(given: Mapping[str, Any]) -> Pkcs12Options:
    """Return the options. Raises ValueError that names the field."""
    only(given, ("file", "chain"))
    return Pkcs12Options(given_text(given, "file", required=True), given_text(given, "chain"))
