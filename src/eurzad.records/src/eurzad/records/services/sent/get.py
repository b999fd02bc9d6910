"""GET /@sent"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.records.desk.queues import clerk
from eurzad.records.rights import current_user
from eurzad.records.services.outgoing_register.get import OutgoingRegisterGet
from typing import Any


class SentGet(OutgoingRegisterGet):
    """What left the office from the desk of whoever asks (`of=mine`) or from their units (`unit`).

    The rows of the outgoing register, each with what became of it, its filters and files. A head's
    units are those below as well. `place_of` is a colleague whom the person substitutes.
    """

    def address(self) -> str:
        return "sent"

    def only(self) -> dict[str, Any]:
        of = self.word("of") or "mine"
        if of not in ("mine", "unit"):
            raise invalid("of", _("Choose one of the values."))
        who = clerk(current_user(), self.word("place_of"))
        return {"units": who.units, "person": who.id if of == "mine" else ""}
