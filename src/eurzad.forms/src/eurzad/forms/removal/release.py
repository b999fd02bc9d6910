"""Untying a case from accounts: it is no longer in anybody's "my cases", and e-mails are gone.

Names and postal addresses stay: registers and the case file hold them until disposal. The log stays
whole, as it is part of the file.
"""

from ..applications.application import Application
from ..storage import forms_store
from eurzad.core.log import case_log
from eurzad.core.storage.spool import Registered
from eurzad.core.store import store
from eurzad.records.cases.parties import parties_of
from eurzad.records.rights import current_user
from eurzad.records.store import find
from eurzad.records.store import records_store
from typing import Any


def release_case(site: Any, case: Any) -> int:
    """Untie a case from all accounts. Return how many accounts and addresses were removed."""
    removed = untie_parties(site, case)
    for item in map(find, case.incoming_uids):
        if item is not None:
            removed += untie_item(site, item)
    for letter in case.objectValues():
        letter.reached = ()
        for outgoing in map(find, letter.outgoing_uids):
            if outgoing is not None:
                removed += blank(outgoing)
    if removed:
        case_log(case).append("account_untied", current_user())
    return removed


def untie_parties(site: Any, case: Any) -> int:
    """Remove accounts and e-mail addresses of all who ever took part."""
    accounts = records_store(site).accounts
    removed = 0
    parties = []
    for party in parties_of(case):
        known = accounts.get(party["user_id"]) if party["user_id"] else None
        if known is not None:
            known.discard(case.UID())
        removed += bool(party["user_id"]) + bool(party["email"])
        parties.append({**party, "user_id": "", "email": ""})
    case.parties = tuple(parties)
    return removed


def untie_item(site: Any, item: Any) -> int:
    """Remove the account of an application, with the token by which the person found it."""
    if isinstance(item, Application) and item.token:
        tokens = store(site).tokens
        known = tokens.get(item.token)
        if known is not None and known.owner:
            forms_store(site).owned.remove(known.owner, item.token)
            tokens[item.token] = Registered(known.uid, known.filed_at, None)
    return blank(item)


def blank(record: Any) -> int:
    """Remove account and e-mail address of an incoming or outgoing item."""
    removed = bool(record.user_id) + bool(record.email)
    record.user_id = ""
    record.email = ""
    return removed
