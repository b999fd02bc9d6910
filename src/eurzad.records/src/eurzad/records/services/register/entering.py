"""POST /@<register>: an entry that waits for its number."""

from eurzad.core import _
from eurzad.core.services.base import WritingService
from eurzad.records.incoming.paper import ask_again_after
from eurzad.records.incoming.paper import wait_for_number
from eurzad.records.serializers.parts import told
from eurzad.records.store import find
from typing import Any


def still_waiting(site: Any, request: Any, token: str) -> dict[str, Any]:
    """Return the answer 202: the entry is safe, and in `retry_after` seconds worth asking for."""
    request.response.setStatus(202)
    return {
        "token": token,
        "register_number": None,
        "retry_after": ask_again_after(site),
        "message": told(_("The entry is saved and waits for its number."), request),
    }


class Entering(WritingService):
    """Puts an entry into the spool and waits for its number.

    `token` (optional) makes a repeated request the same entry. Without a number within three
    seconds, or when others wait already, the answer is 202: the entry is safe and gets its number
    later; `retry_after` says in how many seconds to ask again.
    """

    def deposited(self, data: dict[str, Any]) -> str:
        """Put the entry into the spool. Return its token."""
        raise NotImplementedError

    def answer(self, item: Any, token: str) -> dict[str, Any]:
        """Return what is told of the registered entry."""
        return {
            "@id": item.absolute_url(),
            "register_number": item.register_number,
            "token": token,
        }

    def change(self) -> dict[str, Any]:
        token = self.deposited(self.body())
        status = wait_for_number(self.context, token)
        item = find(status.reference or "")
        if item is None:
            return still_waiting(self.context, self.request, token)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", item.absolute_url())
        return self.answer(item, token)
