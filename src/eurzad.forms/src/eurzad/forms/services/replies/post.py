"""``POST /@replies``, ``POST /@replies/<id>/attachments``, ``POST /@replies/<id>/submit``."""

from ...applications.submission import NotYours
from ...applications.submission import Receipt
from ...drafts.upload import add_upload
from ...drafts.upload import limit_of
from ...limits import DRAFTS_PER_USER
from ...replies.acts import Act
from ...replies.desk import begin_reply
from ...replies.desk import file_reply
from ...replies.desk import filed_before
from ...replies.desk import TooManyReplies
from ...replies.kinds import KINDS
from ...replies.reply import FILES
from ...replies.reply import Reply
from ..drafts.base import current_user_id
from ..drafts.body import take_file
from ..submit.checks import infected_in
from .base import act_in
from .base import reply_json
from .base import ReplyPath
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.errors import Conflict
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.errors import not_yours
from eurzad.core.errors import WRONG_FIELDS
from eurzad.core.services.base import WritingService
from eurzad.records import values
from functools import partial
from typing import Any


class RepliesAreFull(Conflict):
    """The person has as many unfinished letters as anybody may: 409."""

    type = "TooManyDrafts"


class ReplyPost(ReplyPath, WritingService):
    """Begins a letter, adds a file to it, or files it."""

    def change(self) -> dict[str, Any]:
        if not self.path:
            return self.begin()
        if self.path[1:] == ["attachments"]:
            return self.attach()
        if self.path[1:] == ["submit"]:
            return self.submit()
        raise not_yours()

    def begin(self) -> dict[str, Any]:
        """One letter of each kind is unfinished at a time: begun again, it is the one of before."""
        data = self.body()
        values.only(data, ("case", "kind", "letter"))
        mine = self.mine(data.get("case"))
        kind = values.choice(data, "kind", KINDS)
        act = act_in(mine, kind, values.line(data, "letter", 50))
        try:
            reply = begin_reply(self.context, mine, act)
        except TooManyReplies as error:
            raise RepliesAreFull(
                _(
                    "You have ${number} drafts. Finish or delete one of them.",
                    mapping={"number": DRAFTS_PER_USER},
                )
            ) from error
        told = reply_json(self.context, reply, act, mine, self.request)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", told["@id"])
        return told

    def attach(self) -> dict[str, Any]:
        """Take one file, sent as the raw body with its name in ``X-File-Name``."""
        reply = self.reply_at(2)
        add = partial(add_upload, reply, FILES)
        return take_file(self.request, limit_of(reply, FILES), add)

    def submit(self) -> dict[str, Any]:
        """File it. The same letter filed twice is filed once."""
        if len(self.path) != 2:
            raise not_yours()
        receipt = self._before() or self._now()
        self.request.response.setStatus(202)
        return {"token": receipt.token, "submitted_at": iso(receipt.submitted_at)}

    def _before(self) -> Receipt | None:
        try:
            return filed_before(self.context, current_user_id(), self.path[0])
        except NotYours as error:
            raise not_yours() from error

    def _now(self) -> Receipt:
        data = self.body()
        values.only(data, ("confirmed",))
        reply = self.reply_at(2)
        mine, act = self.act_of(reply)
        missing = [
            *missing_in(reply, act, data.get("confirmed") is True),
            *infected_in(reply.files),
        ]
        if missing:
            raise Invalid(WRONG_FIELDS, missing)
        return file_reply(self.context, mine, act, reply)


def missing_in(reply: Reply, act: Act, confirmed: bool) -> list[FieldError]:
    """What a letter lacks to be filed."""
    kind = KINDS[reply.kind]
    found = []
    if reply.party not in act.parties:
        found.append(FieldError("party", _("Choose in whose name you write.")))
    if kind.needs == "text" and not reply.text:
        found.append(FieldError("text", _("Write what you want to tell the office.")))
    if kind.needs == "text_or_file" and not (reply.text or reply.files):
        found.append(FieldError("text", _("Write something or add a file.")))
    if kind.confirmed and not confirmed:
        found.append(FieldError("confirmed", _("Confirm that this is what you want.")))
    return found
