"""Who may see a case in the archive: archivist, auditor, and whoever borrowed it."""

from eurzad.core.office import functions_of
from eurzad.core.office.units import with_predecessors
from eurzad.records.archive.documents import outgoing_of
from eurzad.records.rights import allowed
from eurzad.records.rights import circle_of
from eurzad.records.rights import current_user
from eurzad.records.rights import is_excluded
from eurzad.records.rights import READER
from eurzad.records.rights import roles_in
from eurzad.records.store import find
from plone import api
from typing import Any


KEEP = "eurzad: Keep archive"
MANAGE = "eurzad: Manage office"
WHOLE_OFFICE = "eurzad: View registers"


def keeps_archive() -> bool:
    """Tell whether whoever acts now is an archivist."""
    return allowed(KEEP, api.portal.get())


def visible_units() -> list[str] | None:
    """Return the units whose part of the archive whoever asks may see, None for all of them."""
    if allowed(WHOLE_OFFICE, api.portal.get()) and allowed("eurzad: View record", api.portal.get()):
        return None
    return None if keeps_archive() else own_units()


def own_units() -> list[str]:
    """Return the units in which whoever asks handles cases or heads those who do.

    With the closed ones that these took over: their cases are still to be handed to the archive.
    """
    held = functions_of(current_user())
    return sorted(
        with_predecessors({one.symbol for one in held if one.function in ("handler", "head")})
    )


def may_borrow(case: Any) -> bool:
    """Tell whether whoever asks may borrow a case: the archivist any, others of their own units.

    Nobody borrows what they are excluded from; a restricted case only those whom it is open to.
    """
    if is_excluded(case, current_user()):
        return False
    if keeps_archive():
        return True
    circle = circle_of(case)
    open_to = not circle.restricted or bool(roles_in(circle, current_user()))
    return open_to and case.unit in own_units()


def grant_archive_rights(case: Any, borrowers: tuple[str, ...] = ()) -> None:
    """Let only borrowers read a case and what belongs to it, beside those who see the archive."""
    roles = {user_id: [READER] for user_id in borrowers}
    incoming = [item for item in map(find, case.incoming_uids) if item is not None]
    for record in (case, *incoming, *outgoing_of(case)):
        record.__ac_local_roles__ = dict(roles)
        record.reindexObjectSecurity()
