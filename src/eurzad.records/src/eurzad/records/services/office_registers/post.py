"""POST /@office-registers/<id>, POST /@office-registers/<id>/<year>/<n>"""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.officeregisters.entering import correct_entry
from eurzad.records.officeregisters.entering import make_entry
from eurzad.records.officeregisters.reading import LARGEST_FILE
from eurzad.records.serializers.officeregisters import entry_address
from eurzad.records.serializers.officeregisters import entry_with_history
from eurzad.records.services.office_registers.finding import entry_at
from eurzad.records.services.office_registers.finding import register_at
from typing import Any


class OfficeRegistersPost(WithPath, WritingService):
    """Make an entry (`values` by column), or correct one: a new version, with a `reason`.

    With `void` a correction says that the entry was made by mistake. Files come in base64.
    """

    max_body = LARGEST_FILE * 4 // 3 + 100_000

    def change(self) -> dict[str, Any]:
        if len(self.path) not in (1, 3):
            raise Missing(_("There is no such register."))
        definition = register_at(self.context, self.path[0], enter=True)
        data = self.body()
        if len(self.path) == 3:
            entry = entry_at(self.context, definition, self.path[1], self.path[2])
            correct_entry(definition, entry, data)
            return entry_with_history(definition, entry)
        values.only(data, ("values",))
        sent = data.get("values")
        entry = make_entry(self.context, definition, sent if isinstance(sent, dict) else {})
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", entry_address(definition, entry))
        return entry_with_history(definition, entry)
