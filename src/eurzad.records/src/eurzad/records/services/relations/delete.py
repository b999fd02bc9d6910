"""DELETE <case>/@relations/<UID of the other case>"""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records.cases.relations import remove_relation
from typing import Any


class RelationsDelete(WithPath, WritingService):
    """Remove a relation."""

    def change(self) -> dict[str, Any]:
        if len(self.path) != 1:
            raise Missing(_("There is no such thing, or it is not yours."))
        remove_relation(self.context, self.path[0])
        return self.serialized(self.context)
