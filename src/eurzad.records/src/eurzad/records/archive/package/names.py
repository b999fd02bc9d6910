"""Names inside a package: ASCII, short, the same for the same case."""

import re
import unicodedata


DOCUMENTS, METADATA, CASES, SCHEMA = "dokumenty", "metadane", "sprawy", "schemat"
FOLDERS = (DOCUMENTS, METADATA, CASES, SCHEMA)
SCHEMA_FILE = f"{SCHEMA}/paczka.xsd"
NAMESPACE = "https://eurzad.pl/schema/paczka/1"
UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
LONGEST = 100


def ascii_name(text: str) -> str:
    """Return a text as a part of a name: ł becomes l, everything odd a hyphen."""
    plain = text.replace("ł", "l").replace("Ł", "L")
    plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return UNSAFE.sub("-", plain).strip(".-") or "plik"


def file_name(number: int, filename: str) -> str:
    """Return the name of a document's file: its number in the case, and its own name."""
    stem, dot, extension = ascii_name(filename).rpartition(".")
    short = f"{stem[:LONGEST]}.{extension[:10]}" if dot else extension[:LONGEST]
    return f"{number:04}-{short}"
