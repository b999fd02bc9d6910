"""Who belongs to a record: its circle, from which all roles follow."""

from dataclasses import dataclass
from eurzad.core.office import people_of
from eurzad.core.office import with_units_above
from eurzad.core.office.units import current_symbol
from eurzad.records.interfaces import ICase
from eurzad.records.interfaces import ILetter
from eurzad.records.store import find
from plone import api
from typing import Any


# Site roles that read records of all units in some states, and the functions that carry them.
SITE_ROLES = {"Auditor": "auditor", "Archivist": "archivist", "Registry Clerk": "registry"}


@dataclass(frozen=True)
class Circle:
    """Who belongs to a record: unit and handler, and what its case says of others.

    `restricted`: only handler, head and those `admitted`. `excluded` have no part in the case
    (art. 24-26 KPA). `readers` are units that read along, `recipients` those of the assignment
    (unit, handler), `through` the units whose heads handed the case on; `approvers` the principals
    whose approval or opinion a letter of the case waits for; `everywhere` are the functions whose
    holders, in whatever unit, read a record in this state.
    """

    unit: str
    handler: str
    restricted: bool = False
    admitted: tuple[str, ...] = ()
    excluded: frozenset[str] = frozenset()
    readers: tuple[str, ...] = ()
    recipients: tuple[tuple[str, str], ...] = ()
    through: tuple[str, ...] = ()
    approvers: tuple[str, ...] = ()
    everywhere: tuple[str, ...] = ()

    @property
    def guarded(self) -> bool:
        return self.restricted or bool(self.excluded)


def circle_of(obj: Any) -> Circle:
    """Return the circle of a record. A letter has that of its case, an item its case's rules."""
    case = case_of(obj)
    own = case if ILetter.providedBy(obj) else obj
    assigned = {
        "unit": own.unit or "",
        "handler": own.handler or "",
        "recipients": tuple((one["unit"], one["handler"]) for one in _listed(own, "recipients")),
        "through": tuple(_listed(own, "assigned_through")),
        "everywhere": read_everywhere_by(obj),
    }
    if case is None:
        return Circle(**assigned)
    joined = [one for one in map(find, (case.joined_to, *case.joined)) if one is not None]
    return Circle(
        **assigned,
        restricted=case.access == "restricted",
        admitted=tuple(case.admitted),
        approvers=tuple(case.approval_readers),
        excluded=frozenset(
            one["user_id"] for each in (case, *joined) for one in each.excluded if not one["until"]
        ),
        readers=tuple(
            {
                *(one["unit"] for one in case.cooperation if not one["until"]),
                *(one.unit for one in joined if one.unit != own.unit),
            }
        ),
    )


def _listed(obj: Any, name: str) -> tuple[Any, ...]:
    return tuple(getattr(obj, name, ()))


def read_everywhere_by(obj: Any) -> tuple[str, ...]:
    """Return the functions whose site roles may view a record in its present state."""
    state = workflow_of(obj)._getWorkflowStateOf(obj)
    roles = state.getPermissionInfo("View")["roles"] if state is not None else ()
    return tuple(SITE_ROLES[role] for role in roles if role in SITE_ROLES)


def workflow_of(obj: Any) -> Any:
    return api.portal.get_tool("portal_workflow").getWorkflowsFor(obj)[0]


def case_of(obj: Any) -> Any | None:
    """Return the case that a record belongs to, itself if it is one."""
    if ICase.providedBy(obj):
        return obj
    return obj.__parent__ if ILetter.providedBy(obj) else find(getattr(obj, "case_uid", ""))


def is_excluded(obj: Any, user_id: str) -> bool:
    """Tell whether this person has no part in a record's case."""
    case = case_of(obj)
    return case is not None and user_id in circle_of(case).excluded


def deciding_units(circle: Circle) -> list[str]:
    """Return the units whose heads decide in a record: its own and those above it.

    In a restricted case only the nearest head who is not excluded.
    """
    if not circle.unit:
        return []
    if not circle.restricted:
        return with_units_above(circle.unit)
    nearest = nearest_head(circle.unit, circle.excluded)
    return [nearest] if nearest else []


def nearest_head(unit: str, excluded: frozenset[str]) -> str:
    """Return the unit whose head decides: this one, or the nearest above with a head not excluded.

    The superior steps in where the head of the unit may not (art. 26 § 1 KPA). The head of a unit
    that took over a closed one is its head. Empty when there is nobody.
    """
    for symbol in with_units_above(unit):
        heads = [
            one for each in {symbol, current_symbol(symbol)} for one in people_of(each, "head")
        ]
        if any(one["id"] not in excluded for one in heads):
            return symbol
    return ""
