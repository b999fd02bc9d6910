"""``GET /@to-sign/<draft>``."""

from .base import to_sign_json
from .base import ToSignPath
from eurzad.core.services.base import JsonService
from typing import Any


class ToSignGet(ToSignPath, JsonService):
    """The documents that the owner of a draft downloads to sign one of them."""

    def reply(self) -> dict[str, Any]:
        draft, form = self.found()
        _clean, errors = self.clean(draft, form)
        return to_sign_json(self.context, draft, form, not errors)
