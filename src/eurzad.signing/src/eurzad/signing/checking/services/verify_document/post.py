"""POST /@verify-document"""

from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.errors import TooManyRequests
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import read_body
from eurzad.signing.checking.sent import sent_document
from eurzad.signing.checking.settings import asks_issuers
from eurzad.signing.checking.settings import lists_folder
from eurzad.signing.checking.throttle import client_of
from eurzad.signing.checking.throttle import EXAMINING
from eurzad.signing.checking.throttle import THROTTLE
from eurzad.signing.validation.service import CheckFailed
from eurzad.signing.validation.service import examine
from hashlib import sha256
from typing import Any


LARGEST = 20 * 1024 * 1024
SECONDS = 15.0
WAIT = 10.0
SHOWN = ("verdict", "trust", "qualified", "signers", "reasons", "summary")


class VerifyDocumentPost(JsonService):
    """Who signed the file in the body, is it unchanged, and is it ours. The file is not kept."""

    def reply(self) -> dict[str, Any]:
        if not THROTTLE.allows(client_of(self.request)):
            raise TooManyRequests(_("Too many attempts. Try again in ten minutes."))
        data = read_body(self.request, LARGEST)
        if not data:
            raise invalid("file", _("The file is empty."))
        digest = sha256(data).hexdigest()
        said = self.examined(data)
        ours = sent_document(self.context, digest)
        told = {name: said[name] for name in SHOWN}
        # the full name in a certificate holds numbers of the person
        told["signers"] = [{**one, "subject": ""} for one in said["signers"]]
        return {"sha256": digest, "ours": ours, **told}

    def examined(self, data: bytes) -> dict[str, Any]:
        """Examine one file at a time, so that strangers cannot keep the office from its work."""
        if not EXAMINING.acquire(timeout=WAIT):
            raise TooManyRequests(_("Many people are checking documents now. Try in a minute."))
        try:
            language = "pl" if self.request.get("HTTP_ACCEPT_LANGUAGE", "pl")[:2] == "pl" else "en"
            return examine(
                data,
                lists=lists_folder(),
                online=asks_issuers(),
                seconds=SECONDS,
                language=language,
            )
        except CheckFailed:
            raise Conflict(_("The file could not be checked.")) from None
        finally:
            EXAMINING.release()
