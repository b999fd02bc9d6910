"""The queues of the desk: what is whose work."""

from AccessControl import getSecurityManager
from dataclasses import dataclass
from datetime import timedelta
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.office import desk_of
from eurzad.core.office import duties_of
from eurzad.core.office import group_id
from eurzad.core.office import with_units_below
from eurzad.records.desk.catalog import desk
from eurzad.records.desk.catalog import principals
from eurzad.records.desk.soon import soon_until
from plone import api
from typing import Any


SCOPES = (
    "mine",
    "unit",
    "to_approve",
    "to_sign",
    "overdue",
    "due_soon",
    "incoming",
    "to_send",
    "undelivered",
    "appeals",
    "messages",
    "copies",
    "cooperation",
)
SORTS = ("deadline", "received", "updated")


@dataclass(frozen=True)
class Clerk:
    """Whose desk is looked at, units by function, and the principals of whoever looks."""

    id: str
    principals: list[str]
    heads: list[str]
    handles: list[str]
    is_registry: bool

    @property
    def led(self) -> list[str]:
        """Units that the person heads, with those below them."""
        return sorted({below for symbol in self.heads for below in with_units_below(symbol)})

    @property
    def units(self) -> list[str]:
        return sorted({*self.led, *self.handles})


def clerk(user_id: str, place_of: str = "") -> Clerk:
    """Return the clerk with this user id, or as they sit at the desk of whom they substitute.

    Raises Forbidden when they do not substitute that person today.
    """
    owner = place_of or user_id
    functions = [duty for duty in duties_of(user_id) if duty.of == owner]
    if owner != user_id and not functions:
        raise Forbidden(_("You do not substitute this person."))
    groups = groups_of(user_id)
    return Clerk(
        id=owner,
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
    return None if query is None else {"rights": who.principals, **query}


def _mine(who: Clerk) -> dict[str, Any]:
    return {"kind": "case", "handler": who.id}


def _unit(who: Clerk) -> dict[str, Any] | None:
    return {"kind": "case", "unit": who.units} if who.units else None


def _to_approve(who: Clerk) -> dict[str, Any]:
    groups = [group_id(symbol, "head") for symbol in who.heads]
    groups += [group_id(symbol, "handler") for symbol in who.handles]
    turn = [f"user:{who.id}", *(f"group:{one}" for one in groups)]
    return {"kind": "letter", "state": "awaiting_approval", "waits_for": turn}


def _to_sign(who: Clerk) -> dict[str, Any]:
    return {"kind": "letter", "state": "approved", "waits_for": [f"user:{who.id}"]}


def _overdue(who: Clerk) -> dict[str, Any] | None:
    yesterday = today() - timedelta(days=1)
    query = {"kind": "case", "deadline": {"query": yesterday.isoformat(), "range": "max"}}
    return {**query, "unit": who.led} if who.heads else {**query, "handler": who.id}


def _due_soon(who: Clerk) -> dict[str, Any]:
    """Cases, and appeals to be passed on, whose last day is today or in the next working days."""
    days = (today().isoformat(), soon_until().isoformat())
    query = {"kind": ["case", "appeal"], "deadline": {"query": days, "range": "min:max"}}
    return {**query, "unit": who.led} if who.heads else {**query, "handler": who.id}


def _incoming(who: Clerk) -> dict[str, Any] | None:
    if who.is_registry:
        return {"kind": "incoming", "state": "registered"}
    if who.heads:
        heads = [f"group:{group_id(symbol, 'head')}" for symbol in who.heads]
        return {"kind": "incoming", "state": "assigned", "handler": "", "waits_for": heads}
    return None


def _to_send(who: Clerk) -> dict[str, Any] | None:
    return {"kind": "outgoing", "state": "to_send"} if who.is_registry else None


def _undelivered(who: Clerk) -> dict[str, Any]:
    query = {"kind": "outgoing", "state": ["returned", "failed"]}
    return {**query, "unit": who.led} if who.heads else {**query, "handler": who.id}


def _copies(who: Clerk) -> dict[str, Any] | None:
    desks = [desk_of(who.id, symbol) for symbol in {*who.heads, *who.handles}]
    groups = [*desks, *(group_id(symbol, "head") for symbol in who.heads)]
    return {"kind": "copy", "rights": [f"group:{one}" for one in groups]} if groups else None


def _appeals(who: Clerk) -> dict[str, Any]:
    query = {"kind": "appeal"}
    return {**query, "unit": who.led} if who.heads else {**query, "handler": who.id}


def _messages(who: Clerk) -> dict[str, Any]:
    query = {"kind": "message"}
    return {**query, "unit": who.led} if who.heads else {**query, "handler": who.id}


def _cooperation(who: Clerk) -> dict[str, Any] | None:
    return {"kind": "cooperation", "unit": who.units} if who.units else None


QUERIES = {
    "mine": _mine,
    "unit": _unit,
    "to_approve": _to_approve,
    "to_sign": _to_sign,
    "overdue": _overdue,
    "due_soon": _due_soon,
    "incoming": _incoming,
    "to_send": _to_send,
    "undelivered": _undelivered,
    "copies": _copies,
    "appeals": _appeals,
    "messages": _messages,
    "cooperation": _cooperation,
}


def count(scope: str, who: Clerk) -> int:
    """Return the length of a queue."""
    query = query_for(scope, who)
    return desk(api.portal.get()).count(query) if query is not None else 0
