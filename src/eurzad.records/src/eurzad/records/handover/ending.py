"""The end of a case that another office deals with now. The file stays here."""

from eurzad.core.clock import today
from eurzad.core.log import case_log
from eurzad.core.office import acting_as
from eurzad.core.office.acting import SYSTEM
from eurzad.records.archive.closed import remember_closed
from eurzad.records.cases.caselist import update_case_list
from eurzad.records.cases.opening import settle
from eurzad.records.desk.entries import index_work
from eurzad.records.store import find
from eurzad.records.tree import state_of
from plone import api
from typing import Any


def end_case(case: Any, office: str, number: str) -> None:
    """End a case, with a mark or without, whose matter was registered by the competent office."""
    case_log(case).append("handed_over", "", details={"office": office, "number": number})
    if state_of(case) not in ("draft", "open"):
        return
    case.outcome = f"Przekazano według właściwości: {office}, {number}"
    case.outcome_kind = "forwarded"
    case.closed = today()
    if case.mark:
        remember_closed(case)
    with acting_as(SYSTEM):
        api.portal.get_tool("portal_workflow").doActionFor(case, "hand_over")
    for item in filter(None, map(find, case.incoming_uids)):
        settle(item)
    update_case_list(case)
    case.reindexObject()
    index_work(case)
