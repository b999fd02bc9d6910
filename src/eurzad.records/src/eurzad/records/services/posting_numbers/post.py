"""POST /@posting-numbers"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.delivery.posting import import_numbers
from typing import Any


class PostingNumbersPost(WritingService):
    """Enter posting numbers from CSV (`csv`): register number and number in each line."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("csv",))
        text = data.get("csv")
        if not isinstance(text, str):
            raise invalid("csv", _("This must be text."))
        return {
            "items": [
                {"register_number": one.register_number, "posting_number": one.posting_number}
                for one in import_numbers(text)
            ]
        }
