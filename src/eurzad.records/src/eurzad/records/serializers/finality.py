"""Finality of a letter and appeals of a case as the API tells them."""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.office.functions import fullname_of
from eurzad.records.appeals.appeals import OUTCOMES
from eurzad.records.appeals.appeals import STATES as APPEAL_STATES
from eurzad.records.appeals.standing import has_remedy
from eurzad.records.appeals.standing import is_in_term
from eurzad.records.appeals.standing import last_day_for
from eurzad.records.appeals.standing import served_on
from eurzad.records.appeals.standing import standing_of
from eurzad.records.delivery.finality import days_to_pass_on
from eurzad.records.delivery.finality import may_be_waived
from eurzad.records.rights import allowed
from eurzad.records.serializers import parts
from eurzad.records.store import find
from typing import Any


HANDLE = "eurzad: Handle case"
PARTY_STATES = {
    "not_served": _("party_not_served", default="Not served yet"),
    "running": _("party_running", default="The term of appeal runs"),
    "final": _("party_final", default="Final"),
    "waived": _("party_waived", default="The party waived the appeal"),
    "appealed": _("party_appealed", default="Appealed against in time"),
    "overturned": _("party_overturned", default="Not in force any more"),
}


def finality_json(letter: Any, request: Any) -> dict[str, Any] | None:
    """Return how far a letter is final, None for one that has no remedy."""
    if not has_remedy(letter) or letter.dispatched is None:
        return None
    standing = standing_of(letter)
    may = allowed(HANDLE, letter)
    noted = letter.finality
    reached = standing.since is not None and standing.since <= today()
    return {
        "since": parts.iso_day(standing.since),
        "binding": standing.binding,
        "parties": [
            {
                "name": one.name,
                "state": one.state,
                "state_title": parts.told(PARTY_STATES[one.state], request),
                "served": parts.iso_day(served_on(letter, one.name)),
                "last_day": parts.iso_day(one.last_day),
                "final_since": parts.iso_day(one.final_since),
            }
            for one in standing.parties
        ],
        "noted": noted
        and {
            "since": noted["since"],
            "binding": noted["binding"],
            "at": noted["stamped"],
            "by": fullname_of(noted["by"]),
        },
        "may_note": may and reached and not noted,
        "may_waive": may
        and may_be_waived(letter.__parent__.regime, letter.kind)
        and any(one.state == "running" for one in standing.parties),
    }


def appeal_json(appeal: dict[str, Any], regime: str, request: Any) -> dict[str, Any]:
    """Return an appeal with what it was made by and against, its term and its state."""
    letter, item = find(appeal["letter"]), find(appeal["item"])
    cover = find(appeal.get("cover", ""))
    outcome = appeal["outcome"]
    return {
        "id": appeal["id"],
        "party": appeal["party"],
        "letter": {"@id": letter.absolute_url(), "title": letter.title, "UID": letter.UID()},
        "item": {"@id": item.absolute_url(), "register_number": item.register_number},
        "posted": appeal["posted"],
        "received": appeal["received"],
        "last_day": parts.iso_day(last_day_for(letter, appeal["party"])),
        "in_term": is_in_term(letter, appeal),
        "deadline": parts.days_to(appeal["pass_on_by"])
        if appeal["state"] in ("open", "drafted")
        else None,
        "days_to_pass_on": days_to_pass_on(regime),
        "state": appeal["state"],
        "state_title": parts.told(APPEAL_STATES[appeal["state"]], request),
        "body": appeal.get("body", ""),
        "cover": {"@id": cover.absolute_url(), "title": cover.title} if cover is not None else None,
        "passed_on": appeal.get("passed_on"),
        "returned": appeal.get("returned"),
        "settled": appeal.get("settled"),
        "outcome": outcome,
        "outcome_title": parts.told(OUTCOMES[outcome], request) if outcome else "",
        "note": appeal.get("note", ""),
    }
