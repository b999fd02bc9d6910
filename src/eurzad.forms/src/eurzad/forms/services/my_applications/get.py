"""``GET /@my-applications`` and ``GET /@my-applications/<id>``."""

from ...applications.mine import find_mine
from ...applications.mine import mine_in_order
from ...applications.mine import shared_in_order
from ..drafts.base import current_user_id
from .serialize import full
from .serialize import summary
from eurzad.core.errors import not_yours
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WithPath
from typing import Any


LARGEST_PAGE = 100


class MyApplicationsGet(WithPath, JsonService):
    """The person's applications, the one filed last first; or one of them."""

    def reply(self) -> dict[str, Any]:
        owner = current_user_id()
        if not self.path:
            return self._list(owner)
        mine = find_mine(self.context, owner, self.path[0]) if len(self.path) == 1 else None
        if mine is None:
            raise not_yours()
        return full(self.context, mine, self.request)

    def _list(self, owner: str) -> dict[str, Any]:
        start, size = self.page(LARGEST_PAGE)
        tokens = [*mine_in_order(self.context, owner), *shared_in_order(self.context, owner)]
        page = [find_mine(self.context, owner, token) for token in tokens[start : start + size]]
        return {
            "@id": f"{self.context.absolute_url()}/@my-applications",
            "items": [
                summary(self.context, mine, self.request) for mine in page if mine is not None
            ],
            "items_total": len(tokens),
        }
