"""What is entered about a dispatch, and what follows from it: the day of service, above all."""

from datetime import date
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.log import case_log
from eurzad.core.office.acting import SYSTEM
from eurzad.records.delivery.registry import channel
from eurzad.records.delivery.rows import update_row
from eurzad.records.delivery.service import Service
from eurzad.records.delivery.service import service_of
from eurzad.records.desk.entries import index_work
from eurzad.records.interfaces import LetterServed
from eurzad.records.letters.office import office_setting
from eurzad.records.rights import current_user
from eurzad.records.store import find
from eurzad.records.store import records_store
from plone import api
from typing import Any
from zope.event import notify


def record_event(outgoing: Any, event: dict[str, Any]) -> None:
    """Put something on record about a dispatch, with who entered it and when, and draw the results.

    Without a `day` it happened today.
    """
    entry = {"day": today().isoformat(), **event, "entered": iso(now()), "by_user": acting_person()}
    outgoing.events = (*outgoing.events, entry)
    settle_outgoing(outgoing)


def acting_person() -> str:
    """Return who acts now, an empty text for the office's own processes."""
    user_id = current_user()
    return "" if user_id == SYSTEM else user_id


def service_now(outgoing: Any, on: date | None = None) -> Service:
    """Return how a dispatch stands."""
    case = find(outgoing.case_uid)
    return service_of(outgoing.events, case.regime, on or today(), account_rule())


def account_rule() -> bool:
    """Tell whether this office counts an unread letter in the account as served (internal rule)."""
    return bool(office_setting("account_service_rule", False))


def settle_outgoing(outgoing: Any, on: date | None = None) -> None:
    """Draw what follows from the record: service, return, place in register and on the desk.

    Listeners are told of the service by `LetterServed`, and again when a correction moves the day.
    """
    found = service_now(outgoing, on)
    before = outgoing.served
    served = found.state == "served"
    outgoing.served = found.day if served else None
    outgoing.served_how = found.how if served else ""
    outgoing.failure = found.state if found.state in ("returned", "failed") else ""
    outgoing.returned = _returned(outgoing) if found.state == "returned" else None
    _watch(outgoing)
    update_row(outgoing)
    index_work(outgoing)
    if served and before != outgoing.served:
        _tell_service(outgoing)


def _watch(outgoing: Any) -> None:
    """Remember those that time alone may bring further: the daily job looks at them."""
    watched = records_store(api.portal.get()).awaiting_service
    way = channel(outgoing.channel)
    open_end = way is not None and way.serves and not outgoing.served and not outgoing.resent_as
    if open_end and not outgoing.failure:
        watched.insert(outgoing.UID())
    elif outgoing.UID() in watched:
        watched.remove(outgoing.UID())


def _returned(outgoing: Any) -> date | None:
    days = [event["day"] for event in outgoing.events if event["event"] == "returned"]
    return date.fromisoformat(days[-1]) if days else None


def _tell_service(outgoing: Any) -> None:
    letter = find(outgoing.letter_uid)
    case_log(letter.__parent__).append(
        "served",
        acting_person(),
        details={
            "letter": letter.id,
            "title": letter.title,
            "register_number": outgoing.register_number,
            "day": outgoing.served.isoformat(),
            "how": outgoing.served_how,
        },
    )
    notify(LetterServed(letter, addressee_of(outgoing), outgoing.served, outgoing.served_how))


def addressee_of(outgoing: Any) -> dict[str, str]:
    """Return whom a dispatch went to, as an addressee of its letter."""
    return {
        "name": outgoing.addressee,
        "address": outgoing.address,
        "channel": outgoing.channel,
        "mail_kind": outgoing.mail_kind,
        "office": outgoing.office,
        "user_id": outgoing.user_id,
        "email": outgoing.email,
    }
