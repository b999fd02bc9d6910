"""POST <case>/@transfer"""

from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.cases.transfer import transfer
from eurzad.records.rights import check_visible
from eurzad.records.serializers import parts
from typing import Any


FIELDS = ("unit", "handler", "instruction", "due")


class TransferPost(WritingService):
    """Hand an open case over to another unit. Whoever hands over may see it no longer."""

    def change(self) -> dict[str, Any]:
        check_visible(self.context)
        data = self.body()
        values.only(data, FIELDS)
        transfer(self.context, data)
        case = self.context
        return {"@id": case.absolute_url(), "mark": case.mark, "unit": parts.unit(case.unit)}
