"""GET /@channels"""

from eurzad.core.services.base import JsonService
from eurzad.records.delivery.entering import CAPACITIES
from eurzad.records.delivery.entering import REASONS
from eurzad.records.delivery.mail import KINDS
from eurzad.records.delivery.registry import channel
from eurzad.records.delivery.registry import channel_names
from eurzad.records.serializers.parts import told
from typing import Any


class ChannelsGet(JsonService):
    """The ways of dispatch there are, with their kinds of mail, and the words of the forms."""

    def reply(self) -> dict[str, Any]:
        return {
            "@id": f"{self.context.absolute_url()}/@channels",
            "items": [self.way(name) for name in channel_names()],
            "capacities": self.titles(CAPACITIES),
            "reasons": self.titles(REASONS),
        }

    def way(self, name: str) -> dict[str, Any]:
        way = channel(name)
        return {
            "id": name,
            "title": told(way.title, self.request),
            "kinds": self.titles({kind: KINDS[kind] for kind in way.kinds}),
            "by_registry": way.by_registry,
            "serves": way.serves,
        }

    def titles(self, messages: dict[str, str]) -> list[dict[str, str]]:
        return [{"id": id, "title": told(title, self.request)} for id, title in messages.items()]
