"""GET /@office-registers, GET /@office-registers/<id>, GET /@office-registers/<id>/<year>/<n>"""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WithPath
from eurzad.records.officeregisters.definition import RegisterDefinition
from eurzad.records.officeregisters.known import definitions
from eurzad.records.officeregisters.known import may_enter
from eurzad.records.officeregisters.known import may_read
from eurzad.records.officeregisters.known import years_of
from eurzad.records.officeregisters.query import entries_of
from eurzad.records.officeregisters.query import state_of_entry
from eurzad.records.officeregisters.query import STATES
from eurzad.records.officeregisters.query import Wanted
from eurzad.records.serializers.officeregisters import columns_of
from eurzad.records.serializers.officeregisters import entry_row
from eurzad.records.serializers.officeregisters import entry_with_history
from eurzad.records.serializers.officeregisters import register_address
from eurzad.records.serializers.officeregisters import register_summary
from eurzad.records.serializers.officeregisters import staff
from eurzad.records.services.office_registers.finding import entry_at
from eurzad.records.services.office_registers.finding import register_at
from typing import Any


class OfficeRegistersGet(WithPath, JsonService):
    """The registers that may be read, a page of one, or an entry with its history.

    With `case` (a mark) the entries of all registers that are linked to a case.
    """

    def reply(self) -> dict[str, Any]:
        if not self.path:
            mark = self.word("case", limit=80)
            return self.of_case(mark) if mark else self.registers()
        definition = register_at(self.context, self.path[0])
        if len(self.path) == 1:
            return self.entries(definition)
        if len(self.path) == 3:
            entry = entry_at(self.context, definition, self.path[1], self.path[2])
            return {**self.about(definition), **entry_with_history(definition, entry)}
        raise Missing(_("There is no such entry."))

    def readable(self) -> list[RegisterDefinition]:
        found = definitions(self.context).values()
        return [one for one in found if may_read(self.context, one)]

    def registers(self) -> dict[str, Any]:
        year = today().year
        return {
            "@id": f"{self.context.absolute_url()}/@office-registers",
            "items": [
                {**register_summary(self.context, one), **self.counts(one, year)}
                for one in self.readable()
            ],
        }

    def counts(self, definition: RegisterDefinition, year: int) -> dict[str, int]:
        found = entries_of(self.context, definition, year, Wanted())
        overdue = sum(state_of_entry(definition, one) == "overdue" for one in found)
        return {"year": year, "entries": len(found), "overdue": overdue}

    def of_case(self, mark: str) -> dict[str, Any]:
        return {
            "@id": f"{self.context.absolute_url()}/@office-registers",
            "items": [
                {**entry_row(definition, entry), "register": definition.title}
                for definition in self.readable()
                for column in definition.columns
                if column.type == "case"
                for year in years_of(self.context, definition.id)
                for entry in entries_of(
                    self.context, definition, year, Wanted(column=column.id, value=mark)
                )
            ],
        }

    def entries(self, definition: RegisterDefinition) -> dict[str, Any]:
        this_year = today().year
        year = self.number("year", this_year, 9999)
        start, size = self.page()
        found = entries_of(self.context, definition, year, self.wanted(definition))
        years = years_of(self.context, definition.id)
        return {
            "@id": register_address(definition),
            **self.about(definition),
            "items": [entry_row(definition, one) for one in found[start : start + size]],
            "items_total": len(found),
            "years": sorted({*years, this_year}, reverse=True),
            "batching": self.batching(start, size, len(found)),
        }

    def about(self, definition: RegisterDefinition) -> dict[str, Any]:
        entering = may_enter(self.context, definition)
        people = entering and any(column.type == "person" for column in definition.columns)
        return {
            "register": register_summary(self.context, definition),
            "columns": columns_of(definition),
            "has_deadline": definition.deadline is not None,
            "deadline_source": definition.deadline.source if definition.deadline else "",
            "people": staff() if people else [],
        }

    def wanted(self, definition: RegisterDefinition) -> Wanted:
        state = self.word("state")
        if state and state not in STATES:
            raise invalid("state", _("Choose one of the values."))
        column = self.word("column", limit=40)
        if column and definition.column(column) is None:
            raise invalid("column", _("Choose one of the values."))
        return Wanted(self.word("query"), state, column, self.word("value"))
