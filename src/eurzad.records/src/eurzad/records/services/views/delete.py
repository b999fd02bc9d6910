"""DELETE /@views/<id>"""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records.desk.views import remove_view
from eurzad.records.rights import current_user
from typing import Any


class ViewsDelete(WithPath, WritingService):
    """Forget a saved view of one's own: 204."""

    def change(self) -> Any:
        if len(self.path) != 1:
            raise Missing(_("There is no such view."))
        remove_view(self.context, current_user(), self.path[0])
        return self.reply_no_content()
