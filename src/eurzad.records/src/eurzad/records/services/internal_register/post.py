"""POST /@internal-register"""

from eurzad.records.incoming.paper import deposit_for_number
from eurzad.records.registers.internal import check_writer
from eurzad.records.registers.internal import KIND
from eurzad.records.registers.internal import read_entry
from eurzad.records.services.register.entering import Entering
from typing import Any


class InternalRegisterPost(Entering):
    """Enter what one unit writes to others."""

    def deposited(self, data: dict[str, Any]) -> str:
        payload = read_entry(data)
        check_writer(self.context, payload["unit"])
        return deposit_for_number(self.context, KIND, payload, data)
