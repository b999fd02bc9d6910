"""PATCH <case>/@exclusions/<person>"""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records.cases.exclusion import end_exclusion
from eurzad.records.rights import check_visible
from typing import Any


class ExclusionsPatch(WithPath, WritingService):
    """Admit a person to the case again, with a reason."""

    def change(self) -> dict[str, Any]:
        check_visible(self.context)
        if len(self.path) != 1:
            raise Missing(_("There is no such thing, or it is not yours."))
        end_exclusion(self.context, self.path[0], self.body())
        return self.serialized(self.context)
