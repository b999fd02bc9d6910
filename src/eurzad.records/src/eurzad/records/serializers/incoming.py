"""The incoming item as the API tells it."""

from eurzad.records.cases.attaching import may_attach
from eurzad.records.incoming.rows import row_of
from eurzad.records.interfaces import IIncomingItem
from eurzad.records.interfaces import IRecordsLayer
from eurzad.records.serializers import parts
from eurzad.records.serializers.entries import entry_parts
from eurzad.records.serializers.rows import Rows
from plone.restapi.interfaces import ISerializeToJson
from typing import Any
from zope.component import adapter
from zope.interface import implementer


@implementer(ISerializeToJson)
@adapter(IIncomingItem, IRecordsLayer)
class SerializeIncomingItem:
    """All of an incoming item: its row, the answers, the files."""

    def __init__(self, context: Any, request: Any) -> None:
        self.context = context
        self.request = request

    def __call__(self, version: Any = None, include_items: bool = True) -> dict[str, Any]:
        return {
            **incoming_summary(self.context, self.request),
            "address": self.context.address,
            "email": self.context.email,
            **entry_parts(self.context),
            "handed_over": self.context.handed_over,
            "instruction": self.context.instruction,
            "due": parts.iso_day(self.context.due),
            "transitions": parts.transitions(self.context, self.request),
            "can_attach": may_attach(self.context),
        }


def incoming_summary(item: Any, request: Any) -> dict[str, Any]:
    """Return an incoming item as a case shows it."""
    return {
        **Rows(request).register_row(row_of(item)),
        "attached": bool(item.draft_uid),
        "@type": item.portal_type,
        "UID": item.UID(),
        "answers": item.answers,
        "files": parts.files_of(item),
    }
