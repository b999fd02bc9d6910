"""``GET /@my-applications`` and ``GET /@my-applications/<id>``."""

from ...applications.mine import find_mine
from ...applications.mine import mine_in_order
from ..base import JsonService
from ..base import not_found
from ..base import Problem
from ..base import WithPath
from ..drafts.base import current_user_id
from .serialize import full
from .serialize import summary
from eurzad.core import _
from typing import Any


PAGE = 25
MAX_PAGE = 100


class MyApplicationsGet(WithPath, JsonService):
    """The person's applications, the one filed last first; or one of them."""

    def reply(self) -> dict[str, Any]:
        owner = current_user_id()
        if not self.path:
            return self._list(owner)
        mine = find_mine(self.context, owner, self.path[0]) if len(self.path) == 1 else None
        if mine is None:
            raise not_found()
        return full(self.context, mine, self.request)

    def _list(self, owner: str) -> dict[str, Any]:
        start = self._number("b_start", 0, 10**6)
        size = self._number("b_size", PAGE, MAX_PAGE) or PAGE
        tokens = mine_in_order(self.context, owner)
        page = [find_mine(self.context, owner, token) for token in tokens[start : start + size]]
        return {
            "@id": f"{self.context.absolute_url()}/@my-applications",
            "items": [
                summary(self.context, mine, self.request) for mine in page if mine is not None
            ],
            "items_total": len(tokens),
        }

    def _number(self, name: str, default: int, top: int) -> int:
        value = str(self.request.form.get(name, default))
        if not value.isascii() or not value.isdigit() or int(value) > top:
            raise Problem(400, "BadRequest", _("The place in the list is not a number."))
        return int(value)
