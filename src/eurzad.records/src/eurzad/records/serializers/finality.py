"""Finality of a letter and appeals of a case as the API tells them."""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.office.functions import fullname_of
from eurzad.records.appeals.appeals import acts_possible
from eurzad.records.appeals.appeals import OUTCOMES
from eurzad.records.appeals.appeals import STATES as APPEAL_STATES
from eurzad.records.appeals.cover import body_for
from eurzad.records.appeals.standing import becomes_final
from eurzad.records.appeals.standing import is_in_term
from eurzad.records.appeals.standing import last_day_for
from eurzad.records.appeals.standing import served_on
from eurzad.records.appeals.standing import standing_of
from eurzad.records.delivery.finality import answer_term
from eurzad.records.delivery.finality import may_be_waived
from eurzad.records.letters.remedy import remedy_of
from eurzad.records.letters.remedy import TITLES
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
    "in_court": _("party_in_court", default="Final, and before the court"),
    "overturned": _("party_overturned", default="Not in force any more"),
}


def finality_json(letter: Any, request: Any) -> dict[str, Any] | None:
    """Return how far a letter is final, None for one that never becomes final."""
    if not becomes_final(letter) or letter.dispatched is None:
        return None
    standing = standing_of(letter)
    remedy = remedy_of(letter)
    may = allowed(HANDLE, letter)
    noted = letter.finality
    reached = standing.since is not None and standing.since <= today()
    return {
        "remedy": remedy,
        "remedy_title": parts.told(TITLES[remedy], request),
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
        and may_be_waived(letter.__parent__.regime, remedy)
        and any(one.state == "running" for one in standing.parties),
    }


def appeal_json(appeal: dict[str, Any], case: Any, request: Any) -> dict[str, Any]:
    """Return an appeal with what it was made by and against, its term and its state."""
    letter, item = find(appeal["letter"]), find(appeal["item"])
    cover = find(appeal.get("cover", ""))
    outcome = appeal["outcome"]
    term = answer_term(case.regime, appeal["remedy"])
    return {
        "id": appeal["id"],
        "remedy": appeal["remedy"],
        "remedy_title": parts.told(TITLES[appeal["remedy"]], request),
        "acts": acts_possible(case, appeal),
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
        "term": {"count": term.count, "unit": term.unit},
        "state": appeal["state"],
        "state_title": parts.told(APPEAL_STATES[appeal["state"]], request),
        "body": appeal.get("body", ""),
        "goes_to": body_for(case, appeal["remedy"]),
        "cover": {"@id": cover.absolute_url(), "title": cover.title} if cover is not None else None,
        "passed_on": appeal.get("passed_on"),
        "returned": appeal.get("returned"),
        "settled": appeal.get("settled"),
        "outcome": outcome,
        "outcome_title": parts.told(OUTCOMES[outcome], request) if outcome else "",
        "note": appeal.get("note", ""),
    }
