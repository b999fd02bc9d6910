"""Proof of reading: opening a letter in the account confirms that it was received."""

from datetime import datetime
from eurzad.core.clock import iso
from eurzad.core.clock import local_date
from eurzad.core.clock import now
from eurzad.core.files import files
from eurzad.records.delivery.receipt import receipt_xml
from eurzad.records.delivery.served import record_event
from eurzad.records.delivery.service import in_force
from eurzad.records.letters.office import office_setting
from eurzad.records.store import find
from typing import Any


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
    """Keep the receipt of delivery with the outgoing item."""
    xml = receipt_xml(
        {
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
    )
    name = f"upd-{outgoing.register_number.replace('/', '-')}.xml"
    files(outgoing).add(
        name, "application/xml", xml, "delivery-receipt-xml", "Urzędowe poświadczenie doręczenia"
    )
