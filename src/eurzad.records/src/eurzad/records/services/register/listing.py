"""GET /@<register>: a page of entries, or a file of all that fit."""

from collections.abc import Callable
from datetime import date
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.documents import Document
from eurzad.core.documents import PDF
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.services.base import JsonService
from eurzad.core.spreadsheet import CONTENT_TYPE
from eurzad.records.register import Row
from eurzad.records.register import SORTS
from eurzad.records.registers import export
from eurzad.records.registers.kinds import RegisterKind
from eurzad.records.registers.listing import Listing
from eurzad.records.registers.listing import page_of
from eurzad.records.registers.listing import STATES
from eurzad.records.registers.listing import years_of
from eurzad.records.serializers.rows import Rows
from typing import Any


FORMATS = {"xlsx": export.MOST_IN_SHEET, "pdf": export.MOST_IN_PRINT}


class RegisterGet(JsonService):
    """A page of a register, newest first. Who may not see all of it sees the units' they work in.

    Filters: `year`, `query`, `state`, `unit`, `way`, `sender`, `from`, `to`; `sort` is ordinal, day
    or sender, with `-` before it for the other way round. With `format` (xlsx or pdf) the answer is
    a file of all entries that fit.
    """

    kind: RegisterKind
    row: Callable[[Rows, Row], Row]

    def reply(self) -> dict[str, Any] | Document:
        listing = self.listing()
        if self.request.form.get("format"):
            return self.export(listing)
        start, size = self.page()
        found = page_of(self.context, listing, start, size)
        row, rows = type(self).row, Rows(self.request)
        return {
            "@id": f"{self.context.absolute_url()}/@{self.address()}",
            "items": [row(rows, one) for one in found.rows],
            "items_total": found.total,
            "years": years_of(self.context, self.kind),
            "batching": self.batching(start, size, found.total),
        }

    def listing(self) -> Listing:
        sort = self.word("sort") or "-ordinal"
        if sort.removeprefix("-") not in SORTS:
            raise invalid("sort", _("Choose one of the values."))
        state = self.word("state")
        if state and state not in STATES[self.kind.name]:
            raise invalid("state", _("Choose one of the values."))
        filters: dict[str, Any] = {
            "query": self.word("query"),
            "state": state,
            "unit": self.word("unit", limit=25),
            "way": self.word("way", limit=40),
            "sender": self.word("sender", limit=254),
            "days": (self.day("from"), self.day("to")),
            "sort": sort.removeprefix("-"),
            "ascending": not sort.startswith("-"),
            **self.only(),
        }
        return Listing(self.kind, self.number("year", today().year, 9999), filters)

    def address(self) -> str:
        """Return the name of the endpoint."""
        return f"{self.kind.name}-register"

    def only(self) -> dict[str, Any]:
        """Return what the entries are narrowed to beforehand. Raises Problem."""
        return {}

    def day(self, name: str) -> str:
        given = self.word(name, limit=10)
        try:
            return date.fromisoformat(given).isoformat() if given else ""
        except ValueError as error:
            raise invalid(name, _("Give a date such as 2026-11-24.")) from error

    def export(self, listing: Listing) -> Document:
        form = self.word("format")
        if form not in FORMATS:
            raise invalid("format", _("Choose one of the values."))
        found = page_of(self.context, listing, 0, FORMATS[form])
        if found.total > FORMATS[form]:
            raise Conflict(
                _(
                    "These are ${total} entries; at most ${most} fit. Narrow the filters.",
                    mapping={"total": found.total, "most": FORMATS[form]},
                )
            )
        name = f"{self.kind.symbol.lower()}-{listing.year}.{form}"
        if form == "xlsx":
            data = export.spreadsheet(self.kind, listing.year, found.rows)
            return Document(name, CONTENT_TYPE, data)
        pdf = export.printed(self.kind, listing.year, found.rows, described(listing))
        return Document(name, PDF, pdf)


def described(listing: Listing) -> str:
    """Return the filters in Polish, for the heading of a print."""
    filters = listing.filters
    first, last = filters["days"]
    parts = (
        ("od", first),
        ("do", last),
        ("komórka", filters["unit"]),
        ("stan", export.STATES.get(filters["state"], "")),
        ("nadawca lub adresat", filters["sender"]),
        ("sposób", filters["way"] and export.way(listing.kind.name)(_way(filters["way"]))),
        ("słowa", filters["query"]),
    )
    return "; ".join(f"{name}: {value}" for name, value in parts if value)


def _way(id: str) -> Row:
    return {"way": id, "way_note": ""}
