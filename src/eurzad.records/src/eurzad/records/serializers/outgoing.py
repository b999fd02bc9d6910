"""The outgoing item as the API tells it."""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.office.functions import fullname_of
from eurzad.records.delivery.entering import CAPACITIES
from eurzad.records.delivery.entering import EVENTS
from eurzad.records.delivery.entering import possible_events
from eurzad.records.delivery.entering import REASONS
from eurzad.records.delivery.mail import KINDS
from eurzad.records.delivery.registry import channel
from eurzad.records.delivery.rows import outgoing_state
from eurzad.records.delivery.rows import row_of
from eurzad.records.delivery.served import service_now
from eurzad.records.interfaces import IOutgoingItem
from eurzad.records.interfaces import IRecordsLayer
from eurzad.records.rights import allowed
from eurzad.records.serializers import parts
from eurzad.records.serializers.entries import entered_outgoing
from eurzad.records.serializers.entries import entry_json
from eurzad.records.serializers.rows import Rows
from eurzad.records.store import find
from eurzad.records.workflow import TITLES
from plone.restapi.interfaces import ISerializeToJson
from typing import Any
from zope.component import adapter
from zope.interface import implementer


DISPATCH = "eurzad: Dispatch letter"

HOW = {
    "received": _("how_received", default="received against a signature"),
    "read": _("how_read", default="receipt confirmed in the account"),
    "registered_there": _(
        "how_registered_there", default="entered into the other office's register"
    ),
    "refused": _("how_refused", default="refused by the addressee"),
    "stored": _("how_stored", default="deemed served after two notices"),
    "public_notice": _("how_public_notice", default="public notice"),
    "unread": _("how_unread", default="not read in the account (rule of this office)"),
}
PROBLEMS = {
    "no_second_notice": _(
        "The fourteen days are over, but there is no second notice on record: "
        "the letter does not count as served."
    ),
    "notices_apart": _(
        "The second notice was not left between the seventh and the fourteenth day after the "
        "first: the letter does not count as served."
    ),
    "shown_too_short": _(
        "The notice was taken down before fourteen days had passed: it does not count as service."
    ),
}


@implementer(ISerializeToJson)
@adapter(IOutgoingItem, IRecordsLayer)
class SerializeOutgoingItem:
    """All of an outgoing item: its row, what is on record about its service, proofs."""

    def __init__(self, context: Any, request: Any) -> None:
        self.context = context
        self.request = request

    def __call__(self, version: Any = None, include_items: bool = True) -> dict[str, Any]:
        outgoing = self.context
        letter = find(outgoing.letter_uid)
        if letter is None:
            return entered_outgoing(outgoing, self.request)
        case = find(outgoing.case_uid)
        return {
            **entry_json(outgoing, Rows(self.request).outgoing_row(row_of(outgoing))),
            **outgoing_summary(outgoing, self.request),
            "letter": {"@id": letter.absolute_url(), "title": letter.title},
            "case": {"@id": case.absolute_url(), "mark": case.mark or None},
        }


def outgoing_summary(outgoing: Any, request: Any) -> dict[str, Any]:
    """Return a dispatch as its letter shows it."""
    way = channel(outgoing.channel)
    state = outgoing_state(outgoing)
    again = find(outgoing.resent_as)
    may = allowed(DISPATCH, outgoing)
    return {
        "@id": outgoing.absolute_url(),
        "@type": outgoing.portal_type,
        "UID": outgoing.UID(),
        "register_number": outgoing.register_number,
        "title": outgoing.title,
        "mark": outgoing.mark,
        "unit": parts.unit(outgoing.unit),
        "addressee": outgoing.addressee,
        "address": outgoing.address,
        "channel": outgoing.channel,
        "channel_title": parts.told(way.title, request) if way is not None else outgoing.channel,
        "mail_kind": outgoing.mail_kind,
        "mail_kind_title": _title(KINDS, outgoing.mail_kind, request),
        "state": state,
        "state_title": parts.told(TITLES[state], request),
        "dispatched": iso(outgoing.dispatched),
        "delivered": iso(outgoing.delivered),
        "note": outgoing.delivery_note,
        "posted": parts.iso_day(outgoing.posted),
        "posting_number": outgoing.posting_number,
        "returned": parts.iso_day(outgoing.returned),
        "resent_as": again.register_number if again is not None else None,
        "service": service_json(outgoing, request),
        "events": [
            event_json(outgoing, ordinal, event, request)
            for ordinal, event in enumerate(outgoing.events, start=1)
        ],
        "files": parts.files_of(outgoing),
        "possible_events": [
            {"id": name, "title": parts.told(EVENTS[name], request)}
            for name in (possible_events(outgoing) if may else ())
        ],
        "may_send_again": may
        and bool(outgoing.letter_uid)
        and not outgoing.resent_as
        and outgoing.served is None,
    }


def may_be_sent_again(outgoing: Any) -> bool:
    """Tell whether a dispatch of a letter was neither served nor sent again yet."""
    return bool(outgoing.letter_uid) and not outgoing.resent_as and outgoing.served is None


def service_json(outgoing: Any, request: Any) -> dict[str, Any]:
    """Return how the service stands: since when, how, by what rule, and what is wrong with it."""
    found = service_now(outgoing)
    return {
        "state": found.state,
        "day": parts.iso_day(found.day),
        "how": found.how,
        "how_title": _title(HOW, found.how, request) if found.state == "served" else "",
        "source": found.source if found.source != "internal" else "",
        "problem": _title(PROBLEMS, found.problem, request),
    }


def event_json(outgoing: Any, ordinal: int, event: dict[str, Any], request: Any) -> dict[str, Any]:
    """Return one entry about a dispatch; `withdrawn` tells whether it still counts."""
    way = channel(outgoing.channel)
    gone = {one["of"] for one in outgoing.events if one["event"] == "withdrawn"}
    by_hand = way is not None and event["event"] in way.events
    return {
        "ordinal": ordinal,
        "event": event["event"],
        "event_title": parts.told(EVENTS[event["event"]], request),
        "day": event.get("day"),
        "by": event.get("by", ""),
        "capacity_title": _title(CAPACITIES, event.get("capacity", ""), request),
        "reason_title": _reason(event, request),
        "place": event.get("place", ""),
        "number": event.get("number", ""),
        "note": event.get("note", ""),
        "of": event.get("of"),
        "entered": event["entered"],
        "entered_by": fullname_of(event["by_user"]) if event["by_user"] else "",
        "withdrawn": ordinal in gone,
        "may_be_withdrawn": by_hand and ordinal not in gone and allowed(DISPATCH, outgoing),
    }


def _reason(event: dict[str, Any], request: Any) -> str:
    reason = event.get("reason", "")
    return parts.told(REASONS[reason], request) if reason in REASONS else reason


def _title(titles: dict[str, str], key: str, request: Any) -> str:
    return parts.told(titles[key], request) if key in titles else ""
