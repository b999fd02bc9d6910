"""``GET /@replies/<id>``."""

from .base import reply_json
from .base import ReplyPath
from eurzad.core.services.base import JsonService
from typing import Any


class ReplyGet(ReplyPath, JsonService):
    """An unfinished letter, with what the law says of it."""

    def reply(self) -> dict[str, Any]:
        reply = self.reply_at()
        mine, act = self.act_of(reply)
        return reply_json(self.context, reply, act, mine, self.request)
