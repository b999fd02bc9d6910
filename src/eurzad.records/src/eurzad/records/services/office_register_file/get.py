"""GET /@office-register-file/<register>/<year>/<n>/<file>"""

from eurzad.core import _
from eurzad.core.documents import Document
from eurzad.core.errors import Missing
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WithPath
from eurzad.records.services.office_registers.finding import entry_at
from eurzad.records.services.office_registers.finding import register_at


class OfficeRegisterFileGet(WithPath, JsonService):
    """A file of an entry, also of an earlier version."""

    def reply(self) -> Document:
        if len(self.path) != 4:
            raise Missing(_("There is no such entry."))
        definition = register_at(self.context, self.path[0])
        entry = entry_at(self.context, definition, self.path[1], self.path[2])
        record = entry.files.get(self.path[3])
        if record is None:
            raise Missing(_("There is no such entry."))
        return Document(record.filename, record.content_type, record.data)
