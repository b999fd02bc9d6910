"""``@@my-application-file/<application>/<file>/<name>``: a file, for the applicant only."""

from ...applications.mine import find_mine
from ...applications.mine import Mine
from ...replies.desk import sent_by
from ..drafts.base import current_user_id
from .sent import SENT
from .sent import sent_id
from .serialize import RECEIPT
from .serialize import RECEIPT_KIND
from eurzad.core.download import send
from eurzad.core.files import FileRecord
from eurzad.core.files import files
from plone.protect.interfaces import IDisableCSRFProtection
from Products.Five.browser import BrowserView
from Products.PluggableAuthService.interfaces.plugins import IAuthenticationPlugin
from typing import Any
from zExceptions import NotFound
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


COOKIE = "auth_token"
JWT = "JWT Authentication Plugin"


@implementer(IPublishTraverse)
class MyApplicationFile(BrowserView):
    """Sends the file; taking a letter's file is reading the letter, and is logged once."""

    def __init__(self, context: Any, request: Any) -> None:
        super().__init__(context, request)
        self.path: list[str] = []

    def publishTraverse(self, request: Any, name: str) -> "MyApplicationFile":
        self.path.append(name)
        return self

    def __call__(self) -> Any:
        if len(self.path) not in {2, 3} or self.request.method not in {"GET", "HEAD"}:
            raise NotFound
        mine = find_mine(self.context, self._user_id(), self.path[0])
        record = self._record(mine, self.path[1]) if mine is not None else None
        if record is None:
            raise NotFound
        return send(record, self.request.response)

    def _record(self, mine: Mine, id: str) -> FileRecord | None:
        if mine.application is None:
            return None
        letter_id, _dot, file_id = id.rpartition(".")
        if not letter_id:
            return None if mine.shared else files(mine.application).get(file_id)
        if letter_id.startswith(RECEIPT):
            return self._receipt(mine, letter_id.removeprefix(RECEIPT), file_id)
        if letter_id.startswith(SENT):
            sent = next(
                (one for one in sent_by(self.context, mine) if sent_id(one) == letter_id), None
            )
            return files(sent.item).get(file_id) if sent is not None else None
        letter = next((one for one in mine.letters if one.getId() == letter_id), None)
        record = files(letter).get(file_id) if letter is not None else None
        if record is None or record.kind != "letter-pdf":
            return None
        if self.request.method == "GET":
            alsoProvides(self.request, IDisableCSRFProtection)
            mine.note_reading(letter)
        return record

    def _receipt(self, mine: Mine, uid: str, file_id: str) -> FileRecord | None:
        for letter in mine.letters:
            for outgoing in mine.dispatches(letter):
                if outgoing.UID() == uid:
                    record = files(outgoing).get(file_id)
                    return record if record is not None and record.kind == RECEIPT_KIND else None
        return None

    def _user_id(self) -> str:
        """Who asks. A plain link carries no header, so the login cookie counts here."""
        known = current_user_id()
        token = self.request.cookies.get(COOKIE)
        if known or not token:
            return known
        for _id, plugin in self.context.acl_users.plugins.listPlugins(IAuthenticationPlugin):
            if plugin.meta_type == JWT:
                found = plugin.authenticateCredentials(
                    {"extractor": plugin.getId(), "token": token}
                )
                return found[0] if found else ""
        return ""
