"""``PATCH /@appointment-link``: move or cancel a visit by its secret link."""

from ...appointments.serialize import visit_json
from ..my_appointments.change import change_visit
from .post import ByLink
from eurzad.core.errors import not_yours
from eurzad.core.services.base import WritingService
from typing import Any


class LinkUpdate(ByLink, WritingService):
    """Takes the `token`, and `day` and `time` or `{"state": "cancelled"}`."""

    def change(self) -> dict[str, Any]:
        if self.path:
            raise not_yours()
        data = self.body()
        appointment = self.found(data)
        given = {name: value for name, value in data.items() if name != "token"}
        change_visit(self.context, appointment, given)
        return visit_json(self.context, appointment)
