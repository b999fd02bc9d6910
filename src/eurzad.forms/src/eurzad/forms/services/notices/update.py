"""``PATCH /@notices``."""

from ...notices.kinds import NOTICES
from ...notices.preferences import switch_off
from ...notices.preferences import switched_off
from ..drafts.base import current_user_id
from .get import notices_json
from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.services.base import WritingService
from eurzad.records import values
from typing import Any


class NoticesUpdate(WritingService):
    """Switches kinds of e-mails on and off: ``{"message": false}``."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, NOTICES)
        for name, wanted in data.items():
            if not isinstance(wanted, bool):
                raise invalid(name, _("Choose one of the values."))
        user_id = current_user_id()
        off = switched_off(self.context, user_id) | data.keys()
        switch_off(self.context, user_id, off - {kind for kind, wanted in data.items() if wanted})
        return notices_json(self)
