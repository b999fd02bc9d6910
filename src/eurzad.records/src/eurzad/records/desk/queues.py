"""The queues of the desk: what is whose work."""

from AccessControl import getSecurityManager
from dataclasses import dataclass
from datetime import timedelta
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import invalid
from eurzad.core.office import functions_of
from eurzad.records.desk.catalog import desk
from eurzad.records.desk.catalog import principals
from plone import api
from typing import Any


SCOPES = ("mine", "unit", "to_approve", "overdue", "incoming", "to_send", "undelivered")
SORTS = ("deadline", "received", "updated")


@dataclass(frozen=True)
class Clerk:
    """Whoever sits at the desk: principals of the person, and units by function."""

    id: str
    principals: list[str]
    heads: list[str]
    handles: list[str]
    is_registry: bool

    @property
    def units(self) -> list[str]:
        return sorted({*self.heads, *self.handles})


def clerk(user_id: str) -> Clerk:
    """Return the clerk with this user id."""
    functions = functions_of(user_id)
    groups = groups_of(user_id)
    return Clerk(
        id=user_id,
        principals=principals(user_id, groups),
        heads=[held.symbol for held in functions if held.function == "head"],
        handles=[held.symbol for held in functions if held.function == "handler"],
        is_registry=any(held.function == "registry" for held in functions),
    )


def groups_of(user_id: str) -> list[str]:
    """Return the ids of a person's groups; whoever asks for themselves need not be looked up."""
    user = getSecurityManager().getUser()
    if user.getId() != user_id:
        user = api.user.get(userid=user_id)
    return list(user.getGroups()) if user is not None else []


def query_for(scope: str, who: Clerk) -> dict[str, Any] | None:
    """Return the query of a queue, None when it is empty for this clerk. Raises Invalid."""
    if scope not in SCOPES:
        raise invalid("scope", _("Choose one of the values."))
    query = QUERIES[scope](who)
    return None if query is None else {**query, "rights": who.principals}


def _mine(who: Clerk) -> dict[str, Any]:
    return {"kind": "case", "handler": who.id}


def _unit(who: Clerk) -> dict[str, Any] | None:
    return {"kind": "case", "unit": who.units} if who.units else None


def _to_approve(who: Clerk) -> dict[str, Any] | None:
    if not who.heads:
        return None
    return {"kind": "letter", "state": "awaiting_approval", "unit": who.heads}


def _overdue(who: Clerk) -> dict[str, Any] | None:
    yesterday = today() - timedelta(days=1)
    query = {"kind": "case", "deadline": {"query": yesterday.isoformat(), "range": "max"}}
    return {**query, "unit": who.heads} if who.heads else {**query, "handler": who.id}


def _incoming(who: Clerk) -> dict[str, Any] | None:
    if who.is_registry:
        return {"kind": "incoming", "state": "registered"}
    if who.heads:
        return {"kind": "incoming", "state": "assigned", "handler": "", "unit": who.heads}
    return None


def _to_send(who: Clerk) -> dict[str, Any] | None:
    return {"kind": "outgoing", "state": "to_send"} if who.is_registry else None


def _undelivered(who: Clerk) -> dict[str, Any]:
    query = {"kind": "outgoing", "state": ["returned", "failed"]}
    return {**query, "unit": who.heads} if who.heads else {**query, "handler": who.id}


QUERIES = {
    "mine": _mine,
    "unit": _unit,
    "to_approve": _to_approve,
    "overdue": _overdue,
    "incoming": _incoming,
    "to_send": _to_send,
    "undelivered": _undelivered,
}


def count(scope: str, who: Clerk) -> int:
    """Return the length of a queue."""
    query = query_for(scope, who)
    return desk(api.portal.get()).count(query) if query is not None else 0
