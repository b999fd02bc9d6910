"""Who may do what with a record: local roles that follow from the unit and the handler.

Units are groups, so a change of staff touches no record. The group of a unit's handlers reads its
cases, the assigned person handles them, the head of the unit does both and approves; so do the
heads of the units above it. A person is given rights as the holder of a desk in the unit, never by
user id: then a substitute has them, too, and who leaves the unit has them no more.

A role given to a group cannot be taken from one of its members, and site roles (registry, auditor,
archivist) reach everywhere. So a case from which somebody is excluded, or that is restricted, is
*guarded*: no role is given on it to any principal, no site role but Manager opens it, and
`GuardedRoles` answers for each person what they are to it. What the catalogs keep of a guarded
record is brought up to date by `cases.refresh`.
"""

from AccessControl import getSecurityManager
from AccessControl.Permission import Permission
from borg.localrole.interfaces import ILocalRoleProvider
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.core.interfaces import IRolesByDuties
from eurzad.core.office import all_units
from eurzad.core.office import desk_of
from eurzad.core.office import FUNCTIONS
from eurzad.core.office import group_id
from eurzad.core.office import people_of
from eurzad.core.office import with_units_above
from eurzad.core.office.duties import AT_DESKS
from eurzad.core.office.duties import duties_of
from eurzad.core.office.duties import Duty
from eurzad.records.interfaces import ICase
from eurzad.records.interfaces import IIncomingItem
from eurzad.records.interfaces import ILetter
from eurzad.records.store import find
from plone import api
from typing import Any
from zope.interface import implementer


READER = "Reader"
HANDLER = "Case Handler"
HEAD = "Unit Head"
APPROVER = "Letter Approver"

# Roles that a guarded record knows: those given on it, and the administrator's.
GIVEN = {READER, HANDLER, HEAD, APPROVER, "Manager"}
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
    state = _workflow_of(obj)._getWorkflowStateOf(obj)
    roles = state.getPermissionInfo("View")["roles"] if state is not None else ()
    return tuple(SITE_ROLES[role] for role in roles if role in SITE_ROLES)


def _workflow_of(obj: Any) -> Any:
    return api.portal.get_tool("portal_workflow").getWorkflowsFor(obj)[0]


def case_of(obj: Any) -> Any | None:
    """Return the case that a record belongs to, itself if it is one."""
    if ICase.providedBy(obj):
        return obj
    return obj.__parent__ if ILetter.providedBy(obj) else find(getattr(obj, "case_uid", ""))


def is_excluded(obj: Any, user_id: str) -> bool:
    """Tell whether this person has no part in a record's case."""
    return user_id in circle_of(obj).excluded


def deciding_units(circle: Circle) -> list[str]:
    """Return the units whose heads decide in a record: its own and those above it.

    In a restricted case only the nearest head who is not excluded: the superior steps in where the
    head of the unit may not (art. 26 § 1 KPA).
    """
    symbols = with_units_above(circle.unit) if circle.unit else []
    if not circle.restricted:
        return symbols
    heads = ((symbol, {one["id"] for one in people_of(symbol, "head")}) for symbol in symbols)
    return next(([symbol] for symbol, ids in heads if ids - circle.excluded), [])


def local_roles(unit: str, handler: str, readers: Iterable[str] = ()) -> dict[str, list[str]]:
    """Return the local roles on a record of this unit and handler, by principal.

    `readers` are further principals that read it.
    """
    roles: dict[str, list[str]] = {}
    if unit:
        roles = {group_id(symbol, "head"): [HEAD] for symbol in with_units_above(unit)}
        roles[group_id(unit, "handler")] = [READER]
    if unit and handler:
        roles[desk_of(handler, unit)] = [HANDLER]
    for principal in readers:
        roles.setdefault(principal, [READER])
    return roles


def readers_of(obj: Any) -> list[str]:
    """Return who reads a record beside its unit.

    Other recipients, units it came through, units that co-operate or have a joined case, and who
    has a letter of the case to approve.
    """
    circle = circle_of(obj)
    through = [group_id(symbol, "head") for symbol in circle.through]
    recipients = [_principal(*one) for one in circle.recipients]
    units = [group_id(symbol, name) for symbol in circle.readers for name in ("head", "handler")]
    return [*through, *recipients, *units, *circle.approvers]


def recipient_principal(recipient: dict[str, Any]) -> str:
    """Return to whom the rights of a recipient are given: a desk, or the head of a unit."""
    return _principal(recipient["unit"], recipient["handler"])


def _principal(unit: str, handler: str) -> str:
    return desk_of(handler, unit) if handler else group_id(unit, "head")


def roles_in(circle: Circle, user_id: str, duties: list[Duty] | None = None) -> list[str]:
    """Return the roles of a person in a guarded record.

    By these duties; without any by all they have today, with those of whom they substitute.
    """
    if user_id in circle.excluded:
        return []
    duties = duties_of(user_id) if duties is None else duties
    if not duties:
        return []
    held = {(one.symbol, one.function) for one in duties}
    desks = {(one.symbol, one.of) for one in duties if one.function in AT_DESKS}
    roles = []
    if any((symbol, "head") in held for symbol in deciding_units(circle)):
        roles.append(HEAD)
    if circle.handler and (circle.unit, circle.handler) in desks:
        roles.append(HANDLER)
    held_groups = {group_id(*one) for one in held}
    if not {user_id, *held_groups}.isdisjoint(circle.approvers):
        roles += [APPROVER, READER]
    elif user_id in circle.admitted or (not circle.restricted and _reads(circle, held, desks)):
        roles.append(READER)
    return roles


def _reads(circle: Circle, held: set[tuple[str, str]], desks: set[tuple[str, str]]) -> bool:
    units = {(circle.unit, "handler"), *((symbol, "head") for symbol in circle.through)}
    units |= {(symbol, name) for symbol in circle.readers for name in ("head", "handler")}
    units |= {(unit, "head") for unit, handler in circle.recipients if not handler}
    recipients = {(unit, handler) for unit, handler in circle.recipients if handler}
    return bool(
        held & units
        or desks & recipients
        or any(function in circle.everywhere for _symbol, function in held)
    )


@implementer(ILocalRoleProvider, IRolesByDuties)
class GuardedRoles:
    """The local roles of a guarded record: each person's own, never a group's."""

    def __init__(self, context: Any) -> None:
        self.context = context

    @property
    def guarded(self) -> bool:
        return bool(self.context.sealed)

    def roles_by(self, user_id: str, duties: list[Duty]) -> list[str]:
        return roles_in(circle_of(self.context), user_id, duties)

    def getRoles(self, principal_id: str) -> Iterable[str]:
        return roles_in(circle_of(self.context), principal_id) if self.context.sealed else ()

    def getAllRoles(self) -> Iterator[tuple[str, list[str]]]:
        if self.context.sealed:
            yield from persons_in(circle_of(self.context)).items()


def persons_in(circle: Circle) -> dict[str, list[str]]:
    """Return everybody who has roles in a guarded record, with the roles."""
    found = {user_id: roles_in(circle, user_id) for user_id in sorted(_staff())}
    return {user_id: roles for user_id, roles in found.items() if roles}


def _staff() -> set[str]:
    symbols = [unit.symbol for unit in all_units()]
    return {
        one["id"] for symbol in symbols for name in FUNCTIONS for one in people_of(symbol, name)
    }


def grant_local_roles(obj: Any) -> None:
    """Set the local roles of a record to what its circle gives, and nothing else."""
    circle = circle_of(obj)
    own = not ILetter.providedBy(obj) and not circle.guarded
    roles = local_roles(obj.unit, obj.handler, readers_of(obj)) if own else {}
    if ILetter.providedBy(obj) and not circle.guarded:
        roles = {principal: [APPROVER] for principal in obj.approval_turn}
    sealed = seal(obj, circle)
    if not sealed and dict(obj.__ac_local_roles__ or {}) == roles:
        return
    obj.__ac_local_roles__ = roles
    obj.reindexObjectSecurity()


def seal(obj: Any, circle: Circle | None = None) -> bool:
    """Close a guarded record to site roles, or open one that is no longer guarded.

    Return whether anything changed. Every transition gives a record the permissions of its new
    state, so this is done again after each.
    """
    guarded = (circle or circle_of(obj)).guarded
    if not guarded and not obj.sealed:
        return False
    workflow = _workflow_of(obj)
    workflow.updateRoleMappingsFor(obj)
    obj.sealed = guarded
    if guarded:
        for name in workflow.permissions:
            permission = Permission(name, (), obj)
            permission.setRoles(tuple(one for one in permission.getRoles() if one in GIVEN))
    return True


def seal_after_transition(obj: Any, event: Any) -> None:
    """Keep a guarded record guarded in its new state."""
    if event.transition is not None and obj.sealed:
        grant_local_roles(obj)


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


def current_user() -> str:
    """Return the id of whoever acts now, an empty string for an anonymous visitor."""
    user = getSecurityManager().getUser()
    return user.getId() or ""


def has_role(role: str, obj: Any) -> bool:
    """Tell whether whoever acts now has a role on this object."""
    return role in getSecurityManager().getUser().getRolesInContext(obj)


def allowed(permission: str, obj: Any) -> bool:
    """Tell whether whoever acts now has a permission on this object."""
    return bool(getSecurityManager().checkPermission(permission, obj))


def check_visible(obj: Any) -> None:
    """Raise Forbidden unless whoever acts now may see the object they are about to change."""
    if not allowed("View", obj):
        raise Forbidden(_("You may not do this."))


def is_anonymous() -> bool:
    """Tell whether nobody is logged in."""
    return api.user.is_anonymous()
