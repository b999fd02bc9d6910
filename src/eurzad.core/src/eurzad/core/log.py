"""The log of a case: what was done, when, by whom. It can be added to, and nothing else.

Each entry holds the hash of the one before it, so that a change anywhere shows.
"""

from BTrees.IOBTree import IOBTree
from collections.abc import Container
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from eurzad.core.anchors.changes import note_change
from eurzad.core.clock import now
from eurzad.core.office.duties import acting_for as acting_for_on
from eurzad.core.office.duties import HANDLE
from eurzad.core.office.functions import name_and_position
from hashlib import sha256
from persistent import Persistent
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.annotation.interfaces import IAnnotations
import json


KEY = "eurzad.core.log"

ACTS = (
    "registered",
    "assigned",
    "opened",
    "letter_drafted",
    "letter_edited",
    "submitted_for_approval",
    "returned",
    "withdrawn",
    "endorsed",
    "opinion_given",
    "approved",
    "signed",
    "signature_refused",
    "time_stamp_renewed",
    "signed_on_paper",
    "signed_scan_added",
    "dispatched",
    "posted",
    "service_noted",
    "served",
    "sent_again",
    "proof_added",
    "appeal_waived",
    "finality_noted",
    "appeal_noted",
    "appeal_cover_drafted",
    "appeal_passed_on",
    "appeal_self_reviewed",
    "appeal_reconsidered",
    "appeal_withdrawn",
    "appeal_returned",
    "hand_over_drafted",
    "handed_over",
    "taken_over",
    "read",
    "closed",
    "reopened",
    "category_changed",
    "transfer_proposed",
    "transfer_returned",
    "archived",
    "held",
    "released",
    "lent",
    "loan_returned",
    "packed",
    "passed_to_state_archive",
    "destroyed",
    "document_added",
    "assignment_taken_back",
    "acknowledged",
    "entry_corrected",
    "entry_annulled",
    "scan_attached",
    "clock_event",
    "clock_cancelled",
    "transferred",
    "founded",
    "procedure_changed",
    "filed_without_mark",
    "taken_up_again",
    "item_attached",
    "item_detached",
    "joined",
    "separated",
    "split",
    "party_added",
    "party_changed",
    "party_ended",
    "relation_added",
    "relation_removed",
    "note_added",
    "note_changed",
    "message_received",
    "message_sent",
    "message_read",
    "excluded",
    "exclusion_ended",
    "access_changed",
    "cooperation_asked",
    "cooperation_answered",
    "step_retried",
    "step_settled",
    "account_untied",
    "account_closed",
    "visit_booked",
    "visit_moved",
    "visit_cancelled",
    "visit_linked",
    "visit_unlinked",
)

# What an act needs, where it is not the right to handle the case.
PERMISSIONS = {
    "registered": "eurzad: Register incoming",
    "assigned": "eurzad: Assign",
    "returned": "eurzad: Approve letter",
    "approved": "eurzad: Approve letter",
    "dispatched": "eurzad: Dispatch letter",
    "assignment_taken_back": "eurzad: Assign",
}


@dataclass(frozen=True)
class LogEntry:
    """One act. Name and position are those of the moment; `time` is aware, in UTC."""

    ordinal: int
    time: datetime
    act: str
    actor: str
    actor_name: str
    actor_position: str
    acting_for: str | None
    comment: str
    details: dict[str, Any] = field(default_factory=dict)
    previous_hash: str = ""
    hash: str = ""


PROBLEMS = {
    "unreadable": "the entry cannot be read",
    "ordinal": "the ordinal is not the next one",
    "chain": "the entry does not follow the one before it",
    "count": "entries are missing or were added at the end",
    "head": "the last entry is not the one written last",
    "anchor": "the log is not the one that was anchored",
}


@dataclass(frozen=True)
class Problem:
    """What is wrong with a log, and at which entry. `what` is a key of PROBLEMS."""

    ordinal: int
    what: str


class CaseLog(Persistent):
    """The log of one object, append-only."""

    def __init__(self, subject: str) -> None:
        self.subject = subject
        self._texts = IOBTree()
        self._count = 0
        self._head = genesis(subject)

    def append(
        self,
        act: str,
        actor: str,
        comment: str = "",
        acting_for: str | None = None,
        details: dict[str, Any] | None = None,
    ) -> LogEntry:
        """Write down that `actor` (a user id) did `act`. Raises ValueError for an unknown act."""
        if act not in ACTS:
            raise ValueError(f"no such act: {act!r}")
        name, position = name_and_position(actor)
        fields = {
            "ordinal": self._count + 1,
            "time": now().isoformat(timespec="microseconds"),
            "act": act,
            "actor": actor,
            "actor_name": name,
            "actor_position": position,
            "acting_for": acting_for,
            "comment": comment,
            "details": details or {},
            "previous_hash": self._head,
        }
        text = canonical(fields)
        self._count += 1
        self._texts[self._count] = text
        self._head = digest(text)
        self._keep()
        note_change(self.subject, self._count, self._head)
        return read(text)

    def _keep(self) -> None:
        keep = self.__dict__.pop("_v_keep", None)
        if keep is not None:
            keep()

    def entries(self, skip: Container[int] = ()) -> Iterator[LogEntry]:
        """Return the entries, the oldest first, but those that `skip` says cannot be read."""
        return (read(text) for ordinal, text in self._texts.items() if ordinal not in skip)

    def __len__(self) -> int:
        return self._count

    def verify(self, claims: Iterable[tuple[int, str]] = ()) -> list[Problem]:
        """Return what is wrong with the log: nothing, unless it was tampered with.

        `claims` are what anchors say of it: how many entries it had, and the hash of the last.
        """
        problems = []
        previous = genesis(self.subject)
        unmet = set(claims)
        for expected, (ordinal, text) in enumerate(self._texts.items(), start=1):
            problems += check(expected, ordinal, text, previous)
            previous = digest(text)
            unmet.discard((expected, previous))
        problems += [Problem(count, "anchor") for count, _head in sorted(unmet)]
        if len(self._texts) != self._count:
            problems.append(Problem(self._count, "count"))
        if previous != self._head:
            problems.append(Problem(self._count, "head"))
        return problems


class LogOf:
    """The log of one object, which knows in whose place somebody acts there."""

    def __init__(self, obj: Any, log: CaseLog) -> None:
        self._obj = obj
        self._log = log

    def append(
        self,
        act: str,
        actor: str,
        comment: str = "",
        acting_for: str | None = None,
        details: dict[str, Any] | None = None,
    ) -> LogEntry:
        """Write down that `actor` (a user id) did `act`. Raises ValueError for an unknown act.

        For whom a substitute acts follows from their rights on the object; it is given as
        `acting_for` where the act itself changed these rights.
        """
        if acting_for is None:
            acting_for = acting_for_on(actor, self._obj, PERMISSIONS.get(act, HANDLE))
        return self._log.append(act, actor, comment, acting_for or None, details)

    @property
    def subject(self) -> str:
        return self._log.subject

    def entries(self, skip: Container[int] = ()) -> Iterator[LogEntry]:
        """Return the entries, the oldest first, but those that `skip` says cannot be read."""
        return self._log.entries(skip)

    def __len__(self) -> int:
        return len(self._log)

    def verify(self, claims: Iterable[tuple[int, str]] = ()) -> list[Problem]:
        """Return what is wrong with the log, given what anchors claim of it."""
        return self._log.verify(claims)


def case_log(obj: Any) -> LogOf:
    """Return the log of an object. It is kept from the first entry on: reading writes nothing."""
    return LogOf(obj, kept_log(obj))


def kept_log(obj: Any) -> CaseLog:
    """Return the log itself."""
    annotations = IAnnotations(obj)
    found = annotations.get(KEY)
    if found is None:
        found = CaseLog(IUUID(obj, None) or "")
        found._v_keep = lambda: annotations.__setitem__(KEY, found)
    return found


def check(expected: int, ordinal: int, text: str, previous: str) -> list[Problem]:
    """Return what is wrong with one entry, given the hash of the one before it."""
    problems = []
    try:
        fields = json.loads(text)
        read(text)
    except (ValueError, TypeError, KeyError):
        return [Problem(ordinal, "unreadable")]
    if ordinal != expected or fields["ordinal"] != expected:
        problems.append(Problem(ordinal, "ordinal"))
    if fields.get("previous_hash") != previous:
        problems.append(Problem(ordinal, "chain"))
    return problems


def read(text: str) -> LogEntry:
    """Return the entry written as `text`."""
    fields = json.loads(text)
    return LogEntry(**{**fields, "time": datetime.fromisoformat(fields["time"])}, hash=digest(text))


def canonical(fields: dict[str, Any]) -> str:
    """Return the one JSON text for these fields. Raises ValueError when they are not JSON."""
    try:
        return json.dumps(
            fields, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
        )
    except TypeError as error:
        raise ValueError("details of a log entry are JSON") from error


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def genesis(subject: str) -> str:
    """Return what stands for the hash before the first entry: it ties the log to its object."""
    return digest(f"eurzad log of {subject}")
