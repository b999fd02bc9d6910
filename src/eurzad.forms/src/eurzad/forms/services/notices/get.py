"""``GET /@notices``."""

from ...notices.kinds import NOTICES
from ...notices.preferences import switched_off
from ..drafts.base import current_user_id
from eurzad.core.services.base import JsonService
from typing import Any


class NoticesGet(JsonService):
    """Which e-mails the person gets."""

    def reply(self) -> dict[str, Any]:
        return notices_json(self)


def notices_json(service: Any) -> dict[str, Any]:
    """The kinds of e-mails, each with whether it is wanted."""
    off = switched_off(service.context, current_user_id())
    return {
        "@id": f"{service.context.absolute_url()}/@notices",
        "items": [
            {"id": one.id, "title": service.translated(one.title), "wanted": one.id not in off}
            for one in NOTICES.values()
        ],
    }
