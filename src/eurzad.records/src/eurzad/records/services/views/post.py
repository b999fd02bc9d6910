"""POST /@views"""

from eurzad.core.services.base import WritingService
from eurzad.records.desk.views import save_view
from eurzad.records.rights import current_user
from typing import Any


class ViewsPost(WritingService):
    """Save a view."""

    def change(self) -> dict[str, Any]:
        view = save_view(self.context, current_user(), self.body())
        self.request.response.setStatus(201)
        return view.told()
