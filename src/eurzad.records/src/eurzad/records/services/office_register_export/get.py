"""GET /@office-register-export"""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.documents import Document
from eurzad.core.documents import PDF
from eurzad.core.errors import invalid
from eurzad.core.services.base import JsonService
from eurzad.core.spreadsheet import CONTENT_TYPE
from eurzad.records.officeregisters.export import as_pdf
from eurzad.records.officeregisters.export import as_workbook
from eurzad.records.officeregisters.known import years_of
from eurzad.records.services.office_registers.finding import register_at


class OfficeRegisterExportGet(JsonService):
    """A `register` of one `year` as a file: `format` is xlsx or pdf."""

    def reply(self) -> Document:
        definition = register_at(self.context, self.word("register", limit=60))
        year = self.number("year", today().year, 9999)
        format = self.word("format", "xlsx")
        entries = list(years_of(self.context, definition.id).get(year, ()))
        name = f"{definition.id}-{year}.{format}"
        if format == "xlsx":
            return Document(name, CONTENT_TYPE, as_workbook(definition, entries, year))
        if format != "pdf":
            raise invalid("format", _("Choose one of the values."))
        return Document(name, PDF, as_pdf(definition, entries, year))
