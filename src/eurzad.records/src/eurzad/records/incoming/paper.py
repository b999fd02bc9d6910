"""Mail on paper: what the registry enters takes the same road through the spool as applications."""

from collections.abc import Mapping
from datetime import date
from datetime import datetime
from eurzad.core import _
from eurzad.core.clock import local_date
from eurzad.core.clock import today
from eurzad.core.errors import invalid
from eurzad.core.interfaces import IRegistrar
from eurzad.core.spool import deposit
from eurzad.core.spool import lookup
from eurzad.core.spool import SpoolRecord
from eurzad.core.spool import SpoolStatus
from eurzad.records import values
from eurzad.records.incoming.registration import register_incoming
from eurzad.records.rights import current_user
from time import monotonic
from time import sleep
from typing import Any
from zope.interface import implementer
import secrets
import transaction


KIND = "incoming"
FIELDS = (
    "token",
    "title",
    "sender",
    "address",
    "email",
    "date_of_letter",
    "received",
    "senders_mark",
    "kind",
    "attachments_count",
    "delivery_way",
    "remarks",
)
PATIENCE = 10.0
POLL = 0.05


def read_entry(data: dict[str, Any]) -> dict[str, Any]:
    """Return what the registry entered, clean and as JSON values. Raises Invalid."""
    values.only(data, FIELDS)
    received = values.past_day(data, "received") or today()
    return {
        "title": values.line(data, "title", required=True),
        "sender": values.line(data, "sender", 254, required=True),
        "address": values.text(data, "address", 500),
        "email": values.mail(data, "email"),
        "date_of_letter": values.partial_day(data, "date_of_letter"),
        "received": received.isoformat(),
        "senders_mark": values.line(data, "senders_mark", 100),
        "document_kind": values.line(data, "kind", 100),
        "attachments_count": values.whole_number(data, "attachments_count", 10_000),
        "delivery_way": values.line(data, "delivery_way", 100),
        "remarks": values.text(data, "remarks", 2000),
    }


def deposit_entry(site: Any, data: dict[str, Any]) -> str:
    """Put an entry into the spool. Return its token: the same token is the same entry."""
    payload = read_entry(data)
    token = data.get("token", secrets.token_urlsafe(32))
    try:
        deposit(site, SpoolRecord(token, KIND, payload, owner=current_user()))
    except (TypeError, ValueError) as error:
        raise invalid("token", _("This is no token.")) from error
    return token


def wait_for_number(site: Any, token: str, patience: float = PATIENCE) -> SpoolStatus:
    """Commit what was deposited, and wait until the worker has registered it, or patience ends."""
    transaction.commit()
    end = monotonic() + patience
    while True:
        transaction.begin()
        status = lookup(site, token)
        if status.state == "registered" or monotonic() > end:
            return status
        sleep(POLL)


@implementer(IRegistrar)
class PaperRegistrar:
    """Registers what the registry entered. The terms run from the day it reached the office."""

    def register(self, site: Any, record: SpoolRecord, filed_at: datetime) -> str:
        fields: Mapping[str, Any] = {
            **record.payload,
            "received": date.fromisoformat(record.payload["received"]),
        }
        item = register_incoming(
            site,
            "IncomingItem",
            filed_on=min(fields["received"], local_date(filed_at)),
            actor=record.owner or "",
            **fields,
        )
        return item.UID()
