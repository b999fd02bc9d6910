"""The row of the outgoing register: what was registered stays, what follows is added."""

from eurzad.core.clock import iso
from eurzad.core.clock import local_date
from eurzad.records.delivery.registry import channel
from eurzad.records.registers.rows import document_columns
from eurzad.records.registers.rows import entries_of
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.tree import relative_path
from eurzad.records.veil import shut_to
from plone import api
from typing import Any


DECISIONS = ("decision", "order")


# Ways by which a letter leaves as paper.
ON_PAPER = ("post", "personal", "notice")


def of_letter(letter: Any, channel: str) -> dict[str, Any]:
    """Return what an outgoing item takes over from the letter that is dispatched."""
    return {
        "date_of_letter": letter.date.isoformat() if letter.date else "",
        "document_kind": "decision" if letter.kind in DECISIONS else "letter",
        "attachments_count": len(letter.attachments),
        "way": channel,
        "format": "paper" if channel in ON_PAPER else "electronic",
    }


def row_of(outgoing: Any) -> dict[str, Any]:
    """Return the columns of the outgoing register, as JSON values."""
    return {
        "path": relative_path(outgoing),
        "ordinal": outgoing.ordinal,
        "register_number": outgoing.register_number,
        **registered_columns(outgoing),
        **living_columns(outgoing),
        "kind": "letter" if outgoing.letter_uid else "entered",
    }


def registered_columns(outgoing: Any) -> dict[str, Any]:
    """Return what was written down about a dispatch: an entry keeps it for ever."""
    return {
        **document_columns(outgoing),
        "addressee": outgoing.addressee,
        "address": outgoing.address or "",
        "town": outgoing.town or "",
        "country": outgoing.country or "",
        "channel": outgoing.channel,
        "way": outgoing.way or outgoing.channel,
        "way_note": outgoing.way_note or "",
        "mark": outgoing.mark or "",
        "unit": outgoing.unit,
        "sent_by": outgoing.sent_by,
        "responsible": outgoing.responsible or "",
        "dispatched": iso(outgoing.dispatched),
        "day": local_date(outgoing.dispatched).isoformat(),
    }


def living_columns(outgoing: Any) -> dict[str, Any]:
    """Return what became of a dispatch."""
    case = find(outgoing.case_uid)
    return {
        "mail_kind": outgoing.mail_kind,
        "delivered": iso(outgoing.delivered),
        "posted": _day(outgoing.posted),
        "posting_number": outgoing.posting_number,
        "served": _day(outgoing.served),
        "served_how": outgoing.served_how,
        "returned": _day(outgoing.returned),
        "state": outgoing_state(outgoing),
        "case": case and {"path": relative_path(case), "mark": case.mark or None},
        **shut_to(outgoing),
    }


def outgoing_state(outgoing: Any) -> str:
    """Return how far a dispatch has come, in one word."""
    if outgoing.annulled:
        return "annulled"
    if outgoing.served is not None:
        return "served"
    if outgoing.resent_as:
        return "sent_again"
    if outgoing.failure:
        return outgoing.failure
    if not outgoing.letter_uid:
        return "sent"
    way = channel(outgoing.channel)
    if way is not None and way.by_registry and outgoing.posted is None:
        return "to_send"
    if outgoing.delivered is None and (way is None or way.automatic):
        return "under_way"
    return "sent" if way is None or way.serves else "informed"


def update_row(outgoing: Any) -> None:
    """Bring the entries of an item up to date."""
    store = records_store(api.portal.get())
    for year, ordinal in entries_of(outgoing):
        store.register("outgoing", year).update(ordinal, living_columns(outgoing))


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
