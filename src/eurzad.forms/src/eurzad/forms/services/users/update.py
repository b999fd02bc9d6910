"""``PATCH /@users/<id>``: plone.restapi's, for whoever manages the users."""

from ...accounts.sessions import end_sessions
from plone import api
from plone.restapi.deserializer import json_body
from plone.restapi.services.users.update import UsersPatch
from typing import Any


class UsersUpdate(UsersPatch):
    """A new password ends the sessions of its person, whoever gives it."""

    def reply(self) -> Any:
        answer = super().reply()
        if "password" in json_body(self.request) and self.request.response.getStatus() == 204:
            end_sessions(api.portal.get(), self._get_user_id)
        return answer
