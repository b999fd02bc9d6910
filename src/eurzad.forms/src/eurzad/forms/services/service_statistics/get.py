"""``GET /@service-statistics``."""

from ...numbers.services import LeftAt
from ...numbers.services import MOST_DAYS
from ...numbers.services import numbers_by_service
from ...numbers.services import RefusedAt
from ...numbers.services import ServiceNumbers
from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.documents import Document
from eurzad.core.errors import invalid
from eurzad.core.spreadsheet import Column
from eurzad.core.spreadsheet import CONTENT_TYPE
from eurzad.core.spreadsheet import workbook
from eurzad.records.serializers.parts import unit
from eurzad.records.services.statistics.get import StatisticsGet
from typing import Any


USUAL = timedelta(days=90)
COLUMNS = (
    (_("Service"), 50),
    (_("Unit"), 12),
    (_("Applications begun"), 12),
    (_("Applications filed"), 12),
    (_("Left unfinished"), 16),
    (_("Still being filled in"), 20),
    (_("Cases settled"), 16),
    (_("Days to settle (median)"), 22),
    (_("Days to settle (9 of 10)"), 22),
    (_("Where applications were left"), 80),
    (_("Fields that were refused"), 80),
)


class ServiceStatisticsGet(StatisticsGet):
    """Numbers by service for those who see the statistics, of their units.

    `from` and `to` are days (default: the last 90), `unit` narrows, `format=xlsx` answers a
    spreadsheet.
    """

    def reply(self) -> dict[str, Any] | Document:
        units = self.units()
        chosen = self.word("unit", limit=25)
        if chosen and chosen not in units:
            raise invalid("unit", _("Choose one of the values."))
        form = self.word("format")
        if form not in ("", "xlsx"):
            raise invalid("format", _("Choose one of the values."))
        first, last = self.period()
        found = numbers_by_service(self.context, [chosen] if chosen else units, first, last)
        if form:
            return self.spreadsheet(found, first, last)
        return {
            "@id": f"{self.context.absolute_url()}/@service-statistics",
            "from": first.isoformat(),
            "to": last.isoformat(),
            "units": [unit(symbol) for symbol in units],
            "items": [self.service(one) for one in found],
        }

    def period(self) -> tuple[date, date]:
        last = self.day("to", today())
        first = self.day("from", last - USUAL)
        if first > last:
            raise invalid("from", _("The first day is after the last one."))
        if (last - first).days > MOST_DAYS:
            raise invalid("from", _("At most three years can be shown at once."))
        return first, last

    def day(self, name: str, default: date) -> date:
        text = self.word(name, limit=10)
        try:
            return date.fromisoformat(text) if text else default
        except ValueError as error:
            raise invalid(name, _("Give a date: 2026-11-24.")) from error

    def service(self, one: ServiceNumbers) -> dict[str, Any]:
        return {
            "service": one.service,
            "title": one.title,
            "unit": one.unit,
            "begun": one.begun,
            "submitted": one.filed,
            "left": one.left,
            "under_way": one.under_way,
            "left_at": [
                {"step": each.step, "title": self.translated(each.title), "count": each.count}
                for each in one.left_at
            ],
            "refused_at": [
                {"field": each.field, "title": self.translated(each.title), "count": each.count}
                for each in one.refused_at
            ],
            "settled": len(one.days),
            "median_days": one.median_days,
            "most_days": one.most_days,
        }

    def spreadsheet(self, found: list[ServiceNumbers], first: date, last: date) -> Document:
        columns = [Column(self.translated(title), width) for title, width in COLUMNS]
        title = f"{first.isoformat()} – {last.isoformat()}"
        data = workbook(title, columns, self.rows(found))
        return Document(f"uslugi-{first}-{last}.xlsx", CONTENT_TYPE, data)

    def rows(self, found: list[ServiceNumbers]) -> Iterator[tuple[Any, ...]]:
        for one in found:
            yield (
                one.title,
                one.unit,
                one.begun,
                one.filed,
                one.left,
                one.under_way,
                len(one.days),
                one.median_days,
                one.most_days,
                self.told(one.left_at),
                self.told(one.refused_at),
            )

    def told(self, found: list[LeftAt] | list[RefusedAt]) -> str:
        """Return counts as one text: "Twoje dane: 3; Działka: 1"."""
        return "; ".join(f"{self.translated(each.title)}: {each.count}" for each in found)
