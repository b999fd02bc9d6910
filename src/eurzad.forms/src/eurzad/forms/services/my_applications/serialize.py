"""What a person is told about their application."""

from ...applications.mine import Mine
from ...applications.mine import told_of
from ...mycase.acting import acting_in
from ...mycase.asked import asked_of
from ...mycase.clock import clock_json
from ...mycase.contact import contact
from ...mycase.messages import messages_json
from ...mycase.messages import unread_messages
from ...mycase.payments import payments_json
from ...mycase.visits import visits_json
from ...satisfaction.ratings import may_rate
from .sent import acts_json
from .sent import sent_json
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import local_date
from eurzad.core.clock import today
from eurzad.core.files import FileRecord
from eurzad.core.files import files
from eurzad.core.files import scan_json
from eurzad.records.cases.deadline import deadline_of
from eurzad.records.cases.deadline import ENDED
from eurzad.records.letters.kinds import KINDS
from eurzad.records.status import public_status
from eurzad.records.status import public_timeline
from typing import Any
from urllib.parse import quote
from zope.i18n import negotiate
from zope.i18n import translate


VIEW = "@@my-application-file"
SILENCE = "approved_by_silence"
# Begins the ids of receipts of delivery, which lie with the dispatch of a letter.
RECEIPT = "upd-"
RECEIPT_KIND = "delivery-receipt-xml"


def summary(site: Any, mine: Mine, request: Any) -> dict[str, Any]:
    """An application in the list."""
    told = told_of(site, mine)
    unread = any(mine.read_at(letter) is None for letter in mine.letters)
    application, case = mine.application, mine.case
    return {
        "id": mine.token,
        "@id": f"{site.absolute_url()}/@my-applications/{mine.token}",
        "title": told.title,
        "service": told.service,
        "submitted_at": iso(mine.submitted_at),
        "register_number": None
        if application is None or mine.shared
        else application.register_number,
        "mark": (case.mark or None) if case is not None else None,
        "status": public_status(case, application, today(), unread),
        "deadline": deadline(case, request) if case is not None else None,
        "on_behalf_of": on_behalf_of(mine, request),
        "unread": unread,
        "unread_messages": unread_messages(mine),
    }


def on_behalf_of(mine: Mine, request: Any) -> list[str]:
    """Names of those whom the person represents in the case; none in one's own case."""
    if mine.case is None:
        return []
    acting = acting_in(mine.case, mine.owner, request)
    return (
        []
        if any(not one["on_behalf_of"] for one in acting)
        else [name for one in acting for name in one["on_behalf_of"]]
    )


def full(site: Any, mine: Mine, request: Any) -> dict[str, Any]:
    """An application with everything the person may see of it."""
    language = negotiate(request) or "pl"

    def files_of(record: Any, prefix: str) -> list[dict[str, Any]]:
        return [file_json(site, mine, one, f"{prefix}.{one.id}") for one in files(record).values()]

    return {
        **summary(site, mine, request),
        "timeline": timeline(mine, request),
        "documents": documents(site, mine),
        "letters": [letter_json(site, mine, letter, request) for letter in mine.letters],
        "acting": acting_in(mine.case, mine.owner, request) if mine.case is not None else [],
        "asked": asked_of(mine, request),
        "clock": clock_json(mine.case, language) if mine.case is not None else None,
        "sent": sent_json(site, mine, files_of),
        "acts": acts_json(site, mine, request),
        "visits": visits_json(site, mine),
        "messages": messages_json(mine, request),
        "payments": payments_json(site, mine.case) if mine.case is not None else None,
        "rating": mine.case is not None and may_rate(site, mine.case, mine.owner),
        "package": package_address(site, mine) if mine.case is not None else None,
        "contact": contact(mine.case),
        "answers": told_of(site, mine).answers,
    }


def timeline(mine: Mine, request: Any) -> list[dict[str, str]]:
    """What happened, from the filing on."""
    filed = {
        "date": local_date(mine.submitted_at).isoformat(),
        "title": translate(_("You have filed the application"), context=request),
        "detail": "",
    }
    known = public_timeline(mine.case) if mine.case is not None else []
    return known if mine.shared else [filed, *known]


def documents(site: Any, mine: Mine) -> list[dict[str, Any]]:
    """The application, its receipt and attachments."""
    if mine.application is None or mine.shared:
        return []
    return [file_json(site, mine, record, record.id) for record in files(mine.application).values()]


def letter_json(site: Any, mine: Mine, letter: Any, request: Any) -> dict[str, Any]:
    """A letter of the office."""
    kind = KINDS.get(letter.kind, KINDS["letter"])
    return {
        "id": letter.getId(),
        "title": letter.title,
        "kind_title": translate(kind, context=request),
        "date": letter.date.isoformat() if letter.date else None,
        "delivered_at": iso(letter.delivered),
        "read_at": mine.read_at(letter),
        "files": [
            file_json(site, mine, record, f"{letter.getId()}.{record.id}")
            for record in files(letter).of_kind("letter-pdf")
        ],
        "receipts": [
            file_json(site, mine, record, f"{RECEIPT}{outgoing.UID()}.{record.id}")
            for outgoing in mine.dispatches(letter)
            for record in files(outgoing).of_kind(RECEIPT_KIND)
        ],
    }


def file_json(site: Any, mine: Mine, record: FileRecord, id: str) -> dict[str, Any]:
    """A file, with the address from which its owner gets it."""
    return {
        "id": id,
        "title": record.title,
        "filename": record.filename,
        "content_type": record.content_type,
        "size": record.size,
        "sha256": record.sha256,
        "kind": record.kind,
        "created": iso(record.created),
        "scan": scan_json(record.sha256),
        "download": None
        if record.withheld
        else f"{site.absolute_url()}/{VIEW}/{mine.token}/{id}/{quote(record.filename)}",
    }


def deadline(case: Any, request: Any) -> dict[str, Any] | None:
    """By when the office settles the case; nothing once it did, unless it was by silence."""
    found = deadline_of(case)
    if found is None or (found.state in ENDED and found.state != SILENCE):
        return None
    running = found.state != SILENCE
    return {
        "date": found.date.isoformat(),
        "rule": found.rule,
        "days_left": found.days_left if running else None,
        "working_days_left": found.working_days_left if running else None,
        "explanation": found.in_words(negotiate(request) or "pl"),
    }


def package_address(site: Any, mine: Mine) -> str:
    """Where the person gets the whole case as one file."""
    return f"{site.absolute_url()}/@@my-case-package/{mine.token}/sprawa.zip"
