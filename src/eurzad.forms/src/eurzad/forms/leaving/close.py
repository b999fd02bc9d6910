"""Closing an account: everything that hangs on it goes, applications and letters stay in files."""

from ..accounts.confirmed import take_confirmation_back
from ..accounts.people import delete_resident
from ..accounts.sessions import end_sessions
from ..accounts.tickets import forget_tickets_of
from ..applications.account import account_of
from ..applications.mine import service_title
from ..appointments.booking import owner_of_account
from ..appointments.known import appointments_of
from ..appointments.known import appointments_of_person
from ..drafts.desk import drafts_of
from ..drafts.desk import remove_draft
from ..joint.desk import drafts_to_sign
from ..joint.desk import leave
from ..notices.preferences import forget_notices
from ..owned import Owned
from ..replies.desk import remove_reply
from ..replies.desk import replies_of
from ..storage import forms_store
from ..storage import has_forms_store
from .mails import tell_closed
from collections.abc import Iterator
from eurzad.core.storage.spool import Registered
from eurzad.core.store import store
from eurzad.records.cases.closed_accounts import close_account_in_cases
from eurzad.records.store import find
from plone import api
from typing import Any
import logging


logger = logging.getLogger("eurzad.forms.leaving")


def close_account(site: Any, user_id: str, why: str) -> None:
    """Remove the account with all that the portal keeps for it, and tell the person by e-mail.

    `why` is ``owner`` or ``idle``. The log of the server is told no more than that.
    """
    account = account_of(user_id)
    forget_person(site, user_id, account)
    delete_resident(site, user_id)
    tell_closed(site, account.get("email", ""), why)
    logger.info("an account was closed: %s", why)


def account_deleted(event: Any) -> None:
    """An administrator deleted somebody in the user settings: what hangs on the account goes, too.

    It is gone by now, so whoever had it is told nothing.
    """
    site = api.portal.get()
    if has_forms_store(site):
        forget_person(site, event.principal, {})
        end_sessions(site, event.principal)


def forget_person(site: Any, user_id: str, account: dict[str, str]) -> None:
    """Remove what the portal keeps for an account, and take it off cases and items.

    `account` is what is known of it: name, e-mail, address.
    """
    remove_unfinished(site, user_id)
    kept = forms_store(site)
    filed = [
        item for owned in (kept.owned, kept.replies_of) for item in untied(site, owned, user_id)
    ]
    close_account_in_cases(site, user_id, filed, account.get("address", ""))
    untie_visits(site, user_id)
    forget_notices(site, user_id)
    take_confirmation_back(site, user_id)
    forget_tickets_of(site, user_id, account.get("email", ""))
    kept.idle.pop(user_id, None)


def remove_unfinished(site: Any, user_id: str) -> None:
    """Remove what the person has not filed; whoever waits for their signature is told."""
    for draft in list(drafts_of(site, user_id)):
        remove_draft(site, draft)
    for joint, draft in list(drafts_to_sign(site, user_id)):
        leave(site, joint, user_id, service_title(draft.form_uid))
    for reply in list(replies_of(site, user_id)):
        remove_reply(site, reply)


def untied(site: Any, owned: Owned, user_id: str) -> Iterator[Any]:
    """Untie from the account what was filed, registered or not. Give what is registered."""
    tokens = store(site).tokens
    for token in list(owned.tokens(user_id)):
        owned.remove(user_id, token)
        known = tokens.get(token)
        if known is not None and known.owner == user_id:
            tokens[token] = Registered(known.uid, known.filed_at, None)
            item = find(known.uid)
            if item is not None:
                yield item


def untie_visits(site: Any, user_id: str) -> None:
    """A visit stays booked: the person changes it by the link of its e-mail."""
    owner = owner_of_account(user_id)
    for visit in list(appointments_of_person(site, owner)):
        visit.user_id = ""
        appointments_of(site).of_person.remove(owner, visit.number)
