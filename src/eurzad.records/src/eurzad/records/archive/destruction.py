"""Destroying the files of a case. Rows of registers and the log stay, and say what happened.

The bytes leave the disk with the next pack of the database.
"""

from eurzad.core.clock import today
from eurzad.core.log import case_log
from eurzad.core.log import KEY as LOG
from eurzad.records.archive.closed import forget_closed
from eurzad.records.archive.documents import outgoing_of
from eurzad.records.archive.holdings import update_holding
from eurzad.records.cases.caselist import update_case_list
from eurzad.records.interfaces import FilesDestroyed
from eurzad.records.interfaces import ILetter
from eurzad.records.rights import current_user
from eurzad.records.store import find
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.event import notify


OURS = "eurzad."
TEXTS = ("legal_basis", "operative_part", "reasons", "instruction", "remarks")


def destroy_files(case: Any, number: str, basis: str) -> None:
    """Destroy all documents of a case for good, on the basis of a list of disposal."""
    outgoing = outgoing_of(case)
    incoming = [item for item in map(find, case.incoming_uids) if item is not None]
    for record in (*incoming, *case.objectValues(), *outgoing, case):
        destroy_record(record)
    if not case.archive_list:
        forget_closed(case)
    case.notes = ()
    case.messages = ()
    case.archive_state = "destroyed"
    case.destroyed = {"day": today().isoformat(), "list": number, "basis": basis}
    case_log(case).append("destroyed", current_user(), comment=basis, details={"list": number})
    update_case_list(case)
    update_holding(case)
    case.reindexObject()


def destroy_record(record: Any) -> None:
    """Remove the files and texts of one record; what the registers tell of it stays."""
    annotations = IAnnotations(record)
    for key in [key for key in annotations if key.startswith(OURS) and key != LOG]:
        del annotations[key]
    if ILetter.providedBy(record):
        for name in TEXTS:
            setattr(record, name, "")
    notify(FilesDestroyed(record))
