"""GET /@work"""

from eurzad.core import _
from eurzad.core.documents import Document
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.services.base import JsonService
from eurzad.core.spreadsheet import CONTENT_TYPE
from eurzad.records.desk.catalog import desk
from eurzad.records.desk.catalog import Found
from eurzad.records.desk.filters import facets
from eurzad.records.desk.filters import FILTERS
from eurzad.records.desk.filters import narrowed
from eurzad.records.desk.filters import read_filters
from eurzad.records.desk.queues import clerk
from eurzad.records.desk.queues import query_for
from eurzad.records.desk.queues import SORTS
from eurzad.records.rights import current_user
from eurzad.records.serializers.rows import Rows
from eurzad.records.services.work.export import MOST
from eurzad.records.services.work.export import spreadsheet
from typing import Any


class WorkGet(JsonService):
    """A page of a queue. `sort` is a column, with `-` before it for the other way round.

    Filters narrow the queue; with `facets=1` the answer also tells what the whole queue can be
    narrowed by; with `format=xlsx` the answer is a spreadsheet of all that matches.

    `place_of` is a colleague whom the person substitutes: the queue is the colleague's then.
    """

    def reply(self) -> dict[str, Any] | Document:
        start, size = self.page()
        who = clerk(current_user(), self.word("place_of"))
        whole = query_for(self.word("scope", "mine"), who)
        filters = read_filters({name: self.word(name) for name in FILTERS})
        query = narrowed(whole, filters) if whole is not None else None
        sort, reverse = self.sorting()
        form = self.word("format")
        if form not in ("", "xlsx"):
            raise invalid("format", _("Choose one of the values."))
        if form:
            start, size = 0, MOST
        found = Found([], 0)
        if query is not None:
            found = desk(self.context).find(query, sort, reverse, start, size)
        rows = Rows(self.request)
        if form:
            return self.export(found, rows)
        answer = {
            "@id": f"{rows.base}/@work",
            "items": [rows.work_row(row) for row in found.rows],
            "items_total": found.total,
            "batching": self.batching(start, size, found.total),
        }
        if self.word("facets") == "1":
            answer["facets"] = self.facets(whole, rows)
        return answer

    def export(self, found: Found, rows: Rows) -> Document:
        if found.total > MOST:
            raise Conflict(
                _(
                    "These are ${total} entries; at most ${most} fit. Narrow the filters.",
                    mapping={"total": found.total, "most": MOST},
                )
            )
        scope = self.word("scope", "mine")
        return Document(f"{scope}.xlsx", CONTENT_TYPE, spreadsheet(scope, found.rows, rows))

    def sorting(self) -> tuple[str, bool]:
        sort = self.word("sort") or "deadline"
        if sort.removeprefix("-") not in SORTS:
            raise invalid("sort", _("Choose one of the values."))
        return sort.removeprefix("-"), sort.startswith("-")

    def facets(self, query: dict[str, Any] | None, rows: Rows) -> dict[str, list[dict[str, Any]]]:
        counted = facets(desk(self.context).rows(query)) if query is not None else {}
        return {
            name: [
                {"value": value, "title": rows.facet_title(name, value), "count": count}
                for value, count in counts.items()
            ]
            for name, counts in counted.items()
        }
