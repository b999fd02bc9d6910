"""The row of the incoming register: a snapshot, updated when the item is assigned or settled."""

from eurzad.core.clock import iso
from eurzad.core.office.functions import fullname_of
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.tree import relative_path
from eurzad.records.tree import state_of
from plone import api
from typing import Any


def row_of(item: Any) -> dict[str, Any]:
    """Return the columns of the register for an item, as JSON values. Places are relative paths."""
    case = find(item.case_uid)
    return {
        "path": f"records/incoming/{item.year}/{item.id}",
        "ordinal": item.ordinal,
        "register_number": item.register_number,
        "received": item.received.isoformat(),
        "registered": iso(item.registered),
        "title": item.title,
        "sender": item.sender,
        "senders_mark": item.senders_mark or "",
        "date_of_letter": item.date_of_letter or "",
        "unit": item.unit,
        "handler": {"id": item.handler, "fullname": fullname_of(item.handler)}
        if item.handler
        else None,
        "attachments": item.attachments_count,
        "remarks": item.remarks or "",
        "state": state_of(item),
        "case": case and {"path": relative_path(case), "mark": case.mark or None},
        "kind": item.register_kind,
    }


def update_row(item: Any) -> None:
    """Bring the row of an item up to date."""
    register = records_store(api.portal.get()).register("incoming", item.year)
    register.update(item.ordinal, row_of(item))
