"""Entries of the registers as the API tells them."""

from eurzad.records.delivery.rows import row_of
from eurzad.records.interfaces import IInternalItem
from eurzad.records.interfaces import IRecordsLayer
from eurzad.records.registers import internal
from eurzad.records.registers.corrections import entry_of
from eurzad.records.registers.stamp import identifier_of
from eurzad.records.rights import allowed
from eurzad.records.serializers import parts
from eurzad.records.serializers.rows import Rows
from eurzad.records.store import find
from plone import api
from plone.restapi.interfaces import ISerializeToJson
from typing import Any
from zope.component import adapter
from zope.interface import implementer


KEEP_REGISTERS = "eurzad: Register incoming"


def entry_parts(item: Any) -> dict[str, Any]:
    """Return what every entry tells: identifier, its fields, corrections, annulment."""
    by_hand = not getattr(item, "letter_uid", "")
    may_change = not item.annulled and allowed(KEEP_REGISTERS, api.portal.get())
    return {
        "identifier": identifier_of(item),
        "entry": entry_of(item),
        "corrections": [
            {name: value for name, value in one.items() if name != "token"}
            for one in item.corrections
        ],
        "annulled": item.annulled,
        "can_change": may_change,
        "can_annul": may_change and by_hand,
    }


def entry_json(item: Any, told_row: dict[str, Any]) -> dict[str, Any]:
    """Return an entry: its row as it is now, corrections, files."""
    return {
        **told_row,
        "@type": item.portal_type,
        "UID": item.UID(),
        **entry_parts(item),
        "files": parts.files_of(item),
    }


def entered_outgoing(outgoing: Any, request: Any) -> dict[str, Any]:
    """Return a letter that the registry entered, with the entries of its other addressees."""
    further = filter(None, map(find, outgoing.further))
    return {
        **entry_json(outgoing, Rows(request).outgoing_row(row_of(outgoing))),
        "email": outgoing.email,
        "further": [
            {"@id": one.absolute_url(), "register_number": one.register_number} for one in further
        ],
    }


@implementer(ISerializeToJson)
@adapter(IInternalItem, IRecordsLayer)
class SerializeInternalItem:
    """All of an internal item."""

    def __init__(self, context: Any, request: Any) -> None:
        self.context = context
        self.request = request

    def __call__(self, version: Any = None, include_items: bool = True) -> dict[str, Any]:
        row = internal.row_of(self.context)
        return entry_json(self.context, Rows(self.request).internal_row(row))
