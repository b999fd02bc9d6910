"""Counts failed log ins wherever they are tried: form, basic authentication or any JSON body."""

from .hashing import hashed
from .passwords import weakness
from .throttle import client_key
from .throttle import LOGINS_PER_ADDRESS
from .throttle import LOGINS_PER_CLIENT
from AccessControl import getSecurityManager
from AccessControl.class_init import InitializeClass
from AuthEncoding import AuthEncoding
from functools import cache
from Products.CMFCore.permissions import ManagePortal
from Products.PluggableAuthService.interfaces.plugins import IAuthenticationPlugin
from Products.PluggableAuthService.interfaces.plugins import IValidationPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from secrets import token_urlsafe
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import implementer


PLUGIN_ID = "eurzad_login_guard"
USERS = "source_users"
COUNTED = "eurzad.forms.login_counted"


@implementer(IAuthenticationPlugin, IValidationPlugin)
class LoginGuard(BasePlugin):
    """Stands before the site's user source, which is no authentication plugin any more."""

    meta_type = "eUrząd login guard"

    def __init__(self, id: str = PLUGIN_ID, title: str = "") -> None:
        self._setId(id)
        self.title = title

    def authenticateCredentials(self, credentials: dict[str, Any]) -> tuple[str, str] | None:
        """Ask the site's users, unless there were too many failures; count another one."""
        login, password = credentials.get("login"), credentials.get("password")
        request = getRequest()
        if not isinstance(login, str) or not isinstance(password, (str, bytes)) or request is None:
            return None
        if is_locked(login, request):
            return None
        source = self._getPAS().source_users
        known = login if login in source._login_to_userid else login.strip().lower()
        if known not in source._login_to_userid:
            spend_the_time_of_a_check(password)
        found = source.authenticateCredentials({**credentials, "login": known})
        if found is None:
            count_failure(login, request)
        else:
            LOGINS_PER_ADDRESS.forget(login)
        return found

    def validateUserInfo(self, user: Any, set_id: str, set_info: dict) -> list[dict[str, str]]:
        """Say what is wrong with a password that somebody other than a manager chooses."""
        password = set_info.get("password")
        if not password or getSecurityManager().checkPermission(ManagePortal, self._getPAS()):
            return []
        problem = weakness(password)
        if problem is None:
            return []
        return [{"id": "password", "error": translate(problem, context=getRequest())}]


InitializeClass(LoginGuard)


def spend_the_time_of_a_check(password: str | bytes) -> None:
    """Check against a password nobody has: how long an answer takes tells nothing of who exists."""
    AuthEncoding.pw_validate(_nobodys_password(), password)


@cache
def _nobodys_password() -> str:
    return hashed(token_urlsafe())


def is_locked(login: str, request: Any) -> bool:
    """Whether there were too many failures for this login name, or from this client."""
    client = client_key(request)
    if client is not None and LOGINS_PER_CLIENT.is_full(client):
        return True
    return LOGINS_PER_ADDRESS.is_full(login)


def count_failure(login: str, request: Any) -> None:
    """Count one failure per request, however often its credentials are looked at."""
    if request.get(COUNTED):
        return
    request.set(COUNTED, True)
    LOGINS_PER_ADDRESS.count(login)
    client = client_key(request)
    if client is not None:
        LOGINS_PER_CLIENT.count(client)


def install_guard(site: Any) -> None:
    """Let passwords be checked by the guard only, unless the site has one."""
    users = site.acl_users
    if PLUGIN_ID in users.objectIds():
        return
    users._setObject(PLUGIN_ID, LoginGuard())
    users[PLUGIN_ID].manage_activateInterfaces(["IAuthenticationPlugin", "IValidationPlugin"])
    users.plugins.deactivatePlugin(IAuthenticationPlugin, USERS)
