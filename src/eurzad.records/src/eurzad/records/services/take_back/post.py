"""POST <incoming item or case>/@take-back"""

from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.cases.assignment import INSTRUCTION
from eurzad.records.cases.taking_back import take_back
from eurzad.records.rights import allowed
from eurzad.records.store import case_of_record
from typing import Any


class TakeBackPost(WritingService):
    """Undo the last assignment. The answer is empty when the record is out of sight then."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("comment",))
        comment = values.text(data, "comment", INSTRUCTION)
        take_back(self.context, case_of_record(self.context), comment)
        return self.serialized(self.context) if allowed("View", self.context) else {}
