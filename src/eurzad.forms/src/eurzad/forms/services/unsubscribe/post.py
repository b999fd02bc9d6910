"""``POST /@unsubscribe``: what the link of an e-mail leads to; nobody has to log in."""

from ...notices.kinds import NOTICES
from ...notices.preferences import person_of
from ...notices.preferences import switch_off
from ...notices.preferences import switched_off
from eurzad.core import _
from eurzad.core.errors import Problem
from eurzad.core.services.base import WritingService
from eurzad.records import values
from typing import Any


class VoidLink(Problem):
    """The link is not one of ours: 400."""

    type = "VoidLink"

    def __init__(self) -> None:
        super().__init__(_("This link is not valid. Choose your e-mails in your account."))


class Unsubscribe(WritingService):
    """Switches off e-mails of one kind. Whose they are is not told."""

    max_body = 2048

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("token", "kind"))
        kind = values.choice(data, "kind", NOTICES)
        user_id = person_of(self.context, values.line(data, "token", 100))
        if user_id is None:
            raise VoidLink
        switch_off(self.context, user_id, {*switched_off(self.context, user_id), kind})
        return {"title": self.translated(NOTICES[kind].title)}
