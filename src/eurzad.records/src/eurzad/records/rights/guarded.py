"""Guarded records: of a case from which somebody is excluded, or that is restricted.

A role given to a group cannot be taken from one of its members, and site roles (registry, auditor,
archivist) reach everywhere. So on a guarded record no role is given to any principal, no site role
but Manager opens it, and `GuardedRoles` answers for each person what they are to it. What the
catalogs keep of a guarded record is brought up to date by `cases.refresh`.
"""

from AccessControl.Permission import Permission
from borg.localrole.interfaces import ILocalRoleProvider
from collections.abc import Iterable
from collections.abc import Iterator
from eurzad.core.interfaces import IRolesByDuties
from eurzad.core.office import all_units
from eurzad.core.office import FUNCTIONS
from eurzad.core.office import people_of
from eurzad.core.office.duties import Duty
from eurzad.records.rights.circle import Circle
from eurzad.records.rights.circle import circle_of
from eurzad.records.rights.circle import workflow_of
from eurzad.records.rights.roles import APPROVER
from eurzad.records.rights.roles import HANDLER
from eurzad.records.rights.roles import HEAD
from eurzad.records.rights.roles import READER
from eurzad.records.rights.roles import roles_in
from typing import Any
from zope.interface import implementer


# Roles that a guarded record knows: those given on it, and the administrator's.
GIVEN = {READER, HANDLER, HEAD, APPROVER, "Manager"}


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


def seal(obj: Any, circle: Circle | None = None) -> bool:
    """Close a guarded record to site roles, or open one that is no longer guarded.

    Return whether anything changed. Every transition gives a record the permissions of its new
    state, so this is done again after each.
    """
    guarded = (circle or circle_of(obj)).guarded
    if not guarded and not obj.sealed:
        return False
    workflow = workflow_of(obj)
    workflow.updateRoleMappingsFor(obj)
    obj.sealed = guarded
    if guarded:
        for name in workflow.permissions:
            permission = Permission(name, (), obj)
            permission.setRoles(tuple(one for one in permission.getRoles() if one in GIVEN))
    return True
