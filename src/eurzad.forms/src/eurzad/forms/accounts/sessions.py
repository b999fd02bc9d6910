"""Sessions are the tokens that the site gave out and keeps until they run out or are taken back."""

from BTrees.OOBTree import OOBTree
from time import time
from typing import Any


def keep_tokens(site: Any) -> None:
    """Let a token count only while the site keeps it."""
    plugin = site.acl_users.jwt_auth
    plugin.store_tokens = True
    if plugin._tokens is None:
        plugin._tokens = OOBTree()


def end_sessions(site: Any, user_id: str) -> None:
    """Void all tokens of a person."""
    site.acl_users.jwt_auth._tokens.pop(user_id, None)


def has_session(site: Any, user_id: str) -> bool:
    """Tell whether a person holds a token that has not run out."""
    plugin = site.acl_users.jwt_auth
    oldest = time() - plugin.token_timeout
    return any(given >= oldest for given in (plugin._tokens.get(user_id) or {}).values())


def sweep_sessions(site: Any) -> None:
    """Forget the tokens that ran out."""
    plugin = site.acl_users.jwt_auth
    oldest = time() - plugin.token_timeout
    for user_id, tokens in list(plugin._tokens.items()):
        for token in [token for token, given in tokens.items() if given < oldest]:
            del tokens[token]
        if not tokens:
            del plugin._tokens[user_id]
