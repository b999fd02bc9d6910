"""What the endpoints of letters to a case share."""

from ...applications.mine import find_mine
from ...applications.mine import Mine
from ...drafts.draft import DraftFile
from ...limits import ATTACHMENTS
from ...limits import FILE_BYTES
from ...limits import TOTAL_BYTES
from ...replies.acts import Act
from ...replies.acts import act_for
from ...replies.acts import act_json
from ...replies.desk import find_mine_of
from ...replies.desk import find_reply
from ...replies.reply import FILES
from ...replies.reply import Reply
from ..drafts.base import current_user_id
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.errors import Conflict
from eurzad.core.errors import not_yours
from eurzad.core.services.base import WithPath
from typing import Any


class ReplyPath(WithPath):
    """Finds the letter that the address names, and the act that it is."""

    def reply_at(self, length: int = 1) -> Reply:
        """The person's unfinished letter; 404 for anything else."""
        if len(self.path) != length:
            raise not_yours()
        reply = find_reply(self.context, current_user_id(), self.path[0])
        if reply is None:
            raise not_yours()
        return reply

    def act_of(self, reply: Reply) -> tuple[Mine, Act]:
        """The case and the act; 404 when the case is not theirs any more, 409 when it is over."""
        mine = find_mine_of(self.context, reply)
        if mine is None or mine.case is None:
            raise not_yours()
        return mine, act_in(mine, reply.kind, reply.letter)

    def mine(self, case_id: Any) -> Mine:
        """The person's case with this id; 404 for any other."""
        known = isinstance(case_id, str) and len(case_id) <= 50
        mine = find_mine(self.context, current_user_id(), case_id) if known else None
        if mine is None or mine.case is None:
            raise not_yours()
        return mine


def act_in(mine: Mine, kind: str, letter: str) -> Act:
    """The act, if it may be filed in the case now; 409 otherwise."""
    act = act_for(mine, kind, letter)
    if act is None:
        raise Conflict(_("This cannot be filed in the case now."))
    return act


def reply_json(site: Any, reply: Reply, act: Act, mine: Mine, request: Any) -> dict[str, Any]:
    """A whole unfinished letter."""
    return {
        **reply_summary(site, reply),
        "text": reply.text,
        "party": reply.party,
        "attachments": [file_json(file) for file in reply.files],
        "act": act_json(act, request),
        "case": {"id": mine.token, "title": mine.case.title, "mark": mine.case.mark or None},
        "limits": {
            "attachments": ATTACHMENTS,
            "file_bytes": FILE_BYTES,
            "total_bytes": TOTAL_BYTES,
            "accept": list(FILES.accept),
        },
    }


def reply_summary(site: Any, reply: Reply) -> dict[str, Any]:
    """An unfinished letter in a list."""
    return {
        "id": reply.token,
        "@id": f"{site.absolute_url()}/@replies/{reply.token}",
        "kind": reply.kind,
        "letter": reply.letter,
        "saved": iso(reply.saved),
        "expires": iso(reply.expires),
    }


def file_json(file: DraftFile) -> dict[str, Any]:
    """A file added to a letter."""
    return file.told()
