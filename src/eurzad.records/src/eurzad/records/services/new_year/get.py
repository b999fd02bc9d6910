"""GET /@new-year"""

from eurzad.core.clock import today
from eurzad.core.services.base import JsonService
from eurzad.records.serializers.parts import told
from eurzad.records.store import records_store
from eurzad.records.years.beginning import is_shown
from eurzad.records.years.readiness import Point
from eurzad.records.years.readiness import readiness
from typing import Any


class NewYearGet(JsonService):
    """What is ready for a year, the next one unless `year` is given, and what is missing."""

    def reply(self) -> dict[str, Any]:
        day = today()
        return state_of_year(self.context, self.number("year", day.year + 1, 9998), self.request)


def state_of_year(site: Any, year: int, request: Any) -> dict[str, Any]:
    """Return the state of a year as the API tells it."""
    day = today()
    begun = records_store(site).years_begun.get(year)
    return {
        "@id": f"{site.absolute_url()}/@new-year",
        "year": year,
        "today": day.isoformat(),
        "shown": is_shown(day),
        "begun": begun["time"] if begun else None,
        "items": [point_row(one, request) for one in readiness(site, max(year, 1))],
    }


def point_row(one: Point, request: Any) -> dict[str, Any]:
    """Return one point as the API tells it."""
    return {
        "id": one.id,
        "state": one.state,
        "title": told(one.title, request),
        "detail": told(one.detail, request),
    }
