"""``POST /@login``: plone.restapi's, with a bound on attempts and answers in the person's
language.
"""

from ...accounts.guard import count_failure
from ...accounts.guard import COUNTED
from ...accounts.guard import is_locked
from eurzad.core import _
from eurzad.core.errors import NotLoggedIn
from eurzad.core.errors import Problem
from eurzad.core.errors import TooManyRequests
from eurzad.core.services.base import JsonService
from plone.restapi.deserializer import json_body
from plone.restapi.services.auth.login import Login
from typing import Any


SESSION_COOKIE = "__ac"


class MissingCredentials(Problem):
    """plone.restapi's type, which front ends know."""

    type = "Missing credentials"


class WrongCredentials(NotLoggedIn):
    """plone.restapi's type, which front ends know."""

    type = "Invalid credentials"


class ThrottledLogin(Login, JsonService):
    """Refuses after too many failures, whether or not the password is right."""

    def reply(self) -> dict[str, Any]:
        data = json_body(self.request)
        login = data.get("login")
        if not isinstance(login, str) or not isinstance(data.get("password"), str):
            raise MissingCredentials(_("Enter your login name and password."))
        if is_locked(login, self.request) and not self.request.get(COUNTED):
            raise TooManyRequests(_("Too many attempts. Try again in a quarter of an hour."))
        answer = super().reply()
        if self.request.response.getStatus() == 401:
            count_failure(login, self.request)
            raise WrongCredentials(_("Wrong login name or password."))
        # the token is the session: a cookie would let other sites ask in the person's name
        self.request.response.expireCookie(SESSION_COOKIE, path="/")
        return answer

    def _find_userfolder(self, userid: str) -> Any:
        """Addresses are log in names whatever the case in which they are typed."""
        return super()._find_userfolder(userid) or super()._find_userfolder(userid.strip().lower())
