"""Letters whose time stamp is renewed before it weakens: looked for daily, done by the worker."""

from datetime import date
from eurzad.core import _
from eurzad.core.interfaces import IDailyJob
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.log import case_log
from eurzad.core.office.acting import SYSTEM
from eurzad.core.outbox import enqueue
from eurzad.core.outbox import Entry
from eurzad.core.outbox import JobFailed
from eurzad.records.letters.approval import final_pdf
from eurzad.records.letters.signatures import replace_pdf
from eurzad.records.store import find
from eurzad.signing.sealing import sign_with
from eurzad.signing.sealing import Signed
from eurzad.signing.settings import Settings
from eurzad.signing.settings import settings
from eurzad.signing.storage import signing_store
from typing import Any
from zope.interface import implementer


JOB = "renew-time-stamp"


@implementer(IDailyJob)
class RenewTimeStamps:
    """Has the letters stamped anew whose last time stamp weakens soon."""

    title = _("Renewal of time stamps")

    def run(self, site: Any, day: date) -> None:
        store = signing_store(site)
        for due in store.due(day.isoformat()):
            store.renewals.remove(due)
            enqueue(site, JOB, {"letter": due[1]})


@implementer(IOutboxJob)
class RenewTimeStampJob:
    """Puts a fresh time stamp over a letter. What was there before is kept, too."""

    failed = _("The time stamp of a signed letter was not renewed")
    advice = _("Tell the administrator: the time stamp service does not answer.")
    time_limit = 120

    def prepare(self, site: Any, entry: Entry) -> tuple[Settings, bytes, str] | None:
        letter = find(entry.payload["letter"])
        record = final_pdf(letter) if letter is not None else None
        if record is None:
            return None
        known = settings()
        if known is None or not known.timestamps:
            raise JobFailed(_("No authority for time stamps is configured."))
        return known, record.data, record.sha256

    def perform(
        self, prepared: tuple[Settings, bytes, str] | None, entry: Entry
    ) -> tuple[Signed, str] | None:
        if prepared is None:
            return None
        known, pdf, sha256 = prepared
        return sign_with(known, {"do": "renew"}, pdf), sha256

    def complete(self, site: Any, entry: Entry, result: tuple[Signed, str] | None) -> None:
        letter = find(entry.payload["letter"])
        if letter is None or result is None:
            return
        made, before = result
        # whatever replaced the file meanwhile brought a time stamp of its own
        if final_pdf(letter).sha256 != before:
            return
        record = replace_pdf(letter, made.data)
        if made.renew_on:
            signing_store(site).renew(made.renew_on, letter.UID())
        case_log(letter.__parent__).append(
            "time_stamp_renewed",
            SYSTEM,
            details={"letter": letter.id, "title": letter.title, "sha256": record.sha256},
        )
