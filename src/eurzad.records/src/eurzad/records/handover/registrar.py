"""Both ends of a hand-over: registration in the competent office, its report to the first."""

from datetime import date
from datetime import datetime
from eurzad.core import _
from eurzad.core.clock import local_date
from eurzad.core.files import files
from eurzad.core.interfaces import IRegistrar
from eurzad.core.log import case_log
from eurzad.core.spool import deposit
from eurzad.core.spool import Refused
from eurzad.core.spool import SpoolRecord
from eurzad.records.delivery.served import record_event
from eurzad.records.handover.ending import end_case
from eurzad.records.handover.offices import office_with
from eurzad.records.handover.offices import token_for
from eurzad.records.incoming.registration import register_incoming
from eurzad.records.store import find
from typing import Any
from zope.interface import implementer


REPORT = "hand-over-report"
COPIED = ("title", "sender", "address", "email", "senders_mark", "date_of_letter", "document_kind")


@implementer(IRegistrar)
class HandOverRegistrar:
    """Registers what another office handed over.

    Two days are kept: the day of filing at the first office keeps the party's terms (art. 65 § 2
    KPA); the clock of this office starts with the arrival here.
    """

    failed = _("What another office handed over was not registered")

    def register(self, site: Any, record: SpoolRecord, filed_at: datetime) -> str:
        payload = record.payload
        origin = payload["origin"]
        arrived = local_date(filed_at)
        item = register_incoming(
            site,
            "IncomingItem",
            filed_on=arrived,
            received=arrived,
            attachments_count=len(record.files),
            delivery_way="office",
            delivery_way_note=origin["title"],
            remarks=remarks(payload),
            **{name: payload[name] for name in COPIED},
        )
        item.handed_over = {
            "office": origin["title"],
            "register_number": origin["incoming_number"],
            "dispatch_number": origin["register_number"],
            "mark": origin["mark"],
            "filed": payload["filed"],
            "filed_on": payload["filed_on"],
        }
        for file in record.files:
            files(item).add(file.filename, file.content_type, file.data, file.kind, file.title)
        case_log(find(item.case_uid)).append(
            "taken_over", "", details={"office": origin["title"], "filed": payload["filed"]}
        )
        report(site, item, origin)
        return item.UID()


def remarks(payload: dict[str, Any]) -> str:
    """Return what the register says about where an item came from."""
    origin = payload["origin"]
    filed = date.fromisoformat(payload["filed_on"]).strftime("%d.%m.%Y")
    return (
        f"Przekazane według właściwości (art. 65 KPA). Wniesiono {filed} do: {origin['title']}, "
        f"numer tam: {origin['incoming_number']}."
    )


def report(site: Any, item: Any, origin: dict[str, Any]) -> None:
    """Tell the first office our number, by its own spool. An office that is gone hears nothing."""
    office = office_with(site, origin["id"])
    if office is None:
        return
    payload = {
        "outgoing": origin["outgoing"],
        "number": item.register_number,
        "day": item.received.isoformat(),
        "office": site.title,
    }
    deposit(office, SpoolRecord(token_for(REPORT, origin["outgoing"]), REPORT, payload))


@implementer(IRegistrar)
class ReportRegistrar:
    """Takes the other office's number for the proof of delivery, and ends the case here."""

    failed = _("What another office reported of a hand-over was not written down")

    def register(self, site: Any, record: SpoolRecord, filed_at: datetime) -> str:
        payload = record.payload
        outgoing = find(payload["outgoing"])
        if outgoing is None or outgoing.channel != "office":
            raise Refused(_("This office handed over nothing of the kind."))
        event = {"event": "registered_there", "day": payload["day"], "number": payload["number"]}
        record_event(outgoing, event)
        end_case(find(outgoing.case_uid), payload["office"], payload["number"])
        return outgoing.UID()
