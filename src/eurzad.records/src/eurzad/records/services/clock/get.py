"""GET <case>/@clock"""

from eurzad.core.services.base import JsonService
from eurzad.records.serializers.clock import clock_json
from typing import Any


class ClockGet(JsonService):
    """The deadline of a case: date, rules, words, what stopped it, what is near or missed."""

    def reply(self) -> dict[str, Any]:
        return clock_json(self.context, self.request)
