"""Proof of reading: opening a letter in the account confirms that it was received."""

from datetime import datetime
from eurzad.core import _
from eurzad.core.anchors.writing import configured_sealer
from eurzad.core.clock import iso
from eurzad.core.clock import local_date
from eurzad.core.clock import now
from eurzad.core.files import files
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.outbox import enqueue
from eurzad.core.outbox import Entry
from eurzad.records.delivery.receipt import receipt_xml
from eurzad.records.delivery.served import record_event
from eurzad.records.delivery.service import in_force
from eurzad.records.letters.office import office_setting
from eurzad.records.store import find
from plone import api
from typing import Any
from zope.interface import implementer


RECEIPT_JOB = "delivery-receipt"


def confirm_receipt(letter: Any, user_id: str) -> None:
    """Put on record that a person opened a letter in the account, once, with a receipt (UPD)."""
    moment = now()
    for outgoing in filter(None, map(find, letter.outgoing_uids)):
        if outgoing.channel != "account" or outgoing.user_id != user_id:
            continue
        if any(event["event"] == "read" for event in in_force(outgoing.events)):
            continue
        add_receipt(letter, outgoing, moment)
        record_event(
            outgoing,
            {"event": "read", "day": local_date(moment).isoformat(), "time": iso(moment)},
        )


def add_receipt(letter: Any, outgoing: Any, moment: datetime) -> None:
    """Keep the receipt of delivery with the outgoing item: at once, or as soon as it is sealed."""
    told = {
        "id": outgoing.UID(),
        "office": office_setting("office_name"),
        "teryt": office_setting("teryt"),
        "addressee": outgoing.addressee,
        "account": outgoing.user_id,
        "received": iso(moment),
        "case": outgoing.mark,
        "document": outgoing.register_number,
        "title": letter.title,
        "files": [
            {"filename": one.filename, "sha256": one.sha256}
            for one in files(letter).of_kind("letter-pdf")
        ],
    }
    site = api.portal.get()
    if configured_sealer(site) is None:
        keep_receipt(outgoing, receipt_xml(told))
    else:
        enqueue(site, RECEIPT_JOB, {"outgoing": outgoing.UID(), "told": told})


def keep_receipt(outgoing: Any, xml: bytes) -> None:
    """Put a receipt of delivery with its outgoing item."""
    name = f"upd-{outgoing.register_number.replace('/', '-')}.xml"
    files(outgoing).add(
        name, "application/xml", xml, "delivery-receipt-xml", "Urzędowe poświadczenie doręczenia"
    )


@implementer(IOutboxJob)
class DeliveryReceiptJob:
    """Makes and seals a receipt of delivery. Where the seal is gone by now, it says so."""

    failed = _("The receipt of delivery was not made")
    advice = _("Try again; until then the case log proves when the letter was read.")
    time_limit = 120

    def prepare(self, site: Any, entry: Entry) -> tuple[Any, Any, dict[str, Any]]:
        return site, configured_sealer(site), entry.payload["told"]

    def perform(self, prepared: tuple[Any, Any, dict[str, Any]], entry: Entry) -> bytes:
        site, sealer, told = prepared
        xml = receipt_xml({**told, "sealed": sealer is not None})
        return xml if sealer is None else sealer.seal_xml(site, xml)

    def complete(self, site: Any, entry: Entry, result: bytes) -> None:
        outgoing = find(entry.payload["outgoing"])
        if outgoing is not None and not files(outgoing).of_kind("delivery-receipt-xml"):
            keep_receipt(outgoing, result)
