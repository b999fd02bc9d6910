"""Entering what became of a dispatch: receipts, notices, returns, public notices, corrections."""

from datetime import date
from eurzad.core import _
from eurzad.core.clock import local_date
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.records import values
from eurzad.records.delivery.registry import channel
from eurzad.records.delivery.served import record_event
from eurzad.records.delivery.service import in_force
from eurzad.records.rights import check_has_part
from eurzad.records.rights import current_user
from eurzad.records.store import find
from typing import Any


FIELDS = ("event", "day", "by", "capacity", "reason", "place", "note", "of")
NOTE = 2000

# Who may take a letter for the addressee. Source: art. 43 and 45 KPA, art. 149 and 151 OP.
CAPACITIES = {
    "addressee": _("capacity_addressee", default="Addressee"),
    "representative": _("capacity_representative", default="Representative"),
    "household": _("capacity_household", default="Adult member of the household"),
    "neighbour": _("capacity_neighbour", default="Neighbour"),
    "caretaker": _("capacity_caretaker", default="Caretaker of the house"),
    "authorised": _("capacity_authorised", default="Person authorised to receive letters"),
}
REASONS = {
    "not_collected": _("reason_not_collected", default="Not collected in time"),
    "address_unknown": _("reason_address_unknown", default="Address unknown or incomplete"),
    "moved": _("reason_moved", default="The addressee has moved"),
    "deceased": _("reason_deceased", default="The addressee has died"),
    "other": _("reason_other", default="Another reason"),
}
EVENTS = {
    "received": _("event_received", default="Received"),
    "refused": _("event_refused", default="Refused by the addressee"),
    "first_notice": _("event_first_notice", default="First notice left"),
    "second_notice": _("event_second_notice", default="Second notice left"),
    "returned": _("event_returned", default="Came back undelivered"),
    "put_up": _("event_put_up", default="Public notice put up"),
    "taken_down": _("event_taken_down", default="Public notice taken down"),
    "notified": _("event_notified", default="Put into the account, notice sent"),
    "notified_again": _("event_notified_again", default="Second notice sent"),
    "read": _("event_read", default="Receipt confirmed in the account"),
    "handed_in": _("event_handed_in", default="Handed in at the other office"),
    "registered_there": _("event_registered_there", default="Registered by the other office"),
    "failed": _("event_failed", default="Delivery failed"),
    "withdrawn": _("event_withdrawn", default="Entry withdrawn"),
}
# What has to be on record first, and may not come later.
AFTER = {"second_notice": "first_notice", "taken_down": "put_up"}


def enter_event(outgoing: Any, data: dict[str, Any]) -> None:
    """Put on record what a clerk enters about a dispatch. Raises Invalid, Conflict."""
    check_has_part(outgoing)
    check_dispatched(outgoing)
    values.only(data, FIELDS)
    event = read_event(outgoing, data)
    record_event(outgoing, event)
    case_log(find(outgoing.case_uid)).append(
        "service_noted",
        current_user(),
        comment=event["note"],
        details={
            "register_number": outgoing.register_number,
            "event": event["event"],
            "day": event.get("day"),
        },
    )


def check_dispatched(outgoing: Any) -> None:
    """Raise Conflict for what the registry entered by hand: it belongs to no letter here."""
    if not outgoing.letter_uid or outgoing.annulled:
        raise Conflict(_("This entry of the register belongs to no letter of the system."))


def read_event(outgoing: Any, data: dict[str, Any]) -> dict[str, Any]:
    """Return the event that was entered, checked against what is on record."""
    possible = possible_events(outgoing)
    if not possible:
        raise Conflict(_("Enter first when this was posted."))
    name = values.choice(data, "event", possible)
    event: dict[str, Any] = {"event": name, "note": values.text(data, "note", NOTE)}
    if name == "withdrawn":
        return {**event, "of": read_withdrawn(outgoing, data), "note": _reason_given(data)}
    if name in {one["event"] for one in in_force(outgoing.events)}:
        raise invalid("event", _("This is on record already: withdraw that entry first."))
    event["day"] = read_day(outgoing, data, name).isoformat()
    return {**event, **DETAILS.get(name, lambda _data: {})(data)}


def possible_events(outgoing: Any) -> tuple[str, ...]:
    """Return what can be entered about a dispatch now: nothing before it has been posted."""
    way = channel(outgoing.channel)
    if way is None or not outgoing.letter_uid or (way.by_registry and outgoing.posted is None):
        return ()
    by_hand = [one for one in in_force(outgoing.events) if one["event"] in way.events]
    return (*way.events, "withdrawn") if by_hand else way.events


def read_day(outgoing: Any, data: dict[str, Any], name: str) -> date:
    """Return the day of an event: not in the future, not before what it follows."""
    day = values.past_day(data, "day")
    if day is None:
        raise invalid("day", _("Fill in this field."))
    if day < (outgoing.posted or local_date(outgoing.dispatched)):
        raise invalid("day", _("The date lies before the day of dispatch."))
    if name in AFTER:
        days = [one["day"] for one in in_force(outgoing.events) if one["event"] == AFTER[name]]
        if not days:
            raise invalid("event", NEEDS[name])
        if day < date.fromisoformat(days[-1]):
            raise invalid("day", _("The date lies before that of what it follows."))
    return day


NEEDS = {
    "second_notice": _("Enter the first notice first."),
    "taken_down": _("Enter first when the notice was put up."),
}


def read_withdrawn(outgoing: Any, data: dict[str, Any]) -> int:
    """Return the ordinal of the entry to be withdrawn: one that a clerk made and that counts."""
    ordinal = values.whole_number(data, "of", 10_000)
    way = channel(outgoing.channel)
    withdrawn = {one["of"] for one in outgoing.events if one["event"] == "withdrawn"}
    entries = dict(enumerate(outgoing.events, start=1))
    if ordinal in withdrawn or ordinal not in entries:
        raise invalid("of", _("There is no such entry."))
    if entries[ordinal]["event"] not in way.events:
        raise invalid("of", _("The system made this entry: it stays."))
    return ordinal


def _reason_given(data: dict[str, Any]) -> str:
    return values.text(data, "note", NOTE, required=True)


def _received(data: dict[str, Any]) -> dict[str, Any]:
    return {
        "by": values.line(data, "by", 254),
        "capacity": values.choice(data, "capacity", CAPACITIES, default="addressee"),
    }


def _returned(data: dict[str, Any]) -> dict[str, Any]:
    return {"reason": values.choice(data, "reason", REASONS)}


def _put_up(data: dict[str, Any]) -> dict[str, Any]:
    return {"place": values.line(data, "place", required=True)}


DETAILS = {"received": _received, "returned": _returned, "put_up": _put_up}
