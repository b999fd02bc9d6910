"""GET <entry>/@stamp"""

from eurzad.core.services.base import JsonService
from eurzad.records.registers.stamp import stamp_of
from typing import Any


class StampGet(JsonService):
    """The stamp of an entry, with its bar code as SVG."""

    def reply(self) -> dict[str, Any]:
        return {"@id": f"{self.context.absolute_url()}/@stamp", **stamp_of(self.context)}
