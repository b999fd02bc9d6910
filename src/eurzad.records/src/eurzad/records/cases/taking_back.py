"""Taking an assignment back: the case lies again where it lay before it."""

from datetime import date
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.log import case_log
from eurzad.core.office import acting_as
from eurzad.core.office import acting_for
from eurzad.core.office import substituted_by
from eurzad.core.office.acting import SYSTEM
from eurzad.records.cases.assignment import Assignment
from eurzad.records.cases.assignment import put_on_case_and_items
from eurzad.records.cases.assignment import workers_of
from eurzad.records.cases.chain import Link
from eurzad.records.cases.chain import standing_links
from eurzad.records.cases.chain import TAKEN_BACK
from eurzad.records.cases.recipients import remove_recipients
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from eurzad.records.store import find
from eurzad.records.tree import state_of
from plone import api
from typing import Any


ASSIGN = "eurzad: Assign"
NOWHERE = Assignment(unit="", handler="")


def take_back(record: Any, case: Any, comment: str) -> None:
    """Undo the last assignment of a case. `record` is the case, or the item it is asked on.

    Raises Conflict when there is none or it can no longer be undone, Forbidden when neither the
    assignment was this person's nor may they assign the record.
    """
    links = standing_links(case)
    if not links:
        raise Conflict(_("This case has not been assigned."))
    last = links[-1]
    for_whom = _whose(last)
    if for_whom is None and not allowed(ASSIGN, record):
        raise Forbidden(_("Only who assigned the case, or may assign it, takes it back."))
    if for_whom is None:
        for_whom = acting_for(current_user(), record, ASSIGN) or ""
    before = previous_assignment(links)
    _check_possible(case, before)
    remove_recipients(case, _places(last))
    case_log(case).append(
        TAKEN_BACK,
        current_user(),
        comment=comment,
        acting_for=for_whom,
        details={"unit": last.unit, "handler": last.handler},
    )
    if before is NOWHERE:
        _reopen_items(case)
    put_on_case_and_items(case, before)


def may_take_back(record: Any, case: Any) -> bool:
    """Tell whether whoever asks could take the last assignment back now."""
    links = standing_links(case)
    if not links or (_whose(links[-1]) is None and not allowed(ASSIGN, record)):
        return False
    return _is_possible(case, previous_assignment(links))


def _whose(link: Link) -> str | None:
    """Return for whom this person takes back their own assignment, None when it is another's."""
    user_id = current_user()
    if link.entry.actor == user_id or link.entry.acting_for == user_id:
        return ""
    absent = {one.absent for one in substituted_by(user_id)}
    owners = [one for one in (link.entry.actor, link.entry.acting_for) if one in absent]
    return owners[0] if owners else None


def previous_assignment(links: list[Link]) -> Assignment:
    """Return where a case lay before the last assignment, nowhere if that was the first."""
    if len(links) < 2:
        return NOWHERE
    link = links[-2]
    due = link.entry.details.get("due")
    return Assignment(
        unit=link.unit,
        handler=link.handler if link.handler in workers_of(link.unit) else "",
        instruction=link.entry.comment,
        due=date.fromisoformat(due) if due else None,
    )


def _check_possible(case: Any, before: Assignment) -> None:
    if not _is_possible(case, before):
        raise Conflict(_("The case is too far on for its assignment to be taken back."))


def _is_possible(case: Any, before: Assignment) -> bool:
    state = state_of(case)
    return state == "draft" or (state == "open" and before.unit == case.unit)


def _reopen_items(case: Any) -> None:
    workflow = api.portal.get_tool("portal_workflow")
    with acting_as(SYSTEM):
        for item in filter(None, map(find, case.incoming_uids)):
            if state_of(item) == "assigned":
                workflow.doActionFor(item, "take_back")


def _places(link: Link) -> list[tuple[str, str]]:
    return [(one["unit"], one["handler"]) for one in link.entry.details.get("recipients", ())]
