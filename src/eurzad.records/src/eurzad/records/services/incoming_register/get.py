"""GET /@incoming-register"""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import invalid
from eurzad.core.office import duties_of
from eurzad.core.services.base import JsonService
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from eurzad.records.serializers.rows import Rows
from eurzad.records.store import records_store
from typing import Any


STATES = ("registered", "assigned", "settled")
SORTS = {"": False, "-ordinal": False, "ordinal": True}
WHOLE_REGISTER = "eurzad: View registers"


class IncomingRegisterGet(JsonService):
    """A page of the register, newest first.

    Those who may view registers see all of it, others what is of their units.
    """

    def reply(self) -> dict[str, Any]:
        year = self.number("year", today().year, 9999)
        start, size = self.page()
        years = records_store(self.context).incoming
        filters = {**self.filters(), "ascending": self.ascending()}
        found = years[year].page(start, size, **filters) if year in years else None
        total = found.total if found else 0
        rows = Rows(self.request)
        return {
            "@id": f"{self.context.absolute_url()}/@incoming-register",
            "items": [rows.register_row(row) for row in found.rows] if found else [],
            "items_total": total,
            "years": sorted({*years, today().year}, reverse=True),
            "batching": self.batching(start, size, total),
        }

    def filters(self) -> dict[str, Any]:
        state = self.word("state")
        if state and state not in STATES:
            raise invalid("state", _("Choose one of the values."))
        filters: dict[str, Any] = {"state": state, "query": self.word("query")}
        unit = self.word("unit", limit=25)
        if allowed(WHOLE_REGISTER, self.context):
            return {**filters, "unit": unit}
        units = sorted({held.symbol for held in duties_of(current_user())})
        return {**filters, "units": [one for one in units if not unit or one == unit]}

    def ascending(self) -> bool:
        sort = self.word("sort")
        if sort not in SORTS:
            raise invalid("sort", _("Choose one of the values."))
        return SORTS[sort]
