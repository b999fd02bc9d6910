"""PATCH /@views/<id>"""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records.desk.views import change_view
from eurzad.records.rights import current_user
from typing import Any


class ViewsPatch(WithPath, WritingService):
    """Replace a saved view of one's own."""

    def change(self) -> dict[str, Any]:
        if len(self.path) != 1:
            raise Missing(_("There is no such view."))
        return change_view(self.context, current_user(), self.path[0], self.body()).told()
