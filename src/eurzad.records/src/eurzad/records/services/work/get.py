"""GET /@work"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.services.base import JsonService
from eurzad.records.desk.catalog import desk
from eurzad.records.desk.catalog import Found
from eurzad.records.desk.queues import clerk
from eurzad.records.desk.queues import query_for
from eurzad.records.desk.queues import SORTS
from eurzad.records.rights import current_user
from eurzad.records.serializers.rows import Rows
from typing import Any


class WorkGet(JsonService):
    """A page of a queue. `sort` is a column, with `-` before it for the other way round."""

    def reply(self) -> dict[str, Any]:
        start, size = self.page()
        query = query_for(self.word("scope", "mine"), clerk(current_user()))
        sort = self.word("sort") or "deadline"
        if sort.removeprefix("-") not in SORTS:
            raise invalid("sort", _("Choose one of the values."))
        found = Found([], 0)
        if query is not None:
            reverse = sort.startswith("-")
            found = desk(self.context).find(query, sort.removeprefix("-"), reverse, start, size)
        rows = Rows(self.request)
        return {
            "@id": f"{rows.base}/@work",
            "items": [rows.work_row(row) for row in found.rows],
            "items_total": found.total,
            "batching": self.batching(start, size, found.total),
        }
