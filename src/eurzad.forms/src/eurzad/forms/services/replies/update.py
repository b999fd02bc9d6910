"""``PATCH /@replies/<id>``: save what is written."""

from .base import ReplyPath
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.errors import invalid
from eurzad.core.services.base import WritingService
from eurzad.records import values
from typing import Any


LONGEST = 20_000


class ReplyUpdate(ReplyPath, WritingService):
    """Keeps the text, and in whose name it is; an unfinished one is welcome."""

    def change(self) -> dict[str, Any]:
        reply = self.reply_at()
        _mine, act = self.act_of(reply)
        data = self.body()
        values.only(data, ("text", "party"))
        changes = {}
        if "text" in data:
            changes["text"] = values.text(data, "text", LONGEST)
        if "party" in data:
            changes["party"] = values.line(data, "party", 254)
            if changes["party"] and changes["party"] not in act.parties:
                raise invalid("party", _("Choose one of the values."))
        reply.write(changes)
        return {"saved": iso(reply.saved)}
