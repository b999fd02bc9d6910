"""What a person wants to be told by e-mail: everything, until they say otherwise."""

from ..storage import forms_store
from .kinds import NOTICES
from collections.abc import Iterable
from typing import Any
import secrets


def switched_off(site: Any, user_id: str) -> frozenset[str]:
    """The kinds that the person does not want."""
    return frozenset(forms_store(site).notices_off.get(user_id, ()))


def switch_off(site: Any, user_id: str, kinds: Iterable[str]) -> None:
    """Keep which kinds the person does not want; all others are sent."""
    off = forms_store(site).notices_off
    unwanted = tuple(sorted(set(kinds) & set(NOTICES)))
    if unwanted:
        off[user_id] = unwanted
    elif user_id in off:
        del off[user_id]


def link_token(site: Any, user_id: str) -> str:
    """What the links of a person's e-mails hold: it switches e-mails off and does nothing else."""
    store = forms_store(site)
    token = store.notice_links.get(user_id)
    if token is None:
        token = store.notice_links[user_id] = secrets.token_urlsafe(32)
        store.notice_tokens[token] = user_id
    return token


def forget_notices(site: Any, user_id: str) -> None:
    """Forget what the person wants, and void the links of their e-mails."""
    store = forms_store(site)
    store.notices_off.pop(user_id, None)
    token = store.notice_links.pop(user_id, None)
    if token is not None:
        del store.notice_tokens[token]


def person_of(site: Any, token: str) -> str | None:
    """Whose link this is, None for a forged one."""
    return forms_store(site).notice_tokens.get(token)
