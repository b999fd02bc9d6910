"""PATCH <case>/@cooperation/<symbol of the unit>"""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records.cases.cooperation import answer
from typing import Any


class CooperationPatch(WithPath, WritingService):
    """Answer for the unit that was asked, or end its part in the case."""

    def change(self) -> dict[str, Any]:
        if len(self.path) != 1:
            raise Missing(_("There is no such thing, or it is not yours."))
        answer(self.context, self.path[0], self.body())
        return self.serialized(self.context)
