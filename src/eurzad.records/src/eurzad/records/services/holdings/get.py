"""GET /@holdings"""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.services.base import JsonService
from eurzad.records.archive.disposal import hindrance_of
from eurzad.records.archive.disposal import short_lived
from eurzad.records.archive.holdings import past_term
from eurzad.records.archive.rights import keeps_archive
from eurzad.records.archive.rights import visible_units
from eurzad.records.archive.store import archive
from eurzad.records.rights import current_user
from eurzad.records.serializers.archive import holding
from eurzad.records.store import find
from typing import Any


STATES = ("accepted", "disposal", "destroyed", "passed")
MOST_DUE = 500


class HoldingsGet(JsonService):
    """A page of what the archive holds, the newest first, or (`due=1`) what is past its term.

    A clerk sees the rows of the own units; the files take a loan.
    """

    def reply(self) -> dict[str, Any]:
        if self.word("due"):
            return self.due()
        start, size = self.page()
        state = self.word("state")
        if state and state not in STATES:
            raise invalid("state", _("Choose one of the values."))
        units = visible_units()
        unit = self.word("unit", limit=25)
        filters: dict[str, Any] = {"state": state, "query": self.word("query"), "unit": unit}
        if units is not None:
            filters["units"] = units
        found = archive(self.context).holdings.page(start, size, viewer=current_user(), **filters)
        return {
            "@id": f"{self.context.absolute_url()}/@holdings",
            "items": [holding(row) for row in found.rows],
            "items_total": found.total,
            "batching": self.batching(start, size, found.total),
        }

    def due(self) -> dict[str, Any]:
        """Return what may be proposed for disposal, and why something may not just now."""
        if not keeps_archive():
            raise Forbidden(_("You may not do this."))
        rows = past_term(self.context, today(), MOST_DUE)
        rows += short_lived(self.context, MOST_DUE - len(rows))
        return {
            "@id": f"{self.context.absolute_url()}/@holdings?due=1",
            "items": [{**holding(row), "hindrance": self.hindrance(row)} for row in rows],
            "items_total": len(rows),
        }

    def hindrance(self, row: dict[str, Any]) -> str | None:
        """Return why a case may not be put on a list of disposal."""
        message = hindrance_of(self.context, find(row["uid"]))
        return None if message is None else self.translated(message)
