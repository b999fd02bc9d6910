"""GET /@verify-document?sha256=… or ?code=…"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.errors import TooManyRequests
from eurzad.core.services.base import JsonService
from eurzad.signing.checking.codes import read_code
from eurzad.signing.checking.sent import sent_document
from eurzad.signing.checking.sent import sent_letter
from eurzad.signing.checking.throttle import client_of
from eurzad.signing.checking.throttle import THROTTLE
from typing import Any
import re


SHA256 = re.compile(r"[0-9a-f]{64}\Z")


class VerifyDocumentGet(JsonService):
    """Whether the office sent the document with this digest, or the letter with this code."""

    def reply(self) -> dict[str, Any]:
        typed = self.word("code", limit=100)
        return self.by_code(typed) if typed else self.by_digest()

    def by_code(self, typed: str) -> dict[str, Any]:
        code = read_code(typed)
        if code is None:
            raise invalid("code", _("A code of a letter has 16 letters and digits."))
        self.count()
        return {"code": code, "ours": sent_letter(self.context, code)}

    def by_digest(self) -> dict[str, Any]:
        digest = self.word("sha256", limit=200).replace(" ", "").lower()
        if not SHA256.match(digest):
            raise invalid("sha256", _("A code has 64 characters: digits and letters from a to f."))
        self.count()
        return {"sha256": digest, "ours": sent_document(self.context, digest)}

    def count(self) -> None:
        """Count an attempt of the client. Raises TooManyRequests."""
        if not THROTTLE.allows(client_of(self.request)):
            raise TooManyRequests(_("Too many attempts. Try again in ten minutes."))
