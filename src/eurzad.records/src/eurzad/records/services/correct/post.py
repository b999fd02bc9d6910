"""POST <entry>/@correct"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.services.base import WritingService
from eurzad.core.spool import lookup
from eurzad.records.incoming.paper import deposit_for_number
from eurzad.records.incoming.paper import wait_for_number
from eurzad.records.registers.corrections import KIND
from eurzad.records.registers.corrections import read_correction
from eurzad.records.services.register.entering import still_waiting
from plone import api
from typing import Any


class CorrectPost(WritingService):
    """Correct an entry by a new one: `reason`, and the fields of the entry that change."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        site = api.portal.get()
        token = data.get("token")
        if not isinstance(token, str) or lookup(site, token).state is None:
            correction = read_correction(self.context, data)
            token = deposit_for_number(site, KIND, correction, data)
        status = wait_for_number(site, token)
        if status.state != "registered":
            return still_waiting(site, self.request, token)
        numbers = [
            one["register_number"] for one in self.context.corrections if one["token"] == token
        ]
        if not numbers:
            raise invalid("token", _("This is no token."))
        self.request.response.setStatus(201)
        return {"@id": self.context.absolute_url(), "register_number": numbers[0], "token": token}
