"""GET /@case-list"""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.documents import Document
from eurzad.core.documents import PDF
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.office import unit_by_symbol
from eurzad.core.services.base import JsonService
from eurzad.core.spreadsheet import CONTENT_TYPE
from eurzad.records.cases.caselist import UNLISTED
from eurzad.records.cases.listing import as_cover
from eurzad.records.cases.listing import as_pdf
from eurzad.records.cases.listing import as_xlsx
from eurzad.records.cases.listing import ListName
from eurzad.records.cases.listing import register_of
from eurzad.records.cases.listing import title_of_class
from eurzad.records.cases.listing import title_of_group
from eurzad.records.cases.listing import units_seen
from eurzad.records.rights import current_user
from eurzad.records.serializers.parts import address
from eurzad.records.serializers.parts import state
from eurzad.records.serializers.parts import unit
from eurzad.records.veil import row_for
from typing import Any


FORMATS = {
    "pdf": ("spis-spraw", "pdf", PDF, as_pdf),
    "xlsx": ("spis-spraw", "xlsx", CONTENT_TYPE, as_xlsx),
    "cover": ("opis-teczki", "pdf", PDF, as_cover),
}
HIDDEN = ("path", "state", *UNLISTED)


class CaseListGet(JsonService):
    """A page of the list of a `unit`, class (`file_plan_class`) and `year`, or all of it.

    `base` names a separated group, `outside=1` the documentation that forms no case, `format` a
    document: `pdf` or `xlsx`, or `cover`, the description of the paper folder.
    """

    def reply(self) -> dict[str, Any] | Document:
        form = self.word("format")
        if form and form not in FORMATS:
            raise invalid("format", _("Choose one of the values."))
        name = self.name()
        if form:
            what, extension, content_type, make = FORMATS[form]
            filename = f"{what}-{name.file_class}-{name.year}.{extension}"
            return Document(filename, content_type, make(name))
        start, size = self.page()
        register = register_of(name)
        query, viewer = self.word("query"), current_user()
        found = register and register.page(start, size, ascending=True, query=query, viewer=viewer)
        total = found.total if found else 0
        return {
            "@id": f"{self.context.absolute_url()}/@case-list",
            "unit": unit(name.unit),
            "file_plan_class": {"symbol": name.file_class, "title": title_of_class(name)},
            "year": name.year,
            "base": name.base,
            "group": title_of_group(name),
            "outside": name.outside,
            "items": [self.row(row) for row in found.rows] if found else [],
            "items_total": total,
            "batching": self.batching(start, size, total),
        }

    def name(self) -> ListName:
        """Return which list is asked for. Raises Invalid, Forbidden."""
        symbol = self.word("unit", limit=25)
        if unit_by_symbol(symbol) is None:
            raise invalid("unit", _("There is no such unit."))
        seen = units_seen()
        if seen is not None and symbol not in seen:
            raise Forbidden(_("You see the case lists of your own units only."))
        file_class = self.word("file_plan_class", limit=4)
        if not (file_class.isascii() and file_class.isdigit()):
            raise invalid("file_plan_class", _("The file plan has no such class."))
        return ListName(
            unit=symbol,
            file_class=file_class,
            year=self.number("year", today().year, 9999),
            base=self.number("base", 0, 1_000_000) or None,
            outside=self.word("outside") == "1",
        )

    def row(self, row: dict[str, Any]) -> dict[str, Any]:
        shown = row_for(row, current_user())
        told = {name: value for name, value in shown.items() if name not in HIDDEN}
        place = address(row["path"]) if row["path"] and not shown["restricted"] else None
        return {**told, "@id": place, **state("Case", row["state"], self.request)}
