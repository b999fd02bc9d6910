"""``GET /@satisfaction``."""

from ...satisfaction.ratings import ratings_json
from eurzad.records.services.statistics.get import StatisticsGet
from typing import Any


class SatisfactionGet(StatisticsGet):
    """How people were served, by service: for those who see the statistics, of their units."""

    def reply(self) -> dict[str, Any]:
        return {
            "@id": f"{self.context.absolute_url()}/@satisfaction",
            "items": ratings_json(self.context, self.units()),
        }
