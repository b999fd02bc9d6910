"""Functions: what a person may do follows from the function held in a unit, not from the person.

A function in a unit is a group of users, such as `unit-FN-head`. A change of staff is a change of
the group's members and touches no case.
"""

from dataclasses import dataclass
from eurzad.core import _
from eurzad.core.office.acting import SYSTEM
from plone import api
from typing import Any
from zope.i18n import translate
import re


FUNCTIONS = ("handler", "head", "registry", "archivist", "auditor")
CLERKS = "clerks"
REGISTRY = "registry"
ARCHIVISTS = "archivists"
AUDITORS = "auditors"
RESIDENTS = "residents"

TITLES = {
    "handler": _("Case handler"),
    "head": _("Head of unit"),
    "registry": _("Registry"),
    "archivist": _("Archivist"),
    "auditor": _("Auditor"),
}

# Functions that concern the whole office, whatever unit they are held in, and their groups.
OFFICE_WIDE = {"registry": REGISTRY, "archivist": ARCHIVISTS, "auditor": AUDITORS}

UNIT = "unit-"
GROUP = re.compile(rf"{UNIT}(?P<symbol>.+)-(?P<function>{'|'.join(FUNCTIONS)})")


@dataclass(frozen=True)
class Function:
    """A function held in the unit with this symbol."""

    symbol: str
    function: str


def group_id(symbol: str, function: str) -> str:
    """Return the id of the group of those who hold `function` in the unit. Raises ValueError."""
    if function not in FUNCTIONS:
        raise ValueError(f"no such function: {function!r}")
    return f"{UNIT}{symbol}-{function}"


def create_unit_groups(unit: Any, _event: Any = None) -> None:
    """Make the groups of a unit's functions, unless they are there.

    The groups are members of `clerks`, some also of one for the whole office, and so have roles.
    """
    tool = api.portal.get_tool("portal_groups")
    for function in FUNCTIONS:
        group = group_id(unit.symbol, function)
        title = f"{unit.symbol}: {translate(TITLES[function], target_language='pl')}"
        if tool.getGroupById(group) is None:
            tool.addGroup(group, title=title, description=unit.title)
        _join(CLERKS, group)
        if function in OFFICE_WIDE:
            _join(OFFICE_WIDE[function], group)


def grant(user_id: str, symbol: str, function: str) -> None:
    """Give a person a function in a unit."""
    _join(group_id(symbol, function), user_id)


def revoke(user_id: str, symbol: str, function: str) -> None:
    """Take a function in a unit from a person."""
    _source().removePrincipalFromGroup(user_id, group_id(symbol, function))


def let_succeed(symbol: str, successor: str) -> None:
    """Give those who hold a function in the successor the rights of the same in a closed unit.

    So its closed cases, which nobody touches, stay readable.
    """
    for function in FUNCTIONS:
        _join(group_id(symbol, function), group_id(successor, function))


def functions_of(user_id: str | None) -> list[Function]:
    """Return the functions that a person holds, ordered by unit."""
    if not user_id:
        return []
    found = (GROUP.fullmatch(group) for group in _source()._principal_groups.get(user_id, ()))
    functions = [Function(match["symbol"], match["function"]) for match in found if match]
    return sorted(functions, key=lambda held: (held.symbol, FUNCTIONS.index(held.function)))


def groups_of(principal: str) -> set[str]:
    """Return the groups that a person or a group belongs to, also through other groups."""
    known = _source()._principal_groups
    found: set[str] = set()
    waiting = list(known.get(principal, ()))
    while waiting:
        group = waiting.pop()
        if group not in found:
            found.add(group)
            waiting.extend(known.get(group, ()))
    return found


def people_of(symbol: str, function: str) -> list[dict[str, str]]:
    """Return those who hold `function` in the unit, as `id` and `fullname`, ordered by name."""
    ids = _source().getGroupMembers(group_id(symbol, function))
    people = [{"id": id, "fullname": fullname_of(id)} for id in ids if not GROUP.fullmatch(id)]
    return sorted(people, key=lambda person: person["fullname"])


def fullname_of(user_id: str) -> str:
    """Return a person's name, the user id when none is known."""
    if user_id == SYSTEM:
        return translate(_("The system"), target_language="pl")
    return _entered(user_id, "fullname") or user_id


def name_and_position(user_id: str) -> tuple[str, str]:
    """Return a person's name and position."""
    return fullname_of(user_id), position_of(user_id)


def _entered(user_id: str, name: str) -> str:
    """Return what was entered of a person.

    Read where it is kept: to make a user, all groups and roles are looked up, which takes
    milliseconds for every row of a list. Users from elsewhere have to be made.
    """
    kept = api.portal.get().acl_users.mutable_properties._storage.get(user_id)
    if kept is not None:
        return kept.get(name) or ""
    member = api.user.get(userid=user_id)
    return member.getProperty(name, "") if member else ""


def position_of(user_id: str) -> str:
    """Return a person's position in Polish: as entered, else the functions held."""
    entered = _entered(user_id, "position")
    if entered:
        return entered
    return ", ".join(
        f"{translate(TITLES[held.function], target_language='pl')} ({held.symbol})"
        for held in functions_of(user_id)
    )


def _source() -> Any:
    return api.portal.get()._getOb("acl_users")._getOb("source_groups")


def _join(group: str, principal: str) -> None:
    source = _source()
    if principal not in source.getGroupMembers(group):
        source.addPrincipalToGroup(principal, group)
