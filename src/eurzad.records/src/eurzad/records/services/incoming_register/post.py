"""POST /@incoming-register"""

from eurzad.records.incoming.paper import deposit_entry
from eurzad.records.registers.stamp import stamp_of
from eurzad.records.services.register.entering import Entering
from typing import Any


class IncomingRegisterPost(Entering):
    """Enter mail on paper. The answer holds the stamp."""

    def deposited(self, data: dict[str, Any]) -> str:
        return deposit_entry(self.context, data)

    def answer(self, item: Any, token: str) -> dict[str, Any]:
        return {**super().answer(item, token), "stamp": stamp_of(item)}
