"""``POST /@users/<id>/reset-password``: one's own password, and only with the old one.

plone.restapi's resets anybody's by a link of its own: it tells who has an account, sends mail
without a limit, and its links outlive ours. A forgotten password goes through ``@account``.
"""

from ...accounts.sessions import end_sessions
from ..drafts.base import current_user_id
from eurzad.core.errors import not_yours
from eurzad.core.services.base import JsonService
from plone import api
from plone.restapi.deserializer import json_body
from plone.restapi.services.users.add import UsersPost
from typing import Any


class UsersAdd(UsersPost, JsonService):
    """As plone.restapi's for whoever runs the site."""

    def reply(self) -> Any:
        if not self.params:
            return super().reply()
        own = len(self.params) == 2 and self.params[0] == current_user_id()
        if not own and not self.can_manage_users:
            raise not_yours()
        if own and not json_body(self.request).get("old_password"):
            raise not_yours()
        answer = super().reply()
        if self.request.response.getStatus() == 200:
            end_sessions(api.portal.get(), self.params[0])
        return answer
