"""The row of the outgoing register: a snapshot, updated when something becomes of the item."""

from eurzad.core.clock import iso
from eurzad.records.delivery.registry import channel
from eurzad.records.store import records_store
from eurzad.records.tree import relative_path
from plone import api
from typing import Any


def row_of(outgoing: Any) -> dict[str, Any]:
    """Return the columns of the outgoing register."""
    return {
        "path": relative_path(outgoing),
        "ordinal": outgoing.ordinal,
        "register_number": outgoing.register_number,
        "title": outgoing.title,
        "addressee": outgoing.addressee,
        "address": outgoing.address,
        "channel": outgoing.channel,
        "mail_kind": outgoing.mail_kind,
        "mark": outgoing.mark,
        "unit": outgoing.unit,
        "responsible": outgoing.responsible,
        "dispatched": iso(outgoing.dispatched),
        "delivered": iso(outgoing.delivered),
        "posted": _day(outgoing.posted),
        "posting_number": outgoing.posting_number,
        "served": _day(outgoing.served),
        "served_how": outgoing.served_how,
        "returned": _day(outgoing.returned),
        "state": outgoing_state(outgoing),
    }


def outgoing_state(outgoing: Any) -> str:
    """Return how far a dispatch has come, in one word."""
    if outgoing.served is not None:
        return "served"
    if outgoing.resent_as:
        return "sent_again"
    if outgoing.failure:
        return outgoing.failure
    way = channel(outgoing.channel)
    if way is not None and way.by_registry and outgoing.posted is None:
        return "to_send"
    if outgoing.delivered is None and (way is None or way.automatic):
        return "under_way"
    return "sent" if way is None or way.serves else "informed"


def update_row(outgoing: Any) -> None:
    """Bring the row of an item up to date."""
    register = records_store(api.portal.get()).register("outgoing", outgoing.year)
    register.update(outgoing.ordinal, row_of(outgoing))


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
