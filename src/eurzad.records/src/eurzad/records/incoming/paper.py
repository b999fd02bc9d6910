"""Mail on paper: what the registry enters takes the same road through the spool as applications."""

from collections.abc import Mapping
from datetime import date
from datetime import datetime
from eurzad.core import _
from eurzad.core.clock import local_date
from eurzad.core.errors import invalid
from eurzad.core.interfaces import IRegistrar
from eurzad.core.spool import deposit
from eurzad.core.spool import lookup
from eurzad.core.spool import SpoolRecord
from eurzad.core.spool import SpoolStatus
from eurzad.core.store import store
from eurzad.records import values
from eurzad.records.incoming.registration import register_incoming
from eurzad.records.registers import fields
from eurzad.records.registers.choices import WAYS_DELIVERED
from eurzad.records.rights import current_user
from threading import Semaphore
from time import monotonic
from time import sleep
from typing import Any
from zope.interface import implementer
import secrets
import transaction


KIND = "incoming"
FIELDS = (
    "token",
    "sender",
    *fields.PLACE,
    "address_unknown",
    "email",
    "received",
    "posted",
    "senders_mark",
    "delivery_way",
    "delivery_way_note",
    "addressed_to",
    *fields.DOCUMENT_FIELDS,
)
PATIENCE = 3.0
POLL = 0.02
# How long a record takes to be registered on two busy cores, and how often asking makes sense.
SECONDS_EACH = 0.06
ASK_AGAIN = (0.2, 0.4)

_waiting = Semaphore()


def read_entry(data: dict[str, Any]) -> dict[str, Any]:
    """Return what the registry entered, clean and as JSON values. Raises Invalid.

    Source: office instruction, attachment 1, set A.
    """
    values.only(data, FIELDS)
    document, place, sender, days = fields.all_of(
        lambda: fields.document(data),
        lambda: fields.place(data, unknown=fields.truth(data, "address_unknown")),
        lambda: read_sender(data),
        lambda: read_days(data),
    )
    return {**document, **place, **sender, **days}


def read_sender(data: dict[str, Any]) -> dict[str, Any]:
    """Return who sent it, how, and to whom in the office."""
    way, note = fields.with_note(data, "delivery_way", WAYS_DELIVERED, "post")
    return {
        "sender": values.line(data, "sender", 254, required=True),
        "email": values.mail(data, "email"),
        "senders_mark": values.line(data, "senders_mark", 100),
        "delivery_way": way,
        "delivery_way_note": note,
        "addressed_to": fields.units(data, "addressed_to"),
    }


def read_days(data: dict[str, Any]) -> dict[str, Any]:
    """Return the day of receipt, and the day of posting, which decides on terms, if known."""
    received = fields.day_or_today(data, "received")
    posted = values.past_day(data, "posted")
    fields.in_order(posted, received, "posted")
    return {
        "received": received.isoformat(),
        "posted": posted.isoformat() if posted else None,
    }


def deposit_entry(site: Any, data: dict[str, Any]) -> str:
    """Put an entry into the spool. Return its token: the same token is the same entry."""
    return deposit_for_number(site, KIND, read_entry(data), data)


def deposit_for_number(site: Any, kind: str, payload: dict[str, Any], data: dict[str, Any]) -> str:
    """Put something into the spool under the token that was sent, or a new one. Return it."""
    token = data.get("token", secrets.token_urlsafe(32))
    try:
        deposit(site, SpoolRecord(token, kind, payload, owner=current_user()))
    except (TypeError, ValueError) as error:
        raise invalid("token", _("This is no token.")) from error
    return token


def wait_for_number(site: Any, token: str, patience: float = PATIENCE) -> SpoolStatus:
    """Commit what was deposited, and wait until the worker has registered it, or patience ends.

    One thread of a process waits at a time, so that the others go on taking requests: whoever
    comes meanwhile looks once, and asks again.
    """
    transaction.commit()
    if not _waiting.acquire(blocking=False):
        transaction.begin()
        return lookup(site, token)
    try:
        return _wait(site, token, monotonic() + patience)
    finally:
        _waiting.release()


def _wait(site: Any, token: str, end: float) -> SpoolStatus:
    while True:
        transaction.begin()
        status = lookup(site, token)
        if status.state == "registered" or monotonic() > end:
            return status
        sleep(POLL)


def ask_again_after(site: Any) -> float:
    """Return in how many seconds a number that is not there yet is likely to be.

    Many who ask too often keep the processor from giving numbers.
    """
    least, most = ASK_AGAIN
    return round(min(max(least, SECONDS_EACH * len(store(site).spool.waiting)), most), 2)


@implementer(IRegistrar)
class PaperRegistrar:
    """Registers what the registry entered. The terms run from the day it reached the office."""

    failed = _("A paper letter was not registered")

    def register(self, site: Any, record: SpoolRecord, filed_at: datetime) -> str:
        payload = record.payload
        posted = payload["posted"]
        given: Mapping[str, Any] = {
            **payload,
            "received": date.fromisoformat(payload["received"]),
            "posted": date.fromisoformat(posted) if posted else None,
            "addressed_to": tuple(payload["addressed_to"]),
        }
        item = register_incoming(
            site,
            "IncomingItem",
            filed_on=min(given["received"], local_date(filed_at)),
            actor=record.owner or "",
            **given,
        )
        return item.UID()
