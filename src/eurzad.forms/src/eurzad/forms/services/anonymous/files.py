"""``<form>/@anonymous-files``: pictures of a report before it is sent.

The token of the report and the ticket of the form come in headers: an address would stand in logs.
"""

from ...accounts.throttle import allow
from ...accounts.throttle import PICTURES_PER_CLIENT
from ...accounts.throttle import PICTURES_PER_FORM
from ...anonymous.files import find_files
from ...anonymous.files import keep_file
from ...anonymous.files import room_for
from ...anonymous.files import TokenTaken
from ...anonymous.ticket import check_ticket
from ...drafts.draft import Draft
from ...model.definition import FormField
from ..drafts.body import take_file
from .post import require_anonymous
from eurzad.core import _
from eurzad.core.errors import not_yours
from eurzad.core.errors import TooManyRequests
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.core.spool import check_token
from functools import partial
from plone import api
from typing import Any


class ReportFiles(WithPath):
    """Finds what was kept for a report."""

    def token(self) -> str:
        """The token of the report; 404 for none and where no report is filed."""
        require_anonymous(self.context)
        token = self.request.get_header("X-Report-Token") or ""
        try:
            check_token(token)
        except ValueError as error:
            raise not_yours() from error
        return token

    def kept(self) -> Draft | None:
        """The files kept for the report, None before the first."""
        return find_files(api.portal.get(), self.context, self.token())


class ReportFilesGet(ReportFiles, JsonService):
    """The files with what the virus scan said of them so far."""

    def reply(self) -> dict[str, Any]:
        kept = self.kept()
        if self.path or kept is None:
            raise not_yours()
        return {"attachments": [file.told() for file in kept.files]}


class ReportFilesAdd(ReportFiles, WritingService):
    """Takes one picture for the field that the path names."""

    def change(self) -> dict[str, Any]:
        token, kept, field = self.token(), self.kept(), self._field()
        check_ticket(self.context, self.request.get_header("X-Report-Ticket") or "", fastest=0)
        if not allow(PICTURES_PER_FORM, PICTURES_PER_CLIENT, self.context.UID(), self.request):
            raise TooManyRequests(_("Too many were sent in the last hour. Try again later."))
        add = partial(keep_file, api.portal.get(), self.context, token, field)
        try:
            return take_file(self.request, room_for(kept, field), add)
        except TokenTaken as error:
            raise not_yours() from error

    def _field(self) -> FormField:
        name = self.path[0] if len(self.path) == 1 else ""
        field = self.context.definition.fields.get(name)
        if field is None or field.type != "files":
            raise not_yours()
        return field


class ReportFilesDelete(ReportFiles, WritingService):
    """Removes one file."""

    def change(self) -> Any:
        kept = self.kept()
        if len(self.path) != 1 or kept is None or not kept.remove_file(self.path[0]):
            raise not_yours()
        return self.reply_no_content()
