"""``GET /@my-applications`` and ``GET /@my-applications/<id>``."""

from ...applications.mine import find_mine
from ...applications.mine import mine_in_order
from ...applications.mine import shared_in_order
from ...mycase import listing
from ..drafts.base import current_user_id
from .serialize import full
from .serialize import summary
from collections.abc import Iterator
from eurzad.core import _
from eurzad.core.errors import invalid
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
        words = listing.plain(self.word("query")).split()
        group = self.word("state")
        if group and group not in listing.GROUPS:
            raise invalid("state", _("Choose one of the values."))
        tokens = [*mine_in_order(self.context, owner), *shared_in_order(self.context, owner)]
        if words or group:
            rows = [
                row
                for row in self._rows(owner, tokens[: listing.MOST])
                if listing.matches(row, words, group)
            ]
            page, total = rows[start : start + size], len(rows)
        else:
            page, total = list(self._rows(owner, tokens[start : start + size])), len(tokens)
        return {
            "@id": f"{self.context.absolute_url()}/@my-applications",
            "items": page,
            "items_total": total,
        }

    def _rows(self, owner: str, tokens: list[str]) -> Iterator[dict[str, Any]]:
        for token in tokens:
            mine = find_mine(self.context, owner, token)
            if mine is not None:
                yield summary(self.context, mine, self.request)
