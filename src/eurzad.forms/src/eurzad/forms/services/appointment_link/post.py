"""``POST /@appointment-link[/calendar]``: see a visit by its secret link.

The token is sent in the body: what stands in an address gets into logs.
"""

from ...appointments.known import appointment_by_link
from ...appointments.serialize import visit_json
from ...appointments.storage import Appointment
from ..my_appointments.get import file_of
from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.errors import not_yours
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records import values
from typing import Any


class ByLink(WithPath):
    """Finds the visit whose link was opened."""

    max_body = 2048

    def found(self, data: dict[str, Any]) -> Appointment:
        """Return the visit; 404 for a link that leads to none."""
        appointment = appointment_by_link(self.context, values.line(data, "token", 100))
        if appointment is None:
            raise Missing(_("This link leads to no visit: it may be over, and its data removed."))
        return appointment


class LinkPost(ByLink, WritingService):
    """Changes nothing: tells of the visit, or gives it as a file for a calendar."""

    def change(self) -> Any:
        data = self.body()
        values.only(data, ("token",))
        if self.path not in ([], ["calendar"]):
            raise not_yours()
        appointment = self.found(data)
        if self.path:
            return file_of(self.context, appointment)
        return visit_json(self.context, appointment)
