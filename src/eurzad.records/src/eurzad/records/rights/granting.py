"""Giving a record the local roles that its circle asks for."""

from eurzad.records.interfaces import ILetter
from eurzad.records.rights.circle import circle_of
from eurzad.records.rights.guarded import seal
from eurzad.records.rights.roles import APPROVER
from eurzad.records.rights.roles import local_roles
from eurzad.records.rights.roles import readers_of
from typing import Any


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


def seal_after_transition(obj: Any, event: Any) -> None:
    """Keep a guarded record guarded in its new state."""
    if event.transition is not None and obj.sealed:
        grant_local_roles(obj)
