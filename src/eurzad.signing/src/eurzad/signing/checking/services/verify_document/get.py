"""GET /@verify-document?sha256=…"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.errors import TooManyRequests
from eurzad.core.services.base import JsonService
from eurzad.signing.checking.sent import sent_document
from eurzad.signing.checking.throttle import client_of
from eurzad.signing.checking.throttle import THROTTLE
from typing import Any
import re


SHA256 = re.compile(r"[0-9a-f]{64}\Z")


class VerifyDocumentGet(JsonService):
    """Whether the document with this digest is one the office sent."""

    def reply(self) -> dict[str, Any]:
        digest = self.word("sha256", limit=200).replace(" ", "").lower()
        if not SHA256.match(digest):
            raise invalid("sha256", _("A code has 64 characters: digits and letters from a to f."))
        if not THROTTLE.allows(client_of(self.request)):
            raise TooManyRequests(_("Too many attempts. Try again in ten minutes."))
        return {"sha256": digest, "ours": sent_document(self.context, digest)}
