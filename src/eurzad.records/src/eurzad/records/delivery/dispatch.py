"""Dispatch: one outgoing item with its number for each addressee, handed to a channel."""

from eurzad.core import _
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.errors import invalid
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.office import signatory_names
from eurzad.core.outbox import enqueue
from eurzad.core.outbox import Entry
from eurzad.core.outbox import JobFailed
from eurzad.records.content.base import add
from eurzad.records.delivery.registry import channel
from eurzad.records.delivery.rows import of_letter
from eurzad.records.delivery.rows import row_of
from eurzad.records.delivery.served import record_event
from eurzad.records.delivery.served import settle_outgoing
from eurzad.records.interfaces import LetterDelivered
from eurzad.records.registers.kinds import next_number
from eurzad.records.registers.kinds import OUTGOING
from eurzad.records.rights import current_user
from eurzad.records.rights import grant_local_roles
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.store import remember_place
from eurzad.records.tree import new_record
from eurzad.records.tree import year_folder
from plone import api
from typing import Any
from zope.event import notify
from zope.i18n import translate
from zope.interface import implementer


JOB = "deliver"


def check_addressees(letter: Any) -> None:
    """Raise Invalid unless every addressee can be reached by the chosen channel."""
    if not letter.addressees:
        raise invalid("addressees", _("The letter has no addressee."))
    for addressee in letter.addressees:
        check_way(addressee, "addressees")


def check_way(addressee: dict[str, Any], field: str) -> None:
    """Raise Invalid, naming the field, unless this addressee can be reached as chosen."""
    way = channel(addressee["channel"])
    if way is None or not way.is_available(api.portal.get(), addressee):
        message = _("${name} cannot be reached this way.", mapping={"name": addressee["name"]})
        raise invalid(field, message)
    if addressee.get("mail_kind", "") not in (way.kinds or ("",)) and addressee.get("mail_kind"):
        raise invalid(field, _("This way of dispatch has no such kind of mail."))


def dispatch(letter: Any) -> list[Any]:
    """Register the letter as outgoing to each addressee, and have it delivered."""
    return [send_to(letter, addressee) for addressee in letter.addressees]


def send_to(letter: Any, addressee: dict[str, Any]) -> Any:
    """Register the letter as outgoing to one addressee, and hand it to the channel."""
    outgoing = register_outgoing(letter, addressee)
    if channel(outgoing.channel).automatic:
        enqueue(api.portal.get(), JOB, {"outgoing": outgoing.UID()})
    settle_outgoing(outgoing)
    return outgoing


def register_outgoing(letter: Any, addressee: dict[str, Any]) -> Any:
    """Write one dispatch into the outgoing register."""
    site = api.portal.get()
    case = letter.__parent__
    year = today().year
    ordinal, number = next_number(site, OUTGOING, year)
    outgoing = new_record(
        "OutgoingItem",
        str(ordinal),
        title=letter.title,
        year=year,
        ordinal=ordinal,
        register_number=number,
        addressee=addressee["name"],
        address=addressee["address"],
        email=addressee["email"],
        user_id=addressee["user_id"],
        channel=addressee["channel"],
        mail_kind=mail_kind_of(addressee),
        office=addressee.get("office", ""),
        letter_uid=letter.UID(),
        case_uid=case.UID(),
        unit=case.unit,
        handler=case.handler,
        sent_by=case.handler or current_user(),
        mark=case.mark,
        responsible=", ".join(signatory_names(letter.approver, letter.approver_for).values()),
        dispatched=now(),
        **of_letter(letter, addressee["channel"]),
    )
    outgoing = add(year_folder(site, OUTGOING.name, year), outgoing)
    remember_place(site, outgoing)
    letter.outgoing_uids = (*letter.outgoing_uids, outgoing.UID())
    grant_local_roles(outgoing)
    records_store(site).register(OUTGOING.name, year).add(ordinal, row_of(outgoing))
    return outgoing


def mail_kind_of(addressee: dict[str, Any]) -> str:
    """Return the kind of mail; what nobody chose is the kind that proves service, if there is one.

    Source: art. 39 § 3 KPA (a registered letter), art. 46 § 1 (the receipt with signature and day).
    """
    kinds = channel(addressee["channel"]).kinds
    return addressee.get("mail_kind") or (kinds[-1] if kinds else "")


@implementer(IOutboxJob)
class DeliverJob:
    """Hands one outgoing item to its channel. Delivered once, it stays delivered."""

    failed = _("A letter was not delivered")
    advice = _("Send it again another way from the letter, or try again when the cause is gone.")
    time_limit = 60

    def prepare(self, site: Any, entry: Entry) -> tuple[Any, Any]:
        outgoing = find(entry.payload["outgoing"])
        way = channel(outgoing.channel) if outgoing is not None else None
        if way is None:
            raise JobFailed(_("There is no such way of delivery any more."))
        if outgoing.resent_as:
            raise JobFailed(_("The letter was sent again another way meanwhile."), retry=False)
        return way, way.prepare(site, outgoing)

    def perform(self, prepared: tuple[Any, Any], entry: Entry) -> Any:
        way, collected = prepared
        return way.perform(collected)

    def complete(self, site: Any, entry: Entry, result: Any) -> None:
        outgoing = find(entry.payload["outgoing"])
        if outgoing.delivered is not None:
            return
        outgoing.delivered = now()
        outgoing.delivery_note = channel(outgoing.channel).complete(site, outgoing, result)
        settle_outgoing(outgoing)
        notify(LetterDelivered(find(outgoing.letter_uid), outgoing, outgoing.channel))

    def abandoned(self, site: Any, entry: Entry, reason: str) -> None:
        """What could not be delivered comes back to the handler's desk."""
        outgoing = find(entry.payload["outgoing"])
        if outgoing is not None and outgoing.delivered is None and not outgoing.resent_as:
            told = translate(reason, target_language="pl")
            record_event(outgoing, {"event": "failed", "reason": told})
