"""Links sent by mail: single-use, with an end. The database keeps only the hash of what the link
holds.
"""

from ..storage import forms_store
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hashlib import sha256
from typing import Any
import secrets


CONFIRMATION = "confirmation"
RESET = "reset"
INVITATION = "invitation"
LIFE = {
    CONFIRMATION: timedelta(hours=24),
    RESET: timedelta(hours=2),
    INVITATION: timedelta(days=14),
}


@dataclass(frozen=True)
class Ticket:
    """What a link allows. `data` never holds a password, at most its hash."""

    kind: str
    expires: datetime
    data: dict[str, str]


def issue(site: Any, kind: str, data: dict[str, str]) -> str:
    """A new ticket; the token that is returned is known to its addressee only."""
    token = secrets.token_urlsafe(32)
    ticket = Ticket(kind, datetime.now(UTC) + LIFE[kind], data)
    forms_store(site).tickets[_hash(token)] = ticket
    return token


def find(site: Any, kind: str, token: str) -> Ticket | None:
    """The ticket, if it is of this kind and has not ended."""
    ticket = forms_store(site).tickets.get(_hash(token))
    if ticket is None or ticket.kind != kind or ticket.expires <= datetime.now(UTC):
        return None
    return ticket


def use(site: Any, kind: str, token: str) -> Ticket | None:
    """The ticket, which then is used up."""
    ticket = find(site, kind, token)
    if ticket is not None:
        del forms_store(site).tickets[_hash(token)]
    return ticket


def sweep_tickets(site: Any, now: datetime | None = None) -> int:
    """Remove the tickets that have ended. Returns how many there were."""
    tickets = forms_store(site).tickets
    now = now or datetime.now(UTC)
    ended = [key for key, ticket in tickets.items() if ticket.expires <= now]
    for key in ended:
        del tickets[key]
    return len(ended)


def forget_tickets_of(site: Any, user_id: str, address: str) -> None:
    """Void the links that were sent to a person: to choose a password, to make an account."""
    tickets = forms_store(site).tickets
    own = [
        key
        for key, ticket in tickets.items()
        if ticket.kind in (RESET, CONFIRMATION)
        and (ticket.data.get("user_id") == user_id or ticket.data.get("email") == address)
    ]
    for key in own:
        del tickets[key]


def _hash(token: str) -> str:
    return sha256(token.encode("utf-8", "replace")).hexdigest()
