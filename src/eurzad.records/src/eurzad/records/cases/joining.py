"""Joining cases for one procedure (art. 62 KPA), and separating them again."""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.core.log import case_log
from eurzad.core.office import acting_as
from eurzad.core.office.acting import SYSTEM
from eurzad.records import values
from eurzad.records.archive.closed import forget_closed
from eurzad.records.archive.closed import remember_closed
from eurzad.records.cases.lookup import read_case
from eurzad.records.cases.parties import parties_of
from eurzad.records.cases.parties import Party
from eurzad.records.cases.parties import put_parties
from eurzad.records.cases.refresh import refresh
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from eurzad.records.store import find
from eurzad.records.tree import state_of
from plone import api
from typing import Any


MOST = 50


def join(lead: Any, data: dict[str, Any]) -> None:
    """Join open cases to one that leads them. Raises Invalid, Conflict, Forbidden.

    The others end as joined. Their parties become parties of the leading case, and their documents
    are reached from it; whoever sees one sees all.
    """
    values.only(data, ("cases", "comment"))
    comment = values.text(data, "comment", 2000)
    others = _read_cases(lead, data)
    if state_of(lead) != "open" or lead.joined_to:
        raise Conflict(_("Only an open case can lead others."))
    for other in others:
        _join_one(lead, other, comment)
    refresh(lead)


def _read_cases(lead: Any, data: dict[str, Any]) -> list[Any]:
    given = data.get("cases")
    if not isinstance(given, list) or not 0 < len(given) <= MOST:
        raise invalid("cases", _("Name the cases to be joined."))
    others = {}
    for text in given:
        try:
            other = read_case({"cases": text}, "cases")
        except Invalid as error:
            raise invalid("cases", error.fields[0].message) from error
        _check(lead, other)
        others[other.UID()] = other
    return list(others.values())


def _check(lead: Any, other: Any) -> None:
    if other.UID() == lead.UID():
        raise invalid("cases", _("A case is not joined to itself."))
    if state_of(other) != "open" or other.joined:
        mapping = {"mark": other.mark or other.title}
        message = _(
            "${mark}: only an open case that leads no others can be joined.", mapping=mapping
        )
        raise invalid("cases", message)
    if not allowed("eurzad: Handle case", other):
        raise Forbidden(_("You may join only cases that you handle."))
    if "restricted" in {lead.access, other.access} and lead.access != other.access:
        message = _("Restrict both cases, or neither: joined cases have one circle of readers.")
        raise invalid("cases", message)
    if any(state_of(one) in ("awaiting_approval", "approved") for one in other.objectValues()):
        mapping = {"mark": other.mark}
        message = _("${mark}: a letter is still to be approved or dispatched.", mapping=mapping)
        raise invalid("cases", message)


def _join_one(lead: Any, other: Any, comment: str) -> None:
    other.joined_to = lead.UID()
    other.closed = today()
    other.outcome_kind = "joined"
    remember_closed(other)
    other.list_remarks = (*other.list_remarks, f"połączono ze sprawą {lead.mark}")
    lead.joined = (*lead.joined, other.UID())
    lead.list_remarks = (*lead.list_remarks, f"dołączono sprawę {other.mark}")
    put_parties(lead, (*parties_of(lead), *_newcomers(lead, other)))
    _change_state(other, "join")
    for case, far in ((lead, other), (other, lead)):
        case_log(case).append("joined", current_user(), comment=comment, details={"case": far.mark})
    other.reindexObject()
    refresh(other)


def _newcomers(lead: Any, other: Any) -> list[Party]:
    """Return the parties of the other case that the leading one lacks, with new ids."""
    known = {(party["name"], party["address"]): party["id"] for party in parties_of(lead)}
    next_number = len(lead.parties) + 1
    ids: dict[str, str] = {}
    new: list[Party] = []
    for party in parties_of(other):
        key = (party["name"], party["address"])
        if key in known and party["role"] in ("party", "participant"):
            ids[party["id"]] = known[key]
            continue
        ids[party["id"]] = f"p{next_number + len(new)}"
        new.append({**party, "id": ids[party["id"]], "joined_from": other.UID(), "versions": []})
    for party in new:
        party["representative_of"] = [ids[one] for one in party["representative_of"] if one in ids]
        party["succeeds"] = ids.get(party["succeeds"], "")
    return new


def separate(lead: Any, data: dict[str, Any]) -> Any:
    """Separate a joined case: it goes on by itself. Return it. Raises Missing, Conflict, Invalid.

    Parties that came with it end in the leading case on this day.
    """
    values.only(data, ("case", "comment"))
    comment = values.text(data, "comment", 2000, required=True)
    uid = values.line(data, "case", 32, required=True)
    other = find(uid) if uid in lead.joined else None
    if other is None:
        raise Missing(_("The case leads no such case."))
    if state_of(lead) != "open":
        raise Conflict(_("This cannot be done in the present state."))
    forget_closed(other)
    other.joined_to = other.outcome_kind = ""
    other.closed = None
    other.list_remarks = (*other.list_remarks, f"wyłączono ze sprawy {lead.mark}")
    lead.joined = tuple(one for one in lead.joined if one != uid)
    lead.list_remarks = (*lead.list_remarks, f"wyłączono sprawę {other.mark}")
    put_parties(lead, (_ended(party, uid) for party in parties_of(lead)))
    _change_state(other, "separate")
    for case, far in ((lead, other), (other, lead)):
        case_log(case).append(
            "separated", current_user(), comment=comment, details={"case": far.mark}
        )
    other.reindexObject()
    refresh(other)
    refresh(lead)
    return other


def _ended(party: Party, uid: str) -> Party:
    if party["joined_from"] != uid or party["ended"]:
        return party
    return {**party, "ended": "separated", "valid_to": today().isoformat()}


def _change_state(obj: Any, transition: str) -> None:
    with acting_as(SYSTEM):
        api.portal.get_tool("portal_workflow").doActionFor(obj, transition)
