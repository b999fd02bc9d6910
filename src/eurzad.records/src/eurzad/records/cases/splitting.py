"""Taking a matter out of a case into a new one of its own."""

from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.records import values
from eurzad.records.cases.founding import new_case
from eurzad.records.cases.opening import read_class
from eurzad.records.cases.parties import parties_of
from eurzad.records.cases.parties import put_parties
from eurzad.records.cases.refresh import refresh
from eurzad.records.cases.relations import relate
from eurzad.records.rights import current_user
from eurzad.records.store import find
from eurzad.records.tree import state_of
from eurzad.records.workflow import perform
from typing import Any


# What the new case has of the old one: its procedure, and who deals with it.
COPIED = (
    "unit",
    "handler",
    "access",
    "admitted",
    "excluded",
    "regime",
    "term_unit",
    "term_count",
    "settlement",
    "appeal",
    "appeal_body",
    "appeal_body_name",
    "appeal_body_address",
    "service_id",
    "service_title",
    "service_uid",
)


def split(case: Any, data: dict[str, Any]) -> Any:
    """Found a case out of another with the chosen items and parties, and return it.

    The new case is opened at once and has its own mark; it follows from the old one. Items move,
    parties are in both. Raises Invalid, Conflict.
    """
    values.only(data, ("title", "file_plan_class", "items", "parties", "comment"))
    if state_of(case) != "open":
        raise Conflict(_("This cannot be done in the present state."))
    title = values.line(data, "title", required=True)
    file_class = read_class(data, case.unit)
    items = _chosen(data, "items", case.incoming_uids)
    everybody = parties_of(case)
    chosen = _chosen(data, "parties", [party["id"] for party in everybody])
    comment = values.text(data, "comment", 2000)
    new = new_case(title, case.filed, **{name: getattr(case, name) for name in COPIED})
    new.incoming_uids = tuple(items)
    case.incoming_uids = tuple(one for one in case.incoming_uids if one not in items)
    for item in filter(None, map(find, items)):
        item.case_uid = new.UID()
    put_parties(new, (_kept(party, chosen) for party in everybody if party["id"] in chosen))
    refresh(new)
    case_log(new).append("founded", current_user(), details={"case": case.mark})
    perform(new, "open", file_plan_class=file_class)
    relate(new, "follows_from", case)
    case.list_remarks = (*case.list_remarks, f"wyłączono do odrębnej sprawy {new.mark}")
    new.list_remarks = (*new.list_remarks, f"wyłączono ze sprawy {case.mark}")
    for one, far in ((case, new), (new, case)):
        case_log(one).append("split", current_user(), comment=comment, details={"case": far.mark})
        refresh(one)
    return new


def _chosen(data: dict[str, Any], name: str, possible: Any) -> list[str]:
    given = data.get(name) or []
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise invalid(name, _("This must be a list."))
    if set(given) - set(possible):
        raise invalid(name, _("Choose among those that the case has."))
    return [one for one in possible if one in given]


def _kept(party: dict[str, Any], chosen: list[str]) -> dict[str, Any]:
    """Return a party as the new case has it: with those of its principals that came along."""
    return {
        **party,
        "representative_of": [one for one in party["representative_of"] if one in chosen],
        "succeeds": party["succeeds"] if party["succeeds"] in chosen else "",
        "joined_from": "",
        "versions": [],
    }
