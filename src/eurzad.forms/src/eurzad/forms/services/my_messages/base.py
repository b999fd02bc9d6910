"""Finds the case whose messages are asked for."""

from ...applications.mine import find_mine
from ...applications.mine import Mine
from ..drafts.base import current_user_id
from eurzad.core.errors import not_yours
from eurzad.core.services.base import WithPath


class CasePath(WithPath):
    """``@…/<id>``: the person's case with this id."""

    def mine(self) -> Mine:
        """The case; 404 for one that is not theirs, or not any more."""
        found = find_mine(self.context, current_user_id(), self.path[0]) if self.path else None
        if found is None or found.case is None or len(self.path) != 1:
            raise not_yours()
        return found
