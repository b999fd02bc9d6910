"""As whom a person is in a case: a party, or somebody's representative."""

from eurzad.core import _
from eurzad.records.cases.parties import AGENTS
from eurzad.records.cases.parties import current
from eurzad.records.cases.parties import parties_of
from typing import Any
from zope.i18n import translate


ROLES = {
    "party": _("role_party", default="Party"),
    "participant": _("role_participant", default="Participant with the rights of a party"),
    "representative": _("role_representative", default="Representative"),
    "statutory_representative": _(
        "role_statutory_representative", default="Statutory representative"
    ),
}


def acting_in(case: Any, user_id: str, request: Any) -> list[dict[str, Any]]:
    """Return the roles of a person in a case today, with the names of those represented."""
    names = {party["id"]: party["name"] for party in parties_of(case)}
    return [
        {
            "party": party["id"],
            "name": party["name"],
            "role": party["role"],
            "role_title": translate(ROLES[party["role"]], context=request),
            "on_behalf_of": [names[id] for id in party["representative_of"] if id in names],
        }
        for party in current(case)
        if party["user_id"] == user_id
    ]


def parties_for(case: Any, user_id: str) -> list[str]:
    """Return the names of the parties in whose name a person may act: their own, or others'."""
    names = {party["id"]: party["name"] for party in parties_of(case)}
    found: dict[str, None] = {}
    for party in current(case):
        if party["user_id"] != user_id:
            continue
        ids = party["representative_of"] if party["role"] in AGENTS else [party["id"]]
        found.update(dict.fromkeys(names[id] for id in ids if id in names))
    return list(found)
