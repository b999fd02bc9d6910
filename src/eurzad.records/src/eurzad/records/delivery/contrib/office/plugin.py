"""Another office of the platform: files and the time of filing go into the spool there.

Data only: the record holds copies, and nothing of one site refers to the other. It is put there in
the transaction that takes the job out of the outbox, under a token that follows from the dispatch,
so a crash neither loses nor doubles it.
"""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.files import files
from eurzad.core.outbox import JobFailed
from eurzad.core.spool import deposit
from eurzad.core.spool import SpoolFile
from eurzad.core.spool import SpoolRecord
from eurzad.records.delivery.base import DeliveryChannel
from eurzad.records.delivery.served import record_event
from eurzad.records.handover.offices import office_with
from eurzad.records.handover.offices import token_for
from eurzad.records.store import find
from shutil import copyfileobj
from typing import Any
from ZODB.blob import Blob


KIND = "hand-over"
COPIED = ("title", "sender", "address", "email", "senders_mark", "date_of_letter", "document_kind")


class OfficeChannel(DeliveryChannel):
    """Hands a matter to another office of the platform (art. 65 KPA)."""

    name = "office"
    title = _("Another office of this platform")

    def is_available(self, site: Any, addressee: dict[str, str]) -> bool:
        return office_with(site, addressee.get("office", "")) is not None

    def prepare(self, site: Any, outgoing: Any) -> Any:
        reach(site, outgoing)

    def complete(self, site: Any, outgoing: Any, result: Any) -> str:
        office = reach(site, outgoing)
        deposit(office, message(site, outgoing))
        record_event(outgoing, {"event": "handed_in"})
        return f"złożono w: {office.title}"


def reach(site: Any, outgoing: Any) -> Any:
    """Return the other office. Raises JobFailed when it is not there."""
    office = office_with(site, outgoing.office)
    if office is None:
        raise JobFailed(_("The other office is not on this platform (any more)."), retry=False)
    return office


def message(site: Any, outgoing: Any) -> SpoolRecord:
    """Return what is handed over: the first item, the files of all, and where it comes from."""
    case = find(outgoing.case_uid)
    items = [item for item in map(find, case.incoming_uids) if item is not None]
    payload = {
        **{name: getattr(items[0], name) or "" for name in COPIED},
        "filed": filed_at(case, items[0]),
        "filed_on": case.filed.isoformat(),
        "origin": {
            "id": site.getId(),
            "title": site.title,
            "outgoing": outgoing.UID(),
            "register_number": outgoing.register_number,
            "incoming_number": items[0].register_number,
            "mark": case.mark,
        },
    }
    return SpoolRecord(
        token_for(KIND, outgoing.UID()), KIND, payload, [*_files_of(items), *_letter(outgoing)]
    )


def filed_at(case: Any, item: Any) -> str:
    """Return the original time of filing: the moment, where it is known, else the day."""
    moment = getattr(item, "filed_at", None)
    return iso(moment) if moment is not None else case.filed.isoformat()


def _files_of(items: list[Any]) -> list[SpoolFile]:
    """What the virus scanner found something in stays here; what it has yet to scan is waited for.

    Raises JobFailed.
    """
    records = [record for item in items for record in files(item).values()]
    if any(record.scan_state == "waiting" for record in records):
        raise JobFailed(_("A file still waits for the virus scan."))
    return [_copy(record) for record in records if not record.withheld]


def _letter(outgoing: Any) -> list[SpoolFile]:
    records = files(find(outgoing.letter_uid)).of_kind("letter-pdf")
    return [_copy(record, "attachment") for record in records]


def _copy(record: Any, kind: str = "") -> SpoolFile:
    copied = Blob()
    with record.blob.open("r") as source, copied.open("w") as target:
        copyfileobj(source, target)
    return SpoolFile(
        record.filename, record.content_type, copied, kind or record.kind, record.title
    )
