"""The row of the incoming register: what was registered stays, what lives on is kept up to date."""

from eurzad.core.clock import iso
from eurzad.core.office.functions import fullname_of
from eurzad.records.registers.kinds import INCOMING
from eurzad.records.registers.rows import document_columns
from eurzad.records.registers.rows import entries_of
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.tree import relative_path
from eurzad.records.tree import state_of
from eurzad.records.veil import shut_to
from plone import api
from typing import Any


def row_of(item: Any) -> dict[str, Any]:
    """Return the columns of the register for an item, as JSON values. Places are relative paths."""
    return {
        "path": f"records/incoming/{item.year}/{item.id}",
        "ordinal": item.ordinal,
        "register_number": item.register_number,
        "registered": iso(item.registered),
        **registered_columns(item),
        **living_columns(item),
        "kind": item.register_kind,
    }


def registered_columns(item: Any) -> dict[str, Any]:
    """Return what was written down about an item: an entry keeps it for ever."""
    return {
        **document_columns(item),
        "received": item.received.isoformat(),
        "day": item.received.isoformat(),
        "posted": item.posted.isoformat() if item.posted else "",
        "sender": item.sender,
        "town": item.town or "",
        "country": item.country or "",
        "senders_mark": item.senders_mark or "",
        "way": item.delivery_way or "",
        "way_note": item.delivery_way_note or "",
        "addressed_to": list(item.addressed_to),
    }


def living_columns(item: Any) -> dict[str, Any]:
    """Return what becomes of an item: who deals with it, in which state and case it is."""
    case = find(item.case_uid)
    return {
        "unit": item.unit,
        "handler": {"id": item.handler, "fullname": fullname_of(item.handler)}
        if item.handler
        else None,
        "state": state_of(item),
        "case": case and {"path": relative_path(case), "mark": case.mark or None},
        **shut_to(item),
    }


def update_row(item: Any) -> None:
    """Bring the entries of an item up to date."""
    store = records_store(api.portal.get())
    for year, ordinal in entries_of(item):
        store.register(INCOMING.name, year).update(ordinal, living_columns(item))
