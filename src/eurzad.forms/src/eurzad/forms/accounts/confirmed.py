"""Identities that the office has confirmed: somebody came with a document, and a clerk looked."""

from ..interfaces import IIdentityProvider
from ..storage import forms_store
from dataclasses import dataclass
from plone import api
from typing import Any
from typing import Literal
from zope.component import getUtilitiesFor


Level = Literal["basic", "confirmed"]


@dataclass(frozen=True)
class ConfirmedIdentity:
    """`name` is that of the account on that day: under another one nothing is confirmed."""

    name: str
    by: str
    at: str


def identity_level(user_id: str) -> Level:
    """How well it is known who the person is: the best that any provider vouches for."""
    levels = [provider.level(user_id) for _name, provider in getUtilitiesFor(IIdentityProvider)]
    return "confirmed" if "confirmed" in levels else "basic"


def confirmed_at_office(site: Any, user_id: str) -> ConfirmedIdentity | None:
    """The office's own confirmation, unless the person has another name since."""
    found = forms_store(site).identities.get(user_id)
    member = api.user.get(userid=user_id) if found is not None else None
    if member is None or member.getProperty("fullname", "") != found.name:
        return None
    return found


def confirm_identity(site: Any, user_id: str, identity: ConfirmedIdentity) -> None:
    """Write down who confirmed it, and when."""
    forms_store(site).identities[user_id] = identity


def take_confirmation_back(site: Any, user_id: str) -> None:
    """It was a mistake, or is not so any more."""
    forms_store(site).identities.pop(user_id, None)
