"""Whose name the demo's certificate bears."""

from collections.abc import Mapping
from dataclasses import dataclass
from eurzad.signing.keys.base import given_text
from eurzad.signing.keys.base import only
from typing import Any
import re


NAME = re.compile(r"[A-Za-z0-9._@-]{1,100}")


@dataclass(frozen=True)
class DemoOptions:
    """`name` is the name of the file, `subject` whom the certificate is for, `office` of which."""

    name: str
    subject: str
    office: str


def read(given: Mapping[str, Any]) -> DemoOptions:
    """Return the options. Raises ValueError that names the field."""
    only(given, ("name", "subject", "office"))
    name = given_text(given, "name", required=True)
    if NAME.fullmatch(name) is None or name in ("authority", "password"):
        raise ValueError("name may have letters, digits, dots and hyphens only")
    subject = given_text(given, "subject", required=True)
    return DemoOptions(name, subject, given_text(given, "office") or subject)
