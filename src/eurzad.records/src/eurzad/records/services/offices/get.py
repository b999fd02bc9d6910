"""GET /@offices"""

from eurzad.core.services.base import JsonService
from eurzad.records.handover.offices import other_offices
from typing import Any


class OfficesGet(JsonService):
    """The other offices of the platform, to hand a matter over to."""

    def reply(self) -> dict[str, Any]:
        return {
            "@id": f"{self.context.absolute_url()}/@offices",
            "items": [
                {"id": one.getId(), "title": one.title} for one in other_offices(self.context)
            ],
        }
