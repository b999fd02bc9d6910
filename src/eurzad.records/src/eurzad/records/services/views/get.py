"""GET /@views"""

from eurzad.core.services.base import JsonService
from eurzad.records.desk.catalog import desk
from eurzad.records.desk.filters import narrowed
from eurzad.records.desk.queues import Clerk
from eurzad.records.desk.queues import clerk
from eurzad.records.desk.queues import query_for
from eurzad.records.desk.views import View
from eurzad.records.desk.views import views_of
from eurzad.records.rights import current_user
from typing import Any


class ViewsGet(JsonService):
    """The saved views of whoever asks, each with the number of its rows now."""

    def reply(self) -> dict[str, Any]:
        who = clerk(current_user())
        return {
            "@id": f"{self.context.absolute_url()}/@views",
            "items": [
                {**view.told(), "count": self.count(view, who)}
                for view in views_of(self.context, who.id)
            ],
        }

    def count(self, view: View, who: Clerk) -> int:
        whole = query_for(view.scope, who)
        query = narrowed(whole, view.filters) if whole is not None else None
        return desk(self.context).count(query) if query is not None else 0
