"""Codes printed on letters: whoever holds the paper may ask whether the office sent it."""

from eurzad.core.interfaces import IDocumentCodes
from hashlib import sha256
from typing import Any
from zope.interface import implementer
import base64
import re


GROUP = 4
BYTES = 10
# Letters and digits that base32 leaves out are read as those they are taken for.
MISREAD = str.maketrans("018", "OIB")
CODE = re.compile(r"[A-Z2-7]{16}")


@implementer(IDocumentCodes)
class DocumentCodes:
    """A code of 80 bits that follows from the letter's UID, so that nothing need be kept."""

    path = "/zweryfikuj-dokument"

    def code_of(self, letter: Any) -> str:
        """Return the code of a letter, in groups for the eye."""
        code = code_of_uid(letter.UID())
        return "-".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def code_of_uid(uid: str) -> str:
    """Return the code of the letter with this UID, as it is kept."""
    digest = sha256(b"eurzad letter code " + uid.encode("ascii")).digest()
    return base64.b32encode(digest[:BYTES]).decode("ascii")


def read_code(text: str) -> str | None:
    """Return a typed code as it is kept, None when it cannot be one."""
    code = re.sub(r"[\s-]", "", text).upper().translate(MISREAD)
    return code if CODE.fullmatch(code) else None
