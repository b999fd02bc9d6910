"""POST /@outgoing-register"""

from eurzad.records.incoming.paper import deposit_for_number
from eurzad.records.registers.outgoing import KIND
from eurzad.records.registers.outgoing import read_entry
from eurzad.records.services.register.entering import Entering
from eurzad.records.store import find
from typing import Any


class OutgoingRegisterPost(Entering):
    """Enter a letter that leaves outside of a case: one number for each addressee."""

    def deposited(self, data: dict[str, Any]) -> str:
        return deposit_for_number(self.context, KIND, read_entry(data), data)

    def answer(self, item: Any, token: str) -> dict[str, Any]:
        entered = [item, *filter(None, map(find, item.further))]
        numbers = [
            {"@id": one.absolute_url(), "register_number": one.register_number} for one in entered
        ]
        return {**super().answer(item, token), "entries": numbers}
