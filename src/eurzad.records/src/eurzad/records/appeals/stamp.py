"""The note that a decision is final (klauzula ostateczności): a record and a page of its own."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import UTC
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.documents import DocumentError
from eurzad.core.documents import register_templates
from eurzad.core.documents import render_pdf
from eurzad.core.errors import Conflict
from eurzad.core.files import files
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.log import case_log
from eurzad.core.office.functions import fullname_of
from eurzad.core.office.functions import position_of
from eurzad.core.outbox import enqueue
from eurzad.core.outbox import Entry
from eurzad.core.outbox import JobFailed
from eurzad.records.appeals.standing import becomes_final
from eurzad.records.appeals.standing import standing_of
from eurzad.records.letters.office import authority
from eurzad.records.letters.office import letterhead
from eurzad.records.letters.office import office_setting
from eurzad.records.letters.placeholders import polish_date
from eurzad.records.rights import current_user
from eurzad.records.store import find
from pathlib import Path
from plone import api
from typing import Any
from zope.interface import implementer


JOB = "finality-pdf"
NOUNS = {"decision": "Decyzja", "order": "Postanowienie"}


def stamp(letter: Any) -> None:
    """Note on a letter since when it is final. Raises Conflict when it is not, or is noted."""
    if not becomes_final(letter):
        raise Conflict(_("Only decisions and orders become final."))
    if letter.finality:
        raise Conflict(_("This has been noted already."))
    standing = standing_of(letter)
    if standing.since is None or standing.since > today():
        raise Conflict(_("This is not final yet."))
    letter.finality = {
        "since": standing.since.isoformat(),
        "binding": standing.binding,
        "stamped": iso(now()),
        "by": current_user(),
    }
    case_log(letter.__parent__).append(
        "finality_noted",
        current_user(),
        details={"letter": letter.id, "since": standing.since.isoformat()},
    )
    enqueue(api.portal.get(), JOB, {"letter": letter.UID()})


def stamp_data(letter: Any) -> dict[str, Any]:
    """Return what the page says."""
    noted = letter.finality
    feminine = letter.kind == "decision"
    final = "ostateczna" if feminine else "ostateczne"
    binding = "prawomocna" if feminine else "prawomocne"
    what = f"{final} i {binding}" if noted["binding"] else final
    return {
        "office": letterhead(),
        "authority": authority(),
        "place": office_setting("city"),
        "date": polish_date(date.fromisoformat(noted["stamped"][:10])),
        "sentence": f"{NOUNS[letter.kind]} {what} z dniem",
        "since": polish_date(date.fromisoformat(noted["since"])),
        "mark": letter.__parent__.mark,
        "letter": letter.title,
        "letter_date": polish_date(letter.date),
        "signatory": {"name": fullname_of(noted["by"]), "position": position_of(noted["by"])},
    }


@implementer(IOutboxJob)
class FinalityPdfJob:
    """Makes the page with the note. The same note gives the same bytes."""

    failed = _("The note of finality was not printed on the decision")
    advice = _("Try again; the entry that the decision is final stands.")
    time_limit = 30

    def prepare(self, site: Any, entry: Entry) -> tuple[dict[str, Any], datetime] | None:
        letter = find(entry.payload["letter"])
        if letter is None:
            raise JobFailed(_("The letter is not there any more."), retry=False)
        if files(letter).of_kind("finality-pdf"):
            return None
        day = date.fromisoformat(letter.finality["stamped"][:10])
        return stamp_data(letter), datetime.combine(day, time(12), UTC)

    def perform(self, prepared: tuple[dict[str, Any], datetime] | None, entry: Entry) -> Any:
        if prepared is None:
            return None
        try:
            return render_pdf("finality", prepared[0], timestamp=prepared[1])
        except DocumentError as error:
            raise JobFailed(_("The document cannot be made.")) from error

    def complete(self, site: Any, entry: Entry, result: bytes | None) -> None:
        letter = find(entry.payload["letter"])
        if result is None or files(letter).of_kind("finality-pdf"):
            return
        name = f"{letter.__parent__.mark.replace('.', '-')}-{letter.id}-ostateczna.pdf"
        title = f"{NOUNS[letter.kind]}: klauzula ostateczności"
        files(letter).add(name, "application/pdf", result, "finality-pdf", title)


register_templates(Path(__file__).parent / "typst")
