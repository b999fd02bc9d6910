"""Who meets a record in the queues of the desk."""

from eurzad.core.office import all_units
from eurzad.core.office import people_of
from eurzad.records.interfaces import IIncomingItem
from eurzad.records.rights.circle import circle_of
from eurzad.records.rights.guarded import persons_in
from eurzad.records.rights.roles import local_roles
from eurzad.records.rights.roles import roles_in
from typing import Any


def desk_rights(obj: Any, registry: bool = False) -> tuple[str, ...]:
    """Return who sees a record as open work in the queues of the desk; `registry`: it does, too.

    What waits to be posted waits with the registry even in a restricted case.
    """
    circle = circle_of(obj)
    if circle.guarded:
        persons = set(persons_in(circle))
        if registry and not (circle.restricted and IIncomingItem.providedBy(obj)):
            symbols = [unit.symbol for unit in all_units()]
            registrars = {one["id"] for each in symbols for one in people_of(each, "registry")}
            persons |= registrars - circle.excluded
        return tuple(f"user:{user_id}" for user_id in sorted(persons))
    groups = [*local_roles(circle.unit, circle.handler), *(["registry"] if registry else [])]
    return tuple(f"group:{one}" for one in groups)


def has_copy(case: Any, recipient: dict[str, Any]) -> bool:
    """Tell whether another recipient may see the case: not one who is shut out of a guarded one."""
    circle = circle_of(case)
    if not circle.guarded:
        return True
    unit, handler = recipient["unit"], recipient["handler"]
    ids = {handler} if handler else {one["id"] for one in people_of(unit, "head")}
    return all(roles_in(circle, user_id) for user_id in ids)
