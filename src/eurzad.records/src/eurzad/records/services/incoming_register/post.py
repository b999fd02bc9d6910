"""POST /@incoming-register"""

from eurzad.core import _
from eurzad.core.services.base import WritingService
from eurzad.records.incoming.paper import deposit_entry
from eurzad.records.incoming.paper import wait_for_number
from eurzad.records.serializers.parts import told
from eurzad.records.store import find
from typing import Any


class IncomingRegisterPost(WritingService):
    """Enter mail on paper. It goes through the spool like all that comes, and waits for its number.

    `token` (optional) makes a repeated request the same entry. Without a number within ten seconds
    the answer is 202: the entry is safe and gets its number later.
    """

    def change(self) -> dict[str, Any]:
        token = deposit_entry(self.context, self.body())
        status = wait_for_number(self.context, token)
        item = find(status.reference or "")
        if item is None:
            self.request.response.setStatus(202)
            message = told(_("The entry is saved and waits for its number."), self.request)
            return {"token": token, "register_number": None, "message": message}
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", item.absolute_url())
        return {
            "@id": item.absolute_url(),
            "register_number": item.register_number,
            "token": token,
        }
