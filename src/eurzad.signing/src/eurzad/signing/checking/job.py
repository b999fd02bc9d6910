"""Examines the files of a record, after the transaction that brought them."""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.files import files
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.interfaces import IValidator
from eurzad.core.outbox import enqueue
from eurzad.core.outbox import Entry
from eurzad.records.store import find
from eurzad.signing.checking.settings import asks_issuers
from eurzad.signing.checking.settings import lists_folder
from eurzad.signing.checking.store import checking_store
from eurzad.signing.checking.store import keep_report
from eurzad.signing.checking.store import Report
from eurzad.signing.checking.store import reports
from eurzad.signing.validation.service import CheckFailed
from eurzad.signing.validation.service import examine
from pathlib import Path
from typing import Any
from typing import NamedTuple
from zope.interface import implementer


JOB = "examine-signatures"
MIB = 1024 * 1024
LARGEST = 100 * MIB
# one job looks at so many files, the next one at the rest
AT_ONCE = 4
SECONDS = 30.0
MOST_OTHERS = 10
SIGNED_MARKS = (b"/ByteRange", b"SignatureValue", b"META-INF/", b"_xmlsignatures/")
CMS_MARK = bytes.fromhex("06092a864886f70d010702")
NO_FOLDER = _(
    "Whether documents are unchanged is checked; whether their signers can be trusted is not, "
    "because no folder of trusted lists is set. Set EURZAD_TRUSTED_LISTS to a folder the office "
    "may write to and start the office again: the lists are then fetched once a day."
)
NO_LISTS = _(
    "Whether documents are unchanged is checked; whether their signers can be trusted is not, "
    "because the trusted lists were not fetched yet. They are fetched once a day; to fetch them "
    "now, run on the server: python -m eurzad.signing.trust.refresh and the folder set in "
    "EURZAD_TRUSTED_LISTS."
)
UNSIGNED = {"verdict": "unsigned", "signers": [], "reasons": [], "summary": {"state": "unsigned"}}
SHOWN = ("verdict", "trust", "qualified", "signers", "reasons", "summary")


@implementer(IValidator)
class Validator:
    """Has files examined, and tells what was found."""

    title = _("Validation of signatures (trusted lists of the EU)")

    def is_configured(self, site: Any) -> bool:
        """Integrity needs no settings: it is always checked."""
        return True

    def problems(self, site: Any) -> list[str]:
        """Say that trust is not checked while the lists are missing, and what helps."""
        folder = lists_folder()
        if folder is None:
            return [NO_FOLDER]
        return [] if (folder / "index.json").exists() else [NO_LISTS]

    def queue(self, site: Any, record: Any) -> None:
        """Have the files of a record examined soon; once, however often it is asked until then."""
        waiting = checking_store(site).waiting
        uid = record.UID()
        if uid in waiting or (len(files(record)) and not unexamined(record)):
            return
        waiting.insert(uid)
        enqueue(site, JOB, {"record": uid})

    def told(self, record: Any, file_id: str) -> dict[str, Any] | None:
        """Return what was found about a file; None when it is not signed or not yet examined."""
        report = reports(record).get(file_id)
        if report is None or report.told["verdict"] == "unsigned":
            return None
        address = f"{record.absolute_url()}/@@signature-report/{file_id}"
        return {**report.told, "checked": report.checked, "report": address}


def unexamined(record: Any) -> list[Any]:
    """Return the files of a record that no report is on."""
    known = reports(record)
    return [file for file in files(record).values() if file.id not in known]


class Waiting(NamedTuple):
    """A file to be examined: its id, its name and where its bytes are."""

    id: str
    filename: str
    path: str
    size: int


@implementer(IOutboxJob)
class ExamineJob:
    """Examines what files of a record no report is on."""

    failed = _("The signatures of a file were not checked")
    advice = _("Try again; until then do not rely on the signature.")
    time_limit = 240

    def prepare(self, site: Any, entry: Entry) -> dict[str, list[Waiting]]:
        record = find(entry.payload["record"])
        if record is None:
            return {"files": [], "all": []}
        everything = [waiting(file) for file in files(record).values()]
        todo = {file.id for file in unexamined(record)}
        return {"files": [one for one in everything if one.id in todo], "all": everything}

    def perform(self, prepared: dict[str, list[Waiting]], entry: Entry) -> dict[str, Any]:
        folder, online = lists_folder(), asks_issuers()
        found, examined = {}, 0
        for one in prepared["files"]:
            data = read(one)
            if not may_be_signed(data):
                found[one.id] = UNSIGNED
            elif examined < AT_ONCE:
                others = [other for other in prepared["all"] if other.id != one.id]
                found[one.id] = examined_with(data, others, folder, online)
                examined += 1
        return found

    def complete(self, site: Any, entry: Entry, result: dict[str, Any]) -> None:
        uid = entry.payload["record"]
        self.abandoned(site, entry, "")
        record = find(uid)
        if record is None:
            return
        moment = iso(now())
        for file_id, said in result.items():
            told = {name: said.get(name) for name in SHOWN}
            keep_report(record, file_id, Report(told, said.get("report", "").encode(), moment))
        if result and unexamined(record):
            Validator().queue(site, record)

    def abandoned(self, site: Any, entry: Entry, reason: str) -> None:
        """Given up: the record may be queued again."""
        store = checking_store(site).waiting
        if entry.payload["record"] in store:
            store.remove(entry.payload["record"])


def waiting(file: Any) -> Waiting:
    return Waiting(file.id, file.filename, file.blob.committed(), file.size)


def read(one: Waiting) -> bytes:
    """The bytes of a file; of one too large to be examined only its beginning."""
    with Path(one.path).open("rb") as stream:
        return stream.read(LARGEST)


def may_be_signed(data: bytes) -> bool:
    """Whether it is worth starting a process for the file."""
    head = data[:100]
    return CMS_MARK in head or b"MII" in head or any(mark in data for mark in SIGNED_MARKS)


def examined_with(
    data: bytes, others: list[Waiting], folder: Path | None, online: bool
) -> dict[str, Any]:
    """Examine a file; a detached signature together with the files that came with it."""
    try:
        said = examine(data, lists=folder, online=online, seconds=SECONDS)
        if not needs_content(said):
            return said
        for other in others[:MOST_OTHERS]:
            again = examine(data, read(other), lists=folder, online=online, seconds=SECONDS)
            if again["verdict"] == "intact":
                return again
        return said
    except CheckFailed:
        return {**UNSIGNED, "verdict": "unreadable", "summary": failed_summary()}


def needs_content(said: dict[str, Any]) -> bool:
    return any("content-missing" in reason for reason in said["reasons"])


def failed_summary() -> dict[str, str]:
    from eurzad.signing.validation.summary import SENTENCES
    from eurzad.signing.validation.summary import WORDS

    return {
        "state": "unreadable",
        "word": WORDS["unreadable"][0],
        "sentence": SENTENCES["unreadable"][0],
    }
